"""The reference of the process file, from the keys it may hold."""

from __future__ import annotations

from importlib.resources import files

from tools.docs_text import code, fence, table

from palaver.process_file import KEYS, SECTIONS


def keys() -> str:
    """A section for each part of the file, with its keys."""
    parts = []
    for section in SECTIONS:
        below = [(code(key), what) for key, what in KEYS.items() if key.startswith(f"{section}.")]
        parts.append(f"### {section}\n\n{KEYS[section]}\n\n{table(('key', 'meaning'), below)}")
    return "\n".join(parts)


def sample(*sections: str) -> str:
    """Parts of the sample's process file as they stand there."""
    text = files("palaver").joinpath("sample", "process.yaml").read_text(encoding="utf-8")
    blocks = [block.strip("\n") for block in text.split("\n\n")]
    chosen = [block for block in blocks if any(f"\n{name}:" in f"\n{block}" for name in sections)]
    return fence("\n\n".join(chosen), "yaml")
