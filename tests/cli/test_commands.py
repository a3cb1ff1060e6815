"""Every command does what its help says, on the sample."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import Result

from palaver.cli.app import COMMANDS, cli
from palaver.cli.screen import shown
from palaver.desk.export import EXPORTS
from palaver.process_file import load_process

Run = Callable[..., Result]
Asked = tuple[str, ...]


def _command(name: str) -> click.Command:
    command = cli.get_command(click.Context(cli), name)
    assert command is not None
    return command


def test_help_names_every_command(run: Run) -> None:
    told = run("--help")
    assert told.exit_code == 0
    for name, does in COMMANDS.items():
        assert re.search(rf"(?m)^  {name} +{re.escape(does[:30])}", told.stdout)
    assert run().exit_code == 2
    assert re.fullmatch(r"palaver \d+\.\d+\.\d+\n", run("--version").stdout)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(run: Run, name: str) -> None:
    told = run(name, "--help")
    assert told.exit_code == 0
    command = _command(name)
    assert command.name == name
    assert command.help
    for parameter in command.params:
        if parameter.param_type_name == "option":
            assert parameter.help, f"{name} {parameter.opts} has no help"
            assert parameter.opts[0] in told.stdout


def test_demo(run: Run, tmp_path: Path) -> None:
    told = run("demo", "--out", tmp_path / "demo")
    assert told.exit_code == 0, told.output
    assert "14 reports added" in told.stdout
    assert "Ceasefire" in told.stdout
    made = tmp_path / "demo"
    assert {path.name for path in made.iterdir()} == {"brief.html", "brief.md", "palaver.db", "process.yaml", "reports"}
    assert (made / "brief.md").read_text(encoding="utf-8").startswith("# The Portavela talks")
    assert "<html" in (made / "brief.html").read_text(encoding="utf-8")[:200]
    assert str(made / "brief.html") in told.stdout
    again = run("demo", "--out", made)
    assert again.exit_code == 0
    assert "14 there already" in again.stdout


def test_demo_in_a_folder_of_its_own(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert run("demo").exit_code == 0
    (made,) = tmp_path.iterdir()
    assert (made / "brief.html").is_file()


def test_init(run: Run, tmp_path: Path, sample: Path) -> None:
    told = run("init", sample, "--out", tmp_path / "p.yaml")
    assert told.exit_code == 0, told.output
    process = load_process(tmp_path / "p.yaml")
    assert f"{len(process.parties)} parties, {len(process.people)} people, 11 outlets" in told.stdout
    again = run("init", sample, "--out", tmp_path / "p.yaml")
    assert again.exit_code == 2
    assert "there is such a file already" in again.stderr


def test_add_is_resumable_and_says_what_it_did(run: Run, tmp_path: Path, sample: Path) -> None:
    store = tmp_path / "palaver.db"
    assert "2 reports added; " in run("add", sample / "r01.txt", sample / "r02.txt", "--store", store).stdout
    told = run("add", sample / "r01.txt", sample / "r02.txt", sample / "r03.txt", "--store", store)
    assert re.match(r"1 report added, 2 there already; \d+ records\.\n", told.stdout)
    assert told.exit_code == 0


def test_what_add_is_told_counts_more_than_what_lies_beside(run: Run, tmp_path: Path, sample: Path) -> None:
    store, given = tmp_path / "palaver.db", ("--outlet", "Orm Gazette", "--published", "2033-04", "--language", "en-GB")
    assert run("add", sample / "r01.txt", "--store", store, *given).exit_code == 0
    assert run("export", "csv", tmp_path / "out", "--store", store).exit_code == 0
    with (tmp_path / "out" / "reports.csv").open(encoding="utf-8", newline="") as file:
        (told,) = csv.DictReader(file)
    assert (told["outlet"], told["published_first"], told["published_last"], told["language"]) == (
        "Orm Gazette",
        "2033-04-01",
        "2033-04-30",
        "en",
    )


def test_add_with_a_manifest(run: Run, tmp_path: Path, sample: Path) -> None:
    text = tmp_path / "in" / "x.txt"
    text.parent.mkdir()
    text.write_bytes((sample / "r01.txt").read_bytes())
    (tmp_path / "m.json").write_text('{"x": {"outlet": "Orm Gazette", "published": "2033-03-15"}}', encoding="utf-8")
    store = tmp_path / "palaver.db"
    assert run("add", text, "--store", store, "--manifest", tmp_path / "m.json").exit_code == 0
    assert json.loads(run("find", "Orlec", "--store", store, "--json").stdout)[0]["outlet"] == "Orm Gazette"


def test_an_undated_report_is_named(run: Run, tmp_path: Path) -> None:
    text = tmp_path / "u.txt"
    text.write_text("Halm and Orm signed a truce in Port Sel on Tuesday, said Ana Orlo.\n", encoding="utf-8")
    told = run("add", text, "--store", tmp_path / "palaver.db")
    assert told.exit_code == 0
    assert "No day of publication is known of" in told.stderr
    assert "--published" in told.stderr
    checked = run("check", "--store", tmp_path / "palaver.db")
    assert re.search(r"Reports without a day of publication: 1\n  u\n", checked.stdout)
    assert "u: report text: Tuesday" in checked.stdout


def test_code(run: Run, tmp_path: Path, sample: Path) -> None:
    told = run("code", sample / "r01.txt", sample / "r05.txt", "--out", tmp_path / "out", "--reader", "rules")
    assert told.exit_code == 0, told.output
    assert "2 reports coded" in told.stdout
    coding = json.loads((tmp_path / "out" / "r05.json").read_text(encoding="utf-8"))
    assert coding["outlet"] == "Southern Sector (channel)"
    with_process = run("code", sample, "--out", tmp_path / "more", "--process", sample / "process.yaml")
    assert with_process.exit_code == 0
    assert len(list((tmp_path / "more").glob("*.json"))) == 14


def test_brief(run: Run, tmp_path: Path, asked: Asked) -> None:
    for name, begins in (("b.md", "# The Portavela talks"), ("b.html", "<!doctype html>")):
        told = run("brief", "--out", tmp_path / name, *asked)
        assert told.exit_code == 0, told.output
        assert (tmp_path / name).read_text(encoding="utf-8").lower().startswith(begins.lower())
    printed = run("brief", *asked)
    assert printed.stdout.startswith("# The Portavela talks")
    assert "as of 22 July 2033" in printed.stdout
    assert "as of 1 May 2033" in run("brief", "--on", "2033-05-01", *asked).stdout
    assert json.loads(run("brief", "--json", *asked).stdout)["title"] == "The Portavela talks"
    wrong = run("brief", "--out", tmp_path / "b.pdf", *asked)
    assert wrong.exit_code == 2
    assert ".md or .html" in wrong.stderr


def test_table(run: Run, asked: Asked) -> None:
    told = run("table", *asked)
    assert told.exit_code == 0, told.output
    assert re.search(r"Ceasefire\n(Tresna|  Tresna) +\w+ +", told.stdout)
    data = json.loads(run("table", "--json", *asked).stdout)
    assert data["parties"][:2] == ["Tresna", "Voskarya"]
    assert data["rows"][0]["cells"][0]["latest"]["citation"]["words"]


def test_timeline(run: Run, asked: Asked) -> None:
    told = run("timeline", *asked)
    assert "2033-03-17" in told.stdout
    entries = json.loads(run("timeline", "--json", *asked).stdout)
    days = [entry["when"]["first"] for entry in entries if entry["when"] and entry["when"]["first"]]
    assert days == sorted(days)
    assert {entry["lane"] for entry in entries} == {"talks", "ground"}


def test_due(run: Run, asked: Asked) -> None:
    told = run("due", *asked)
    assert "As of 2033-07-22." in told.stdout
    assert "Overdue: deadline passed, nothing in the record says whether it was kept." in told.stdout
    early = json.loads(run("due", "--on", "2033-03-01", "--json", *asked).stdout)
    late = json.loads(run("due", "--on", "2034", "--json", *asked).stdout)
    assert sum(p["state"] == "overdue" for p in early) < sum(p["state"] == "overdue" for p in late)
    assert {p["as_of"] for p in late} == {"2034-01-01"}


def test_who(run: Run, asked: Asked) -> None:
    told = run("who", "Vareska", *asked)
    assert told.stdout.startswith("Lidija Vareska")
    assert "Speaks for Tresna." in told.stdout
    assert json.loads(run("who", "lidija", "vareska", "--json", *asked).stdout)["name"] == "Lidija Vareska"
    unknown = run("who", "Vareskb", *asked)
    assert unknown.exit_code == 2
    assert "Lidija Vareska" in unknown.stderr


def test_find(run: Run, asked: Asked) -> None:
    told = run("find", "prisoners", "exchange", *asked)
    assert told.exit_code == 0
    assert told.stdout.count("\n") > 4
    found = json.loads(run("find", "truce", "--limit", "3", "--json", *asked).stdout)
    assert len(found) == 3
    assert all("truce" in one["snippet"].lower() for one in found)
    assert run("find", "nobodysaidthis", *asked).stdout == "Nothing found.\n"
    phrase = json.loads(run("find", "unconditional 30-day truce", "--json", *asked).stdout)
    assert phrase
    assert all("unconditional 30-day truce" in one["snippet"] for one in phrase)


@pytest.mark.parametrize("name", ["table", "timeline", "due", "brief"])
def test_a_period(run: Run, asked: Asked, name: str) -> None:
    whole = run(name, "--json", *asked).stdout
    part = run(name, "--json", "--since", "2033-04", "--until", "2033-04", *asked).stdout
    none = run(name, "--since", "2040", *asked)
    assert len(part) < len(whole)
    assert none.exit_code == 0
    assert none.stdout


def test_a_period_holds_whole_months_and_years(run: Run, asked: Asked) -> None:
    found = json.loads(run("find", "Portavela", "--since", "2033-04", "--until", "2033-04", "--json", *asked).stdout)
    assert {one["published"] for one in found} <= {"2033-04-07", "2033-04-08", "2033-04-28", "2033-04-29"}
    assert "2033-04-29" in {one["published"] for one in found}


def test_export(run: Run, tmp_path: Path, asked: Asked) -> None:
    for form in EXPORTS:
        told = run("export", form, tmp_path / form, *asked)
        assert told.exit_code == 0, told.output
        assert re.search(r"14 reports, \d+ records\.\n$", told.stdout)
        assert (tmp_path / form).exists()
        assert form in (_command("export").help or "")


def test_check(run: Run, asked: Asked, sample: Path) -> None:
    told = run("check", *asked)
    assert told.exit_code == 0
    assert "The process file is sound: The Portavela talks, 6 parties" in told.stdout
    assert re.search(r"14 reports, \d+ records: of \d+ quotations none is not what stands in the report\.", told.stdout)
    data = json.loads(run("check", "--json", *asked).stdout)
    assert (data["wrong"], data["undated"], data["outlets"]) == ([], [], [])
    alone = run("check", "--process", sample / "process.yaml")
    assert alone.stdout.count("\n") == 1
    described = json.loads(run("check", "--process", sample / "process.yaml", "--json").stdout)
    assert described["parties"][0]["name"] == "Tresna"


def test_a_terminal_is_not_obeyed(run: Run, tmp_path: Path) -> None:
    """A report may hold what a terminal takes for commands, or text that runs backwards; it is never printed."""
    assert (
        shown("We\x1b]0;owned\x07 do\x1b[2J\n\x9b31m not\u202e give\u2066 up\r") == "We ]0;owned do [2J 31m not give up"
    )
    text = tmp_path / "t.txt"
    text.write_text('"We will not \u202egive up Port Sel," Ana Orlo said on Monday.\n', encoding="utf-8")
    store = ("--store", tmp_path / "palaver.db")
    assert run("add", text, *store, "--published", "2031-05-06").exit_code == 0
    for command in (("find", "Port", "Sel"), ("table",), ("timeline",), ("brief",), ("who", "Ana", "Orlo")):
        told = run(*command, *store)
        assert told.exit_code == 0
        assert "\u202e" not in told.stdout + told.stderr, command


def test_a_mistyped_command_is_answered_with_those_it_is_like(run: Run) -> None:
    made = run("tabel")
    assert made.exit_code == 2
    assert "there is no command 'tabel'; there is table" in made.stderr
