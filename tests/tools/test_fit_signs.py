"""The fit of the weights of signs: that it finds what is there, the same each time, and what the package holds."""

from __future__ import annotations

import json
import random
from pathlib import Path

import numpy as np
import pytest
from tools.evaluate import Totals, folders, load_scorer
from tools.fit_signs import (
    LAYERS,
    Examples,
    Layer,
    best_shift,
    differences,
    examples_of,
    fit_layer,
    open_processes,
    rounded,
    score_process,
    write,
)
from tools.logistic import ALWAYS, design, fit

from palaver.read.sign_weights import SignWeights, sign_weights

SHARED = Path(__file__).parents[3] / "shared"
TRUE = {"speaks for": 2.0, "speaks against": -1.5, "says nothing": 0.0, "set": -1.0}
ids = [layer.name for layer in LAYERS]


def invented(number: int = 3000) -> Examples:
    """Pieces in three processes, told or not by chance as the weights above have it, from log odds of -0.5."""
    chance = random.Random(7)
    signs, told = [], []
    for _ in range(number):
        borne = frozenset(name for name in TRUE if chance.random() < 0.4)
        odds = -0.5 + sum(TRUE[name] for name in borne)
        signs.append(borne | {ALWAYS})
        told.append(chance.random() < 1 / (1 + np.exp(-odds)))
    process = np.array([f"p{i % 3}" for i in range(number)])
    return Examples(signs=tuple(signs), told=np.array(told), process=process)


def test_the_fit_recovers_the_weights_that_made_the_examples() -> None:
    examples = invented()
    weights = fit(design(examples.signs, {"set": TRUE["set"]}), examples.told, 1.0)
    assert "set" not in weights
    for name in ("speaks for", "speaks against", "says nothing"):
        assert weights[name] == pytest.approx(TRUE[name], abs=0.25)
    assert weights[ALWAYS] == pytest.approx(-0.5, abs=0.25)


def test_a_weight_set_by_hand_is_not_fitted_and_counts_in_the_fit_of_the_others() -> None:
    examples = invented()
    free = fit_layer(examples, {}, (1.0,)).everywhere
    held = fit_layer(examples, {"speaks for": 0.0}, (1.0,)).everywhere
    assert free["speaks for"] > 1.5
    assert "speaks for" not in held
    assert held[ALWAYS] > free[ALWAYS] + 0.3


def test_the_fit_is_the_same_each_time() -> None:
    assert fit_layer(invented(600), {"set": -1.0}) == fit_layer(invented(600), {"set": -1.0})


def test_a_sign_that_only_one_side_bears_gets_a_finite_weight() -> None:
    signs = [frozenset({ALWAYS, "told"})] * 20 + [frozenset({ALWAYS})] * 20
    weights = fit(design(signs, {}), np.array([True] * 20 + [False] * 20), 1.0)
    assert 1.0 < weights["told"] < 10.0


def test_a_process_held_out_has_no_part_in_its_weights() -> None:
    """Turning one process upside down changes the weights of the others' folds, and not its own."""
    before = invented(900)
    upside = before.process == "p1"
    turned = np.where(upside, ~before.told, before.told)
    after = Examples(signs=before.signs, told=turned, process=before.process)
    first, second = (fit_layer(examples, {}, (1.0,)).held_out for examples in (before, after))
    assert first["p1"] == second["p1"]
    assert first["p0"] != second["p0"]


def test_the_shift_is_the_one_that_finds_most_in_the_other_processes() -> None:
    def totals(found: int, pred: int) -> Totals:
        return {"events": {"gold": 10, "pred": pred, "found": found, "right": found, "fields": {}}}

    low, high = {"p0": totals(4, 10), "p1": totals(5, 10)}, {"p0": totals(8, 10), "p1": totals(2, 10)}
    scored = {shift / 10: (low if shift < 5 else high) for shift in range(10)}
    assert best_shift(scored, "events") == 0.7
    assert best_shift(scored, "events", without="p0") == 0.0


def test_a_shift_that_stands_out_by_chance_is_not_chosen() -> None:
    found = [1, 9, 1, 1, 1, 1, 1, 7, 7, 7, 7, 7]
    scored: dict[float, dict[str, Totals]] = {
        float(i): {"p0": {"events": {"gold": 10, "pred": 10, "found": n, "right": n, "fields": {}}}}
        for i, n in enumerate(found)
    }
    assert best_shift(scored, "events") == 9.0


def test_small_weights_are_left_out_and_the_intercept_is_not() -> None:
    assert rounded({"a": 0.126, "b": -0.09, ALWAYS: 0.02}, 0.01) == {"a": 0.13, ALWAYS: 0.03}


def test_differences_come_with_the_greatest_first() -> None:
    lines = differences({"a": 1.0, "b": 0.5, "c": 0.2}, {"a": 1.0, "b": 0.6, "d": 0.9})
    assert [line.split() for line in lines] == [["d", "0.00", "0.90"], ["c", "0.20", "0.00"], ["b", "0.50", "0.60"]]


@pytest.mark.parametrize("layer", LAYERS, ids=ids)
def test_what_is_written_is_what_the_package_holds(layer: Layer, tmp_path: Path) -> None:
    """The committed file is in the form that --write gives, so that a new fit shows as a change of weights alone."""
    committed = sign_weights(layer.data)
    write(layer, committed, tmp_path)
    name = f"{layer.data}_signs.json"
    held = (Path(__file__).parents[2] / "src" / "palaver" / "data" / name).read_text(encoding="utf-8")
    assert (tmp_path / name).read_text(encoding="utf-8") == held
    assert json.loads(held).keys() == {"by hand", "fitted"}
    assert not committed.by_hand.keys() & committed.fitted.keys()


@pytest.mark.skipif(not (SHARED / "corpus").is_dir(), reason="the coded processes are not beside the project")
@pytest.mark.parametrize("layer", LAYERS, ids=ids)
def test_the_committed_weights_find_more_than_weights_of_nothing(layer: Layer) -> None:
    """On one training process: examples are cut, marked and scored as the reader does it."""
    opened = open_processes(folders(SHARED, "training")[:1])
    scorer = load_scorer(SHARED)
    examples = examples_of(layer, opened, scorer)
    assert len(examples.signs) == len(examples.told) == len(examples.process)
    assert 0 < examples.told.sum() < len(examples.told)
    committed = sign_weights(layer.data)
    plain = SignWeights(fitted={ALWAYS: 1.0}, by_hand={})
    good, everything = (score_process(layer, opened, scorer, w)[layer.name] for w in (committed, plain))
    assert good["precision"] > everything["precision"]
    assert good["found_f1"] > everything["found_f1"]
