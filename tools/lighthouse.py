"""What Lighthouse says of each kind of page of the built site, on a phone: `make lighthouse`.

python -m tools.lighthouse                       every kind of page of tests/browser/page_types.py, in Indonesian
python -m tools.lighthouse home study            these kinds alone
python -m tools.lighthouse --language en         in English
python -m tools.lighthouse --site FOLDER         of another site than the one in site/

Figures depend on the machine and on what else it does: nothing of this is part of the tests. Both reports of each page,
for people and for programs, are kept in `.cache/lighthouse/`.
"""

from __future__ import annotations

import argparse
import json
import os
import runpy
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rumpun.address import address

from .browser import ARGUMENTS, HOW_TO, find_browser
from .compressed_host import compressed_host

ROOT = Path(__file__).resolve().parent.parent
REPORTS = ROOT / ".cache" / "lighthouse"
PROGRAM = ROOT / "tools" / "checkers" / "node_modules" / "lighthouse" / "cli" / "index.js"
KINDS: dict[str, tuple[str, ...]] = runpy.run_path(str(ROOT / "tests/browser/page_types.py"))["PAGE_TYPES"]
AIMS = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
FIGURES = {
    "FCP s": ("first-contentful-paint", 1000), "LCP s": ("largest-contentful-paint", 1000),
    "TBT ms": ("total-blocking-time", 1), "CLS": ("cumulative-layout-shift", 1), "kB": ("total-byte-weight", 1000),
}  # fmt: skip
"""Heading -> audit, and by how much its number is divided."""
NOT_INDEXED = {"404"}
"""What asks search engines not to list it, which Lighthouse takes for a fault."""


@dataclass(frozen=True)
class Judged:
    """One page and what came of it."""

    kind: str
    scores: Mapping[str, int]
    """Category -> 0 to 100."""
    figures: Mapping[str, float]
    faults: tuple[str, ...]
    """The audits outside performance that it does not pass."""

    @property
    def reached(self) -> bool:
        """Whether every category is where it should be."""
        return all(score >= AIMS[name] for name, score in self.scores.items())


def judge(kind: str, url: str, browser: Path) -> Judged:
    """Let Lighthouse open a page as a middling phone on a slow connection would; CalledProcessError when it cannot."""
    to = REPORTS / kind
    left_out = ["--skip-audits=is-crawlable"] if kind in NOT_INDEXED else []
    command = [
        "node", str(PROGRAM), url, "--quiet", "--output=json", "--output=html", f"--output-path={to}",
        f"--chrome-flags={' '.join((*ARGUMENTS, '--headless'))}", *left_out,
    ]  # fmt: skip
    environment = {**os.environ, "CHROME_PATH": str(browser), "CI": "1"}
    subprocess.run(command, check=True, env=environment)
    return read(kind, json.loads(to.with_name(f"{kind}.report.json").read_text(encoding="utf-8")))


def read(kind: str, report: Mapping[str, Any]) -> Judged:
    """What a report of Lighthouse says."""
    categories, audits = report["categories"], report["audits"]
    scores = {name: round(100 * (categories[name]["score"] or 0)) for name in AIMS}
    figures = {head: (audits[name].get("numericValue") or 0) / by for head, (name, by) in FIGURES.items()}
    failed = {name for name, audit in audits.items() if audit["score"] is not None and audit["score"] < 1}
    others = {each["id"] for name in AIMS if name != "performance" for each in categories[name]["auditRefs"]}
    return Judged(kind, scores, figures, tuple(sorted(failed & others)))


def table(judged: Sequence[Judged]) -> str:
    """A line for each page, the worst first."""
    heads = ["page", *AIMS, *FIGURES]
    lines = [heads]
    for each in sorted(judged, key=lambda one: (min(one.scores.values()), one.kind)):
        figures = [f"{value:.3f}" if head == "CLS" else f"{value:.1f}" for head, value in each.figures.items()]
        lines.append([each.kind, *map(str, each.scores.values()), *figures, *each.faults])
    wide = [max(len(line[at]) for line in lines) for at in range(len(heads))]
    return "\n".join("  ".join(_aligned(line, wide)).rstrip() for line in lines)


def _aligned(line: Sequence[str], wide: Sequence[int]) -> Iterator[str]:
    """Names to the left, numbers to the right; faults, which have no column, as they are."""
    yield line[0].ljust(wide[0])
    yield from (text.rjust(width) for text, width in zip(line[1:], wide[1:], strict=False))
    yield from line[len(wide) :]


def main(arguments: Sequence[str]) -> int:
    """Print the table; 1 when a page is below an aim, or when something is missing."""
    parser = argparse.ArgumentParser(prog="python -m tools.lighthouse", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("kinds", nargs="*", metavar="KIND")
    parser.add_argument("--site", type=Path, default=ROOT / "site")
    parser.add_argument("--language", choices=("id", "en"), default="id")
    asked = parser.parse_args(arguments)
    browser = find_browser()
    if unknown := set(asked.kinds) - set(KINDS):
        parser.error(f"{', '.join(sorted(unknown))}: not among {', '.join(KINDS)}")
    if browser is None or not PROGRAM.is_file() or not (asked.site / "index.html").is_file():
        print(HOW_TO if browser is None else "make lighthouse installs it and builds the site", file=sys.stderr)
        return 1
    REPORTS.mkdir(parents=True, exist_ok=True)
    judged = []
    with compressed_host(asked.site) as origin:
        for kind in asked.kinds or KINDS:
            judged.append(judge(kind, origin + address(asked.language, *KINDS[kind]), browser))
            print(kind, judged[-1].scores["performance"], flush=True)
    print(table(judged))
    return 0 if all(each.reached for each in judged) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
