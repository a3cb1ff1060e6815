"""The pictures of the README, made of what `palaver demo` really prints and writes.

python -m tools.docs_picture FILE.png     a screenshot of the sample's brief; needs Chromium
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from html import escape
from pathlib import Path

from tools.docs_run import CUT, Session

LINES = 36
"""The most lines of output that are shown; the last issue is shown whole or not at all."""

SIZE, LEADING, LETTER, EDGE = 13, 18, 7.83, 18
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def demo() -> str:
    """The beginning of what the demo prints, as an SVG."""
    printed = Session().run("palaver demo --out demo").strip("\n").splitlines()
    last = max(at for at, line in enumerate(printed[: LINES + 1]) if not line)
    lines = ["$ palaver demo --out demo", *printed[:last], "", CUT]
    width = round(max(len(line) for line in lines) * LETTER) + 2 * EDGE
    height = len(lines) * LEADING + 2 * EDGE
    made = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" '
        f'font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="{SIZE}">',
        "<title>What palaver demo prints: each party's latest position on each issue, with its source.</title>",
        f'<rect width="{width}" height="{height}" rx="6" fill="#fbfaf7" stroke="#d8d4c8"/>',
    ]
    stance = next((line.find("Stance") for line in lines if line.startswith("Party")), 0)
    for number, line in enumerate(lines):
        made.append(_line(line, EDGE + (number + 1) * LEADING - 4, stance))
    return "\n".join([*made, "</svg>"])


def _line(line: str, down: int, stance: int) -> str:
    """One line; the name of an issue, which stands alone in its line, is bold."""
    is_issue = bool(line.strip()) and not line[stance:].strip() and line[0].isalpha()
    weight = ' font-weight="bold"' if is_issue or line.startswith("$") else ""
    length = f' textLength="{len(line) * LETTER:.1f}" lengthAdjust="spacingAndGlyphs"' if line.strip() else ""
    return f'<text x="{EDGE}" y="{down}"{weight}{length} xml:space="preserve" fill="#222">{escape(line)}</text>'


def screenshot(target: Path, width: int = 1000, height: int = 1000) -> None:
    """The beginning of the sample's brief as a browser shows it.

    Raises:
        SystemExit: no browser is installed.
    """
    browser = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    if browser is None:
        sys.exit("Chromium is not installed; the picture stays as it is.")
    session = Session()
    session.run("palaver demo --out demo")
    page = (session.folder / "demo" / "brief.html").as_uri()
    options = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--force-device-scale-factor=1"]
    shot = [f"--screenshot={target.absolute()}", f"--window-size={width},{height}", page]
    subprocess.run([browser, *options, *shot], check=True, capture_output=True)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    screenshot(Path(sys.argv[1]))
