"""The closed word classes of English that tell where clauses and noun phrases begin and end."""

from __future__ import annotations

from palaver.read.attribution_words import Word
from palaver.read.cues import lexicon

HAVE = frozenset("have has had having".split())
BE = frozenset("is are was were am be been being isn't aren't wasn't weren't".split())
DO = frozenset("do does did don't doesn't didn't".split())
MODAL = frozenset(
    """will would can could may might must shall should cannot won't wouldn't can't couldn't mustn't shouldn't
    needn't mightn't shan't""".split()
)
HAVE_NOT = frozenset("haven't hasn't hadn't".split())
AUXILIARY = HAVE | BE | DO | MODAL | HAVE_NOT
NEGATIONS = frozenset("not never neither nor no hardly scarcely barely".split())
DETERMINERS = frozenset(
    """the a an this that these those his her its their our my your some any each every no both all another several
    many few most more less such what which whose either neither one two three four five six seven eight nine ten
    hundreds thousands dozens""".split()
)
ARTICLES = frozenset("the a an his her its their our my your such every".split())
PREPOSITIONS = frozenset(
    """of in on at by for from with without to into onto over under about against between among through during before
    after since until till behind beyond near above below across along around towards toward within outside inside
    despite besides except like unlike upon per via amid amidst regarding concerning including""".split()
)
PRONOUNS = frozenset("i you he she it we they who there everyone everybody nobody someone anyone none".split())
OBJECTS = frozenset("me him her us them it you himself herself itself themselves myself ourselves".split())
PLURALS = frozenset(
    """i you we they people police officials who both others many some most troops men women critics sources few
    those several two three four all two-thirds media percent half""".split()
)
SUBORDINATORS = frozenset(
    """that if because when while although though as since after before until till unless whereas whether why how what
    where once lest provided providing""".split()
)
COORDINATORS = frozenset("and or but yet so nor then plus".split())
RELATIVES = frozenset("who which that whom".split())
ADJECTIVAL = ("ic", "ous", "ful", "ary", "less")
ADJECTIVES = frozenset(
    """new latest last first second third final formal official earlier previous recent repeated public private joint
    main key own old early urgent initial original similar strong renewed fresh mutual further another this these those
    animal air""".split()
)


def is_adverb(word: Word) -> bool:
    """Whether a word may stand between an auxiliary and its verb."""
    return word.kind == "w" and (
        word.low in lexicon().adverbs or (word.low.endswith("ly") and len(word.low) > 4 and not word.title)
    )
