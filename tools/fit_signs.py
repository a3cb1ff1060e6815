"""Fit the weights of signs by which events and expectations are told from other words, on coded training reports.

python tools/fit_signs.py [--shared DIR] [--layer events|expectations] [--write]

Examples are the pieces of sentences as the reader cuts and marks them; one is told if half of it, or of a coded
record, lies in the other. Every figure comes from the training processes alone; "held out" means that each process is
read with weights and a threshold fitted on the others. Prints the figures and where the fit differs from the committed
weights. Ends with 1 if it does and --write is not given. Weights under "by hand" in a data file are taken as they are.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean
from types import ModuleType
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).parents[1]))  # run as a file, it must still find what stands beside it

from tools.evaluate import Totals, folders, load_scorer, merge, table
from tools.logistic import ALWAYS, design, fit, losses

from palaver.collect import collect
from palaver.model.record import Record, Statement
from palaver.publish.codebook import coding
from palaver.read import event_pieces
from palaver.read import events as event_layer
from palaver.read import expectations as expectation_layer
from palaver.read.draft import draft_process
from palaver.read.page import Page, open_page
from palaver.read.sign_weights import SignWeights, sign_weights
from palaver.read.statements import statements

PENALTIES = (0.5, 1.0, 2.0, 4.0, 8.0)
LEAST = 0.1
"""Weights smaller than this say too little to be kept."""
SHIFTS = tuple(i / 10 for i in range(13))
"""What may be added to every sum of weights: a record missed costs more than one too many while F1 is below 1."""
NEIGHBOURS = 2
"""How many shifts on each side are looked at together with one."""
DATA = Path(__file__).parents[1] / "src" / "palaver" / "data"


class Marked(Protocol):
    """A piece of a sentence with its signs, whichever layer marked it."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...

    @property
    def signs(self) -> frozenset[str]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """A layer that goes by signs: how it marks pieces, how it reads with given weights, what its data are called."""

    name: str
    data: str
    marked: Callable[[Page, Sequence[Statement]], Iterable[Marked]]
    read: Callable[[Page, tuple[Statement, ...], SignWeights], tuple[Record, ...]]


