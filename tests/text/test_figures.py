"""Numbers: what they are worth, how sure they are, and what they count."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from palaver.model.record import Bound
from palaver.text.figures import Number, figures
from palaver.text.number_words import digits_value, ordinal_value, words_value


def one(text: str) -> Number:
    found = figures(text)
    assert len(found) == 1, [text[n.start : n.end] for n in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "value", "low", "high", "bound"),
    [
        ("70 people", 70, 70, 70, "exact"),
        ("at least 70 people", 70, 70, None, "at-least"),
        ("no fewer than 70 people", 70, 70, None, "at-least"),
        ("more than 1,200 people", 1200, 1200, None, "at-least"),
        ("over 70 people", 70, 70, None, "at-least"),
        ("up to 70 people", 70, None, 70, "at-most"),
        ("fewer than seven people", 7, None, 7, "at-most"),
        ("about 70 people", 70, 70, 70, "about"),
        ("nearly 70 people", 70, 70, 70, "about"),
        ("an estimated 96 tanks", 96, 96, 96, "about"),
        ("some 40 tanks", 40, 40, 40, "about"),
        ("40-odd tanks", 40, 40, 40, "about"),
        ("40 or so tanks", 40, 40, 40, "about"),
        (">40 tanks", 40, 40, None, "at-least"),
        ("70-80 drones", None, 70, 80, "about"),
        ("120 to 150 trucks", None, 120, 150, "about"),
        ("between 4,000 and 5,000 men", None, 4000, 5000, "about"),
        ("two or three days", None, 2, 3, "about"),
        ("dozens of drones", None, 24, 99, "about"),
        ("hundreds of drones", None, 200, 999, "about"),
        ("several drones", None, 3, 9, "about"),
        ("seven drones", 7, 7, 7, "exact"),
        ("twenty-five drones", 25, 25, 25, "exact"),
        ("two hundred and five drones", 205, 205, 205, "exact"),
        ("three thousand drones", 3000, 3000, 3000, "exact"),
        ("a dozen drones", 12, 12, 12, "exact"),
        ("two dozen drones", 24, 24, 24, "exact"),
        ("half a million people", 500_000, 500_000, 500_000, "exact"),
        ("1.2 million people", 1_200_000, 1_200_000, 1_200_000, "exact"),
        ("1 200 bodies", 1200, 1200, 1200, "exact"),
        ("two thirds of the town", 0.67, 0.67, 0.67, "exact"),
    ],
)
def test_amounts(text: str, value: float | None, low: float | None, high: float | None, bound: str) -> None:
    found = one(text)
    assert (found.value, found.low, found.high, found.bound) == (value, low, high, Bound(bound))


@pytest.mark.parametrize(
    ("text", "unit", "what"),
    [
        ("€100 billion", "euros", "money"),
        ("US$2 million", "US dollars", "money"),
        ("40 billion crowns", "crowns", "money"),
        ("118 square kilometers", "square kilometres", "km2"),
        ("96 sq km", "square kilometres", "km2"),
        ("12 kilometres", "kilometres", "kilometres"),
        ("40 percent", "percent", "percent"),
        ("40% of it", "percent", "percent"),
        ("4.3 tonnes of explosives", "tonnes", "tonnes"),
        ("for 30 days", "days", "days"),
        ("58 cubic metres a second", "cubic metres a second", "cubic metres a second"),
    ],
)
def test_units(text: str, unit: str, what: str) -> None:
    found = one(text)
    assert (found.unit, found.what) == (unit, what)
    assert found.noun_end > found.noun_start or text[0] in "€U"


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("At least 70 people were injured", ["injured: people"]),
        ("killing seven civilians and wounding over 70", ["killed: civilians", "injured"]),
        ("At least 29 soldiers and 11 civilians were killed", ["killed: soldiers", "killed: civilians"]),
        ("killed five soldiers and three guards", ["killed: soldiers", "killed: guards"]),
        ("286 civilians had been killed and 1,388 injured", ["killed: civilians", "injured"]),
        ("three of them were killed", ["killed"]),
        ("23 dead", ["killed"]),
        ("14 armoured vehicles", ["vehicles: armoured vehicles"]),
        ("1,200 bodies", ["bodies"]),
        ("400 prisoners", ["prisoners"]),
        ("64 drones and 58 missiles", ["drones", "missiles"]),
        ("12 Kaltira fighters", ["people: Kaltira fighters"]),
        ("The two villages", ["settlements: villages"]),
        ("12 pigs", ["pigs"]),
        ("Two schoolteachers were arrested", ["detained: schoolteachers"]),
        ("387 Laimavans walked west", ["people: Laimavans"]),
        ("They let go 12 of the 23 hostages", ["prisoners: hostages", "prisoners: hostages"]),
        ("They freed 40 rebels on Monday and 30 on Friday", ["prisoners: rebels", "prisoners: rebels"]),
        ("They freed 40 rebels. We saw 30.", ["prisoners: rebels", None]),
    ],
)
def test_what_is_counted(text: str, what: list[str]) -> None:
    assert [found.what for found in figures(text)] == what


def test_the_noun_that_follows() -> None:
    text = "They handed over 12 Kaltira fighters at the bridge."
    found = one(text)
    assert text[found.noun_start : found.noun_end] == "Kaltira fighters"
    alone = one("They handed over 12.")
    assert alone.noun_start == alone.noun_end


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("No casualties were reported.", "casualties"),
        ("Nobody was hurt.", "injured"),
        ("No one was killed.", "killed"),
        ("It came down without casualties.", "casualties"),
    ],
)
def test_nobody_is_nought(text: str, what: str) -> None:
    found = one(text)
    assert (found.value, found.low, found.high, found.what) == (0, 0, 0, what)


@pytest.mark.parametrize(
    ("text", "value", "what"),
    [
        ("A shell killed a caretaker.", 1, "killed: caretaker"),
        ("On Saturday a sapper was killed by a mine.", 1, "killed: sapper"),
        ("A surveillance drone was shot down near the dam.", 1, "drones"),
        ("One man was killed.", 1, "killed: man"),
        ("The driver and two assistants were injured.", 3, "injured"),
        ("It hit the bus, killing a father and two daughters.", 3, "killed"),
    ],
)
def test_counts_told_without_a_number(text: str, value: float, what: str) -> None:
    found = one(text)
    assert (found.value, found.what) == (value, what)


@pytest.mark.parametrize(
    "text",
    [
        "the second round, the 15th round",
        "aged 25",
        "a 43-year-old",
        "Noa Sheruf, 71, a potter",
        "a ticket clerk of 24 died",
        "at 16:40",
        "by five in the morning",
        "at ten past eleven",
        "a Su-34 and a T-72",
        "the Group of 7",
        "Resolution 2202, Route 9 and Article 5",
        "a nine-storey block",
        "in 2031",
        "on 12 March 2040",
        "since the 13th",
        "no one knows; one another; each one",
        "one of the envoys said",
    ],
)
def test_no_figures(text: str) -> None:
    assert figures(text) == ()


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("He put their losses at nine and the army's at more than 50.", [9, 50]),
        ("They put at 93 the number of men killed.", [93]),
        ("a zone up to 12 kilometres deep", [12]),
        ("killed two and wounded three", [2, 3]),
        ("One ammunition store was destroyed.", [1]),
    ],
)
def test_figures_that_look_like_something_else(text: str, values: list[float]) -> None:
    assert [found.value for found in figures(text)] == values


def test_a_year_beside_a_number() -> None:
    assert one("In 2031 300 people died.").value == 300


def test_only_the_given_part_is_read() -> None:
    text = "It hit 12 trucks. It hit 14 trucks. It hit 16 trucks."
    (found,) = figures(text, text.index("It hit 14"), text.index("It hit 16"))
    assert text[found.start : found.end] == "14"


@pytest.mark.parametrize(
    ("words", "value"), [("forty", 40), ("a hundred and six", 106), ("six loaves", None), ("", None)]
)
def test_words_value(words: str, value: int | None) -> None:
    assert words_value(words) == value


def test_digits_value() -> None:
    assert [digits_value(d) for d in ("1 200", "1,200", "1200", "1.5", "x")] == [1200, 1200, 1200, 1.5, None]


@pytest.mark.parametrize(
    ("word", "value"), [("2nd", 2), ("twenty-fifth", 25), ("Third", 3), ("2", None), ("thirty-tenth", None)]
)
def test_ordinal_value(word: str, value: int | None) -> None:
    assert ordinal_value(word) == value


WORDS = st.sampled_from(
    "at least 70 people killed and wounded dozens of drones 1,200 1 200 a an one two hundred thousand million 3.5 % "
    "km to - between or half third no one nobody was hurt 16:40 on 2 June $ € . , some 40-odd square metres".split(" ")
)


@given(st.lists(WORDS, max_size=25).map(" ".join))
def test_any_words_give_ordered_numbers(text: str) -> None:
    end = 0
    for found in figures(text):
        assert end <= found.start < found.end <= len(text)
        assert found.start <= found.noun_start <= found.noun_end <= len(text)
        if found.low is not None and found.high is not None:
            assert found.low <= found.high
        end = found.end


@given(st.text(max_size=60))
def test_any_text_is_read(text: str) -> None:
    assert all(0 <= found.start < found.end <= len(text) for found in figures(text))
