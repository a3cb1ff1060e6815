"""What the signs weigh by which a layer tells its records from other words.

A layer that goes by signs adds up what they weigh; more than nothing in all is a record. The weights are data
(``data/event_signs.json``, ``data/expectation_signs.json``). Those under "fitted" are written by
``tools/fit_signs.py`` from coded training reports; those under "by hand" were set by a person and stay as they are.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import fsum


@dataclass(frozen=True, slots=True, kw_only=True)
class SignWeights:
    """The weights of one layer, by the name of the sign. What is set by hand goes before what is fitted."""

    fitted: Mapping[str, float]
    by_hand: Mapping[str, float]

    def weigh(self, signs: Iterable[str]) -> float:
        """What signs weigh together, to two decimals; a sign with no weight weighs nothing."""
        return round(fsum(self.by_hand.get(sign, self.fitted.get(sign, 0.0)) for sign in signs), 2)


@cache
def sign_weights(name: str) -> SignWeights:
    """The weights that come with the package: "event" or "expectation"."""
    data = json.loads(files("palaver.data").joinpath(f"{name}_signs.json").read_text(encoding="utf-8"))
    return SignWeights(fitted=data["fitted"], by_hand=data["by hand"])
