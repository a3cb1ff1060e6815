"""What is promised is there, and nothing of it is loaded before it is used."""

from __future__ import annotations

import ast
import inspect
import re
import subprocess
import sys
from pathlib import Path

import pytest

import palaver
from palaver import errors
from palaver.errors import PalaverError

HEAVY = ("rich", "sqlalchemy", "ruamel", "jinja2", "trafilatura", "pypdf", "docx", "feedparser", "warcio", "sqlite3")


def test_the_public_face() -> None:
    assert list(palaver.__all__) == sorted(palaver.__all__, key=lambda name: (name[0].islower(), name))
    for name in palaver.__all__:
        assert getattr(palaver, name) is not None
    assert set(palaver.__all__) <= set(dir(palaver))
    with pytest.raises(AttributeError):
        palaver.no_such_name  # noqa: B018  # asking is the test


def test_type_checkers_see_the_same_face() -> None:
    tree = ast.parse(Path(palaver.__file__).read_text(encoding="utf-8"))
    (guarded,) = (node for node in tree.body if isinstance(node, ast.If))
    seen = {
        alias.name: node.module for node in guarded.body if isinstance(node, ast.ImportFrom) for alias in node.names
    }
    assert seen == palaver._WHERE
    assert {*seen, "__version__"} == set(palaver.__all__)


@pytest.mark.parametrize("name", [n for n in palaver.__all__ if n not in ("__version__", "Record")])
def test_everything_public_is_described(name: str) -> None:
    assert (inspect.getdoc(getattr(palaver, name)) or "").strip()


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["table", "--help"], ["add", "--help"]])
def test_help_loads_nothing_that_is_heavy(arguments: list[str]) -> None:
    script = (
        "import sys\nfrom palaver.cli import main\n"
        f"sys.argv = ['palaver', *{arguments!r}]\n"
        "try:\n    main()\nfinally:\n    print('LOADED', *sys.modules)"
    )
    told = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True).stdout
    loaded = told.partition("LOADED ")[2].split()
    assert "palaver.cli" in loaded
    assert not {name.partition(".")[0] for name in loaded} & set(HEAVY)
    ours = {name for name in loaded if name.startswith("palaver.")}
    assert not {name for name in ours if not name.startswith(("palaver.cli", "palaver.errors"))}


def _tree() -> list[type[PalaverError]]:
    found, queue = [], [PalaverError]
    while queue:
        found.append(queue.pop())
        queue += found[-1].__subclasses__()
    return found


@pytest.mark.parametrize("error", _tree(), ids=lambda error: error.__name__)
def test_every_error_stands_in_the_tree(error: type[PalaverError]) -> None:
    """Drawn under its parent, with the exit code it has where it sets one."""
    drawn = errors.__doc__ or ""
    (line,) = re.findall(rf"(?m)^.*\b{error.__name__}\b.*$", drawn.partition("Every message")[0])
    if "exit_code" in vars(error):
        assert f"exit {error.exit_code}" in line
    assert (error.__doc__ or "").strip()
    parent = error.__mro__[1]
    if parent is not Exception:
        above = drawn[: drawn.index(line)].splitlines()
        indent = line.index("--")
        shallower = [row for row in above if ("--" in row and row.index("--") < indent) or "PalaverError" in row]
        assert re.search(rf"\b{parent.__name__}\b", shallower[-1])


def test_no_error_is_raised_that_is_not_in_the_tree() -> None:
    assert {error.__module__ for error in _tree()} == {"palaver.errors"}
