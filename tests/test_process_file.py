"""Process files: what is read, what is written, and how what is wrong is said."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from palaver.errors import ProcessFileError, StoreFull, UsageError
from palaver.model.evidence import When
from palaver.model.process import Issue, Outlet, Party, Person, Place, Process, Role, Side
from palaver.process_file import KEYS, SECTIONS, load_process, write_process
from palaver.process_learned import settled

WHOLE = """\
process: {id: lakes-talks, name: Lakes Talks, languages: [en, fr]}
parties:
  highland: {name: Highland Council, aliases: [Council of Orm], side: party}
  orm: {name: Orm}
  qasura: {name: Qasura, side: mediator}
people:
  a-orlo:
    name: Ana Orlo
    aliases: [Orlo, Anna Orlow]
    roles:
      - {party: highland, title: envoy, from: 2031-02, to: 2032}
      - {party: orm, from: 2032-03-04}
issues:
  ceasefire: {name: Ceasefire, cues: [truce, cessation of hostilities], options: [none, local, general]}
  monitors: {name: Monitors, parent: ceasefire}
  drones: {name: Drones, parent: monitors}
places:
  port-sel: {name: Port Sel, aliases: [Selhaven]}
outlets:
  lake-post: {name: Lake Post, side: ally, tied_to: highland, language: en, url: "https://example.org"}
