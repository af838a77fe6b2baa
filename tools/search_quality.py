"""How well the search of a built site answers the questions in tests/search/queries.yml.

python -m tools.search_quality                 the site in site/
python -m tools.search_quality FOLDER          another one
python -m tools.search_quality --misses        also each question whose page was not first, of those that are tuned on

The same of a base of 200 made-up studies with the real entries among them:

python -m tools.made_up 200 BASE --beside && python -m mkdocs build -q -f BASE/mkdocs.yml -d FOLDER

What is asked for is still there. For such a site it is told, too, how it would be if no made-up page came before it.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import statistics
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import yaml

from rumpun.address import LANGUAGES, Language
from rumpun.search.leads import address_of

from .made_up import MADE_UP

ROOT = Path(__file__).resolve().parent.parent
QUESTIONS = ROOT / "tests/search/queries.yml"
ASK = ROOT / "tests/search/answers.js"
FIRST = 3
TUNED, UNSEEN = "tuned on", "unseen"
LOOKED_AT = frozenset((
    "second", "third", "fourth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "fourteenth",
    "fifteenth", "sixteenth",
))  # fmt: skip
"""Sets that the search was tuned on after they had been asked once; of the first it was one half."""


@dataclass(frozen=True)
class Judged:
    """One question and what became of it."""

    set: str
    language: str
    query: str
    urls: tuple[str, ...]
    number: int
    """How many pages were found."""
    among: bool
    """Whether a wanted page is among the first three; or nothing was found where nothing is wanted."""
    first: bool
    unanswered: bool
    bytes: int
    """What it cost to ask it and to see the first eight results, compressed, besides the entry."""

    @property
    def looked_at(self) -> str:
        """Of the first set by a fixed rule, so that nobody chooses what is looked at while the ranking is tuned."""
        if self.set == "first":
            return (TUNED, UNSEEN)[hashlib.sha256(self.query.encode("utf-8")).digest()[0] % 2]
        return TUNED if self.set in LOOKED_AT else UNSEEN


def questions() -> dict[str, dict[Language, dict[str, list[str]]]]:
    """Set -> language -> question -> pages that are wanted first."""
    found: dict[str, dict[Language, dict[str, list[str]]]] = yaml.safe_load(QUESTIONS.read_text(encoding="utf-8"))
    return found


def ask(site: Path, queries: Mapping[str, Sequence[str]]) -> dict[str, dict[str, Any]]:
    """What the search of a site answers, by the scripts of the page, run in Node."""
    node = shutil.which("node", path=str(Path(sys.executable).parent)) or "node"
    done = subprocess.run(
        [node, str(ASK), str(site / "search")], input=json.dumps({name: list(each) for name, each in queries.items()}),
        capture_output=True, text=True, encoding="utf-8", check=True,
    )  # fmt: skip
    found: dict[str, dict[str, Any]] = json.loads(done.stdout)
    return found


def judged(site: Path, *, real: bool = False) -> list[Judged]:
    """Every question, asked and judged; where `real`, without the pages of made-up records."""
    asked = questions()
    answers = ask(
        site, {language: [query for each in asked.values() for query in each[language]] for language in LANGUAGES}
    )
    judge = partial(_judge, real=real)
    return [
        judge(name, language, query, {address_of(language, page) for page in wanted}, answers[language][query])
        for name, languages in asked.items()
        for language, each in languages.items()
        for query, wanted in each.items()
    ]


def _judge(
    name: str, language: str, query: str, wanted: set[str], answer: Mapping[str, Any], *, real: bool = False
) -> Judged:
    urls = tuple(url for url in answer["urls"] if not (real and MADE_UP.search(url)))[:FIRST]
    among = not wanted.isdisjoint(urls) if wanted else not urls
    first = bool(urls) and urls[0] in wanted if wanted else not urls
    return Judged(
        name, language, query, urls, answer["number"], among, first, bool(wanted) and not urls, answer["bytes"]
    )  # fmt: skip


def sets(found: Iterable[Judged]) -> dict[str, list[Judged]]:
    """What is told apart: each set, the first in its two halves, and all that were never looked at."""
    told: dict[str, list[Judged]] = {}
    for each in found:
        told.setdefault(f"{each.set}, {each.looked_at}", []).append(each)
        if each.looked_at == UNSEEN:
            told.setdefault(f"all {UNSEEN}", []).append(each)
    return dict(sorted(told.items(), key=lambda item: item[0].startswith("all")))


def share(found: Sequence[Judged], what: str) -> float:
    """Part of the questions of which `what` holds."""
    return sum(bool(getattr(each, what)) for each in found) / len(found)


def _print(found: Iterable[Judged]) -> None:
    for name, own in sets(found).items():
        print(
            f"{name}: {len(own)} questions, wanted page among the first {FIRST} {share(own, 'among'):.1%}, "
            f"first {share(own, 'first'):.1%}, no answer {sum(each.unanswered for each in own)}"
        )


def main(arguments: Sequence[str] | None = None) -> int:
    """Ask and print."""
    parser = argparse.ArgumentParser(prog="python -m tools.search_quality", description=str(__doc__).splitlines()[0])
    parser.add_argument("site", nargs="?", type=Path, default=ROOT / "site")
    parser.add_argument("--misses", action="store_true", help="each question whose page was not first")
    options = parser.parse_args(arguments)
    found = judged(options.site)
    _print(found)
    if any(MADE_UP.search(url) for each in found for url in each.urls):
        print("without the pages of made-up records:")
        _print(judged(options.site, real=True))
    costs = sorted(each.bytes for each in found)
    print(f"bytes of a question and its first results: median {statistics.median(costs):,.0f}, most {costs[-1]:,}")
    for each in found if options.misses else ():
        if each.looked_at == TUNED and not each.first:
            print(f"{'second' if each.among else 'missed'}  {each.language}  {each.query}  {each.number}  {each.urls}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
