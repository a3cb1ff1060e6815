"""Reports from files, folders, addresses, feeds and archives.

``collect`` is the door: paths and addresses in, one :class:`Collected` for each report or error out.
"""

from palaver.collect.batch import collect
from palaver.collect.boilerplate import asides
from palaver.collect.fetch import Answer, Fetch, Web
from palaver.collect.values import MAX_BYTES, Collected, Given, given

__all__ = ["MAX_BYTES", "Answer", "Collected", "Fetch", "Given", "Web", "asides", "collect", "given"]