"""

LAKES = Process(
    id="lakes-talks",
    name="Lakes Talks",
    languages=("en", "fr"),
    parties=(
        Party(id="highland", name="Highland Council", aliases=("Council of Orm",)),
        Party(id="orm", name="Orm"),
        Party(id="qasura", name="Qasura", side=Side.MEDIATOR),
    ),
    people=(
        Person(
            id="a-orlo",
            name="Ana Orlo",
            aliases=("Orlo", "Anna Orlow"),
            roles=(
                Role(party_id="highland", title="envoy", held=When(first=date(2031, 2, 1), last=date(2032, 12, 31))),
                Role(party_id="orm", held=When(first=date(2032, 3, 4))),
            ),
        ),
    ),
    issues=(
        Issue(
            id="ceasefire",
            name="Ceasefire",
            cues=("truce", "cessation of hostilities"),
            options=("none", "local", "general"),
        ),
        Issue(id="monitors", name="Monitors", parent="ceasefire"),
        Issue(id="drones", name="Drones", parent="monitors"),
    ),
    places=(Place(id="port-sel", name="Port Sel", aliases=("Selhaven",)),),
    outlets=(
        Outlet(
            id="lake-post",
            name="Lake Post",
            side=Side.ALLY,
            tied_to="highland",
            language="en",
            url="https://example.org",
        ),
    ),
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "process.yaml"


def _load(file: Path, text: str) -> Process:
    file.write_text(text, encoding="utf-8")
    return load_process(file)


def test_everything_that_may_stand_in_it(file: Path) -> None:
    assert _load(file, WHOLE) == LAKES


def test_the_least_that_must(file: Path) -> None:
    assert _load(file, "process: {id: x, name: X}\nparties:\n") == Process(id="x", name="X")


def test_a_written_one_is_read_back(file: Path) -> None:
    write_process(LAKES, file)
    assert load_process(file) == LAKES


def test_the_sample_is_sound() -> None:
    sample = load_process(Path(str(files("palaver").joinpath("sample/process.yaml"))))
    assert len(sample.parties) == 6
    assert all(person.roles for person in sample.people)


def test_nothing_is_overwritten(file: Path) -> None:
    file.write_text("mine", encoding="utf-8")
    with pytest.raises(UsageError) as caught:
        write_process(LAKES, file)
    assert "already" in caught.value.what
    assert file.read_text(encoding="utf-8") == "mine"


def test_a_full_disk_leaves_no_half_file(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(StoreFull):
        write_process(LAKES, file)
    monkeypatch.undo()
    assert not file.exists()


def test_one_that_cannot_be_said_is_refused(file: Path) -> None:
    two = Process(id="x", name="X", parties=(Party(id="a", name="Orm"), Party(id="b", name="Orm")))
    with pytest.raises(ProcessFileError) as caught:
        write_process(two, file)
    assert "'Orm' stands twice" in caught.value.what
    with pytest.raises(ProcessFileError):
        write_process(Process(id="x", name="two  blanks"), file)
    assert not file.exists()


HEAD = "process: {id: x, name: X}\n"

WRONG = [
    ("", "", "empty"),
    ("# only a remark\n", "", "empty"),
    ("[1, 2]\n", "line 1", "a list is not a mapping"),
    ("process: {id: x, name: X\nparties: {}\n", "line", "not YAML"),
    ("parties: {}\n", "line 1", "the key 'process' is missing"),
    ("process: {id: x}\n", "line 1, process", "the key 'name' is missing"),
    ("process: {id: x, name: }\n", "line 1, process.name", "nothing behind the key"),
    ("process: {id: x, name: 2031}\n", "line 1, process.name", "2031 is not text"),
    ("process: {id: two words, name: X}\n", "line 1, process.id", "cannot stand here"),
    ("process: {id: x, name: X, languages: english}\n", "line 1, process.languages", "not a list"),
    ("process: {id: x, name: X, languages: [english]}\n", "line 1, process.languages[0]", "cannot stand here"),
    (HEAD + "partys: {}\n", "line 2, partys", "there is no key 'partys'"),
    (HEAD + "parties:\n  a: {name: A, alias: [B]}\n", "line 3, parties.a.alias", "there is no key 'alias'"),
    (HEAD + "parties:\n  a b: {name: A}\n", "line 3, parties.a b", "cannot be an id"),
    (HEAD + "parties:\n  a: A\n", "line 3, parties.a", "'A' is not a mapping"),
    (HEAD + "parties:\n  a: {name: A, side: foe}\n", "line 3, parties.a.side", "'foe' cannot stand here"),
    (HEAD + "parties:\n  a: {name: A}\n  a: {name: B}\n", "line 4, parties.a", "in line 3 and in line 4"),
    (HEAD + "parties:\n  a: {name: A}\n  b:\n    name: a\n", "line 5, parties.b.name", "in line 3 (parties.a.name)"),
    (HEAD + "parties:\n  a: {name: A, aliases: [A]}\n", "line 3, parties.a.aliases[0]", "stands twice"),
    (
        HEAD + "parties:\n  a: {name: A}\npeople:\n  b: {name: B, aliases: [a]}\n",
        "line 5, people.b.aliases[0]",
        "in line 3 (parties.a.name) and in line 5",
    ),
    (
        HEAD + "parties:\n  orm: {name: Orm}\npeople:\n  b: {name: B, roles: [{party: orn}]}\n",
        "line 5, people.b.roles[0].party",
        "there is no party 'orn'",
    ),
    (
        HEAD + "parties:\n  a: {name: A}\npeople:\n  b: {name: B, roles: [{party: a, from: 2031-02-30}]}\n",
        "line 5, people.b.roles[0].from",
        "'2031-02-30' is not a date",
    ),
    (
        HEAD + "parties:\n  a: {name: A}\npeople:\n  b: {name: B, roles: [{party: a, from: May 2031}]}\n",
        "line 5, people.b.roles[0].from",
        "'May 2031' is not a date",
    ),
    (
        HEAD + "parties:\n  a: {name: A}\npeople:\n  b: {name: B, roles: [{party: a, from: 2032, to: 2031}]}\n",
        "line 5, people.b.roles[0]",
        "ends before it begins",
    ),
    (HEAD + "people:\n  b: {name: B, roles: [{title: envoy}]}\n", "line 3, people.b.roles[0]", "'party' is missing"),
    (HEAD + "people:\n  b: {name: B, roles: [{party: a}]}\n", "line 3, people.b.roles[0].party", "no party 'a'"),
    (HEAD + "outlets:\n  o: {name: O, tied_to: a}\n", "line 3, outlets.o.tied_to", "there is no party 'a'"),
    (HEAD + "outlets:\n  o: {name: O, url: example.org}\n", "line 3, outlets.o.url", "cannot stand here"),
    (HEAD + "outlets:\n  o: {name: O}\n  p: {name: O}\n", "line 4, outlets.p.name", "stands twice"),
    (HEAD + "places:\n  o: {name: O}\n  p: {name: P, aliases: [o]}\n", "line 4, places.p.aliases[0]", "stands twice"),
    (HEAD + "issues:\n  truces: {name: T}\n", "line 3, issues.truces", "none of the sixteen issues"),
    (HEAD + "issues:\n  t: {name: T, parent: ceasefires}\n", "line 3, issues.t.parent", "no issue 'ceasefires'"),
    (HEAD + "issues:\n  t: {name: T, parent: u}\n  u: {name: U, parent: t}\n", "line 3, issues.t", "below itself"),
    (HEAD + "issues:\n  t: {name: T, parent: t}\n", "line 3, issues.t", "below itself"),
    (
        HEAD + "issues:\n  forces: {name: F, cues: [arms]}\n  economy: {name: E, cues: [Arms]}\n",
        "line 4, issues.economy.cues[0]",
        "in line 3 (issues.forces.cues[0])",
    ),
]


@pytest.mark.parametrize(("text", "where", "what"), WRONG)
def test_what_is_wrong_is_said_with_its_place(file: Path, text: str, where: str, what: str) -> None:
    with pytest.raises(ProcessFileError) as caught:
        _load(file, text)
    assert caught.value.where.startswith(file.as_posix())
    assert where in caught.value.where
    assert what in caught.value.what
    assert caught.value.fix


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        (HEAD + "partys: {}\n", "Did you mean parties?"),
        (HEAD + "parties:\n  a: {name: A, nick: B}\n", "Known are: name, aliases, side."),
        (HEAD + "parties:\n  orm: {name: Orm}\noutlets:\n  o: {name: O, tied_to: orn}\n", "Did you mean orm?"),
        (HEAD + "outlets:\n  o: {name: O, tied_to: orn}\n", "There are none in this file yet; add it first."),
        (HEAD + "issues:\n  t: {name: T, parent: ceasefires}\n", "Did you mean ceasefire?"),
    ],
)
def test_the_nearest_are_named(file: Path, text: str, fix: str) -> None:
    with pytest.raises(ProcessFileError) as caught:
        _load(file, text)
    assert caught.value.fix == fix


def test_files_that_are_none(tmp_path: Path) -> None:
    (tmp_path / "latin.yaml").write_bytes("process: {id: x, name: Ört}".encode("latin-1"))
    (tmp_path / "deep.yaml").write_text("[" * 1200, encoding="utf-8")
    for name in ("missing.yaml", "latin.yaml", "deep.yaml", "."):
        with pytest.raises(ProcessFileError) as caught:
            load_process(tmp_path / name)
        assert caught.value.fix


def _paths(value: object, path: str = "") -> Iterator[tuple[str, dict[str, object]]]:
    """Every key in a file as KEYS writes it, with the mapping it stands in."""
    if isinstance(value, dict):
        for key, below in value.items():
            ids = path in SECTIONS and path != "process"
            here = f"{path}.{'<id>' if ids else key}".lstrip(".")
            if not ids:
                yield here, value
            yield from _paths(below, here)
    elif isinstance(value, list):
        for item in value:
            yield from _paths(item, f"{path}[]")


def test_the_published_keys_are_those_that_are_read(file: Path) -> None:
    """The file that is read in full above holds each published key, and a key beside any of them is refused."""
    whole = YAML(typ="safe").load(WHOLE)
    found = dict(_paths(whole))
    assert set(found) == set(KEYS)
    assert all(meaning.endswith(".") for meaning in KEYS.values())
    for mapping in found.values():
        mapping["more"] = "x"
        with file.open("w", encoding="utf-8") as stream:
            YAML().dump(whole, stream)
        with pytest.raises(ProcessFileError) as caught:
            load_process(file)
        assert "there is no key 'more'" in caught.value.what
        del mapping["more"]


_NAME = st.from_regex(r"[A-Z][a-z]{2,8}( [A-Z][a-z]{2,8})?", fullmatch=True)
_TRICKY = st.sampled_from(["no", "Null", "2031", "1e3", "a: b", "- x", "#", "'", '"', "Ć", "{", "~", "0x1", "true"])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(names=st.lists(_NAME | _TRICKY, min_size=2, max_size=9, unique_by=str.casefold))
def test_any_names_are_written_and_read_back(tmp_path: Path, names: list[str]) -> None:
    file = tmp_path / "made.yaml"
    file.unlink(missing_ok=True)
    half = len(names) // 2
    process = Process(
        id="x",
        name=names[0],
        parties=tuple(Party(id=f"p{n}", name=name) for n, name in enumerate(names[:half])),
        places=(Place(id="a", name=names[half], aliases=tuple(names[half + 1 :])),),
    )
    write_process(process, file)
    assert load_process(file) == process


def test_a_learned_process_is_settled(file: Path) -> None:
    learned = Process(
        parties=(
            Party(id="orm", name="Orm", aliases=("Ormish", "Sel")),
            Party(id="halm", name="Halm", aliases=("Sel", "Orm")),
            Party(id="orm", name="Orm Union"),
        ),
        people=(
            Person(id="a", name="Ana Orlo", aliases=("Orlo", "Halm"), roles=(Role(party_id="Ormish", title="envoy"),)),
            Person(id="b", name="Bo Orlo", aliases=("Orlo",), roles=(Role(party_id="Nobody"),)),
            Person(id="c", name="Orm"),
        ),
    )
    made = settled(learned)
    assert [(p.id, p.name, p.aliases) for p in made.parties] == [
        ("orm", "Orm", ("Ormish", "Sel")),
        ("halm", "Halm", ()),
    ]
    assert made.people[0].roles == (Role(party_id="orm", title="envoy"),)
    assert [(p.name, p.aliases, p.roles) for p in made.people[1:]] == [("Bo Orlo", (), ())]
    write_process(made, file)
    assert load_process(file) == made
