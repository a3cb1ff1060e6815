"""Logistic regression with an L2 penalty on examples that are sets of signs, by Newton's method. Deterministic."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

ALWAYS = "any"
"""The sign that every example bears: its weight is the intercept and is not held down by the penalty."""

_STEPS = 50
_STILL = 1e-9
_SHORTEST = 1e-4


@dataclass(frozen=True, slots=True)
class Design:
    """Examples as a matrix: a row an example, a column a sign, 1 where the example bears it.

    ``fixed`` is what the signs whose weights are not to be fitted add to each example.
    """

    names: tuple[str, ...]
    rows: NDArray[np.float64]
    fixed: NDArray[np.float64]

    def only(self, chosen: NDArray[np.bool_]) -> Design:
        """The chosen examples."""
        return Design(self.names, self.rows[chosen], self.fixed[chosen])

    def scores(self, weights: Mapping[str, float]) -> NDArray[np.float64]:
        """What the signs of each example weigh together."""
        found: NDArray[np.float64] = self.rows @ np.array([weights[name] for name in self.names]) + self.fixed
        return found


def design(examples: Sequence[frozenset[str]], by_hand: Mapping[str, float]) -> Design:
    """The matrix of some examples, its columns in the order of the alphabet."""
    names = tuple(sorted({ALWAYS}.union(*examples) - by_hand.keys()))
    column = {name: i for i, name in enumerate(names)}
    rows = np.zeros((len(examples), len(names)))
    fixed = np.zeros(len(examples))
    for row, signs in enumerate(examples):
        rows[row, [column[sign] for sign in signs if sign in column]] = 1.0
        rows[row, column[ALWAYS]] = 1.0
        fixed[row] = sum(by_hand[sign] for sign in sorted(signs) if sign in by_hand)
    return Design(names=names, rows=rows, fixed=fixed)


def losses(scores: NDArray[np.float64], told: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Log loss of each example, in nats, with its score as log odds."""
    return np.asarray(np.logaddexp(0.0, np.where(told, -scores, scores)), dtype=np.float64)


def fit(data: Design, told: NDArray[np.bool_], penalty: float) -> dict[str, float]:
    """The weights that make the log loss, plus half the penalty for the square of each weight, least.

    ``told`` says of each example whether it is one of what is looked for.
    """
    held = np.full(len(data.names), penalty)
    held[data.names.index(ALWAYS)] = 0.0

    def cost(weights: NDArray[np.float64]) -> float:
        return float(losses(data.rows @ weights + data.fixed, told).sum() + 0.5 * (held * weights**2).sum())

    weights = np.zeros(len(data.names))
    least = cost(weights)
    for _ in range(_STEPS):
        odds = data.rows @ weights + data.fixed
        chance = np.exp(-np.logaddexp(0.0, -odds))
        slope = data.rows.T @ (chance - told) + held * weights
        bend = (data.rows * (chance * (1.0 - chance))[:, None]).T @ data.rows + np.diag(held)
        step = np.linalg.solve(bend + _STILL * np.eye(len(held)), slope)
        part = 1.0
        while (now := cost(weights - part * step)) > least and part > _SHORTEST:
            part /= 2
        if now >= least or float(np.abs(step).max()) < _STILL:
            break
        weights, least = weights - part * step, now
    return dict(zip(data.names, weights.tolist(), strict=True))