LAYERS = (
    Layer(name="events", data="event", marked=event_pieces.marked, read=event_layer.events),
    Layer(
        name="expectations", data="expectation", marked=expectation_layer.marked, read=expectation_layer.expectations
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A report opened for reading, with its statements, its coding and the folder of its process."""

    folder: Path
    page: Page
    said: tuple[Statement, ...]
    gold: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Examples:
    """The pieces of all reports, in order: their signs, whether each is told, and the name of its process."""

    signs: tuple[frozenset[str], ...]
    told: NDArray[np.bool_]
    process: NDArray[np.str_]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitted:
    """Weights from all processes, and for each process from the others; the penalty, and the log loss of a piece whose
    process was held out, in nats."""

    penalty: float
    loss: float
    everywhere: Mapping[str, float]
    held_out: Mapping[str, Mapping[str, float]]


def open_processes(chosen: Iterable[Path]) -> list[Opened]:
    """Every coded report of some processes, opened as ``palaver code`` opens it."""
    found = []
    for folder in chosen:
        reports = [one.report for one in collect([folder]) if one.report is not None]
        process = draft_process(reports)
        for report in reports:
            page = open_page(report, process)
            gold = json.loads((folder / f"{report.name}.json").read_text(encoding="utf-8"))
            found.append(Opened(folder=folder, page=page, said=statements(page), gold=gold))
    return found


def examples_of(layer: Layer, opened: Sequence[Opened], scorer: ModuleType) -> Examples:
    """The pieces of opened reports as examples."""
    signs, told, process = [], [], []
    for one in opened:
        text = one.page.text
        coded = [scorer.spans(text, record, layer.name) for record in one.gold[layer.name]]
        for piece in layer.marked(one.page, one.said):
            own = [(piece.start, piece.end)]
            signs.append(piece.signs)
            told.append(any(scorer.overlap(text, spans, own, layer.name) >= 0.5 for spans in coded))
            process.append(one.folder.name)
    return Examples(signs=tuple(signs), told=np.array(told), process=np.array(process))


def fit_layer(examples: Examples, by_hand: Mapping[str, float], penalties: Sequence[float] = PENALTIES) -> Fitted:
    """Fit with the penalty that makes the log loss on held-out processes least."""
    data = design(examples.signs, by_hand)
    parts = {str(name): examples.process == name for name in np.unique(examples.process)}

    def loss(fits: Mapping[str, Mapping[str, float]]) -> float:
        lost = [losses(data.only(own).scores(fits[name]), examples.told[own]).sum() for name, own in parts.items()]
        return float(sum(lost)) / len(examples.signs)

    tried = {
        penalty: {name: fit(data.only(~own), examples.told[~own], penalty) for name, own in parts.items()}
        for penalty in penalties
    }
    lost = {penalty: loss(fits) for penalty, fits in tried.items()}
    best = min(penalties, key=lambda penalty: lost[penalty])
    everywhere = fit(data, examples.told, best)
    return Fitted(penalty=best, loss=lost[best], everywhere=everywhere, held_out=tried[best])


def rounded(weights: Mapping[str, float], shift: float) -> dict[str, float]:
    """Weights to two decimals, the small ones left out, the shift in the weight that every piece has."""
    kept = {name: round(w, 2) for name, w in weights.items() if abs(w) >= LEAST and name != ALWAYS}
    return dict(sorted({**kept, ALWAYS: round(weights[ALWAYS] + shift, 2)}.items()))


def score_process(layer: Layer, opened: Sequence[Opened], scorer: ModuleType, weights: SignWeights) -> Totals:
    """What the scorer says of one process, its layer read with some weights."""
    with tempfile.TemporaryDirectory() as out:
        for one in opened:
            records = {record.id: record for record in layer.read(one.page, one.said, weights)}
            path = Path(out) / f"{one.page.report.name}.json"
            path.write_text(json.dumps(coding(one.page.report, tuple(records.values()))), encoding="utf-8")
        folder = opened[0].folder
        return {layer.name: scorer.score(folder, folder, out, scorer.Names())[layer.name]}


def best_shift(scored: Mapping[float, Mapping[str, Totals]], layer: str, without: str | None = None) -> float:
    """The shift around which most is found, by F1 over all processes but one; the smallest of several.

    ``scored`` holds the figures of each shift and process. The F1 of a shift is taken together with those of its
    neighbours, because the curve is flat and what stands out of it alone is chance.
    """
    shifts = sorted(scored)
    f1 = [
        float(merge(t for name, t in scored[shift].items() if name != without)[layer]["found_f1"]) for shift in shifts
    ]
    smooth = [round(mean(f1[max(0, i - NEIGHBOURS) : i + NEIGHBOURS + 1]), 9) for i in range(len(shifts))]
    return shifts[smooth.index(max(smooth))]


def differences(committed: Mapping[str, float], fitted: Mapping[str, float]) -> list[str]:
    """A line for each sign whose weight differs, the greatest difference first."""
    changed = {n: (committed.get(n, 0.0), fitted.get(n, 0.0)) for n in committed.keys() | fitted.keys()}
    order = sorted(changed, key=lambda n: (-abs(changed[n][0] - changed[n][1]), n))
    return [f"{n:28} {changed[n][0]:6.2f} {changed[n][1]:6.2f}" for n in order if changed[n][0] != changed[n][1]]


def write(layer: Layer, weights: SignWeights, folder: Path = DATA) -> None:
    """Put the fitted weights into the layer's data file, beside those set by hand."""
    held = {"by hand": dict(sorted(weights.by_hand.items())), "fitted": dict(sorted(weights.fitted.items()))}
    (folder / f"{layer.data}_signs.json").write_text(json.dumps(held, indent=1) + "\n", encoding="utf-8")


def report(layer: Layer, opened: Sequence[Opened], scorer: ModuleType) -> tuple[SignWeights, bool]:
    """Fit a layer and print what came of it; the weights, and whether they differ from the committed ones."""
    committed = sign_weights(layer.data)
    examples = examples_of(layer, opened, scorer)
    fitted = fit_layer(examples, committed.by_hand)
    reports = {name: [one for one in opened if one.folder.name == name] for name in fitted.held_out}

    def score(name: str, weights: Mapping[str, float]) -> Totals:
        own = SignWeights(fitted=weights, by_hand=committed.by_hand)
        return score_process(layer, reports[name], scorer, own)

    apart = {s: {name: score(name, rounded(w, s)) for name, w in fitted.held_out.items()} for s in SHIFTS}
    new = rounded(fitted.everywhere, best_shift(apart, layer.name))
    print(f"{layer.name}: {len(examples.signs):,} pieces in {len(reports)} processes, {examples.told.sum():,} told")
    print(f"penalty {fitted.penalty:g}, log loss of a piece held out {fitted.loss:.4f}")
    for title, totals in (
        ("committed weights, on what they were fitted on", (score(name, committed.fitted) for name in reports)),
        ("new weights, on what they were fitted on", (score(name, new) for name in reports)),
        ("new weights, held out", (apart[best_shift(apart, layer.name, name)][name] for name in reports)),
    ):
        print(table(f"\n{title}", merge(totals)))
    changed = differences(committed.fitted, new)
    print(f"\nset by hand: {', '.join(f'{n} {w:g}' for n, w in committed.by_hand.items()) or 'none'}")
    print(f"weights that differ (committed, new): {len(changed)}", *changed, "", sep="\n")
    return SignWeights(fitted=new, by_hand=committed.by_hand), bool(changed)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="where gold/ and corpus/ are")
    parser.add_argument("--layer", choices=[layer.name for layer in LAYERS], help="only this layer")
    parser.add_argument("--write", action="store_true", help="write the weights into the package's data files")
    asked = parser.parse_args()
    scorer = load_scorer(asked.shared)
    training = folders(asked.shared, "training")
    if len(training) < 2:
        sys.exit(f"{asked.shared}/corpus must hold two training processes or more, each with a process.json")
    opened = open_processes(training)
    differ = False
    for layer in LAYERS:
        if asked.layer in (None, layer.name):
            weights, changed = report(layer, opened, scorer)
            differ |= changed
            if asked.write:
                write(layer, weights)
    return int(differ and not asked.write)


if __name__ == "__main__":
    sys.exit(main())
