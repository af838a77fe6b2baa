"""The rules of the checks: what each asks and why, with an example that is wrong and one that is right."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from ...context import Context
from ...explained.rules import rules
from ...render.page import Finished, FoundBy, Page
from ...render.page_builder import PageBuilder
from ...render.planned import planned

ANSWER = """answered:
  - warning: text-language
    reason:
      id: Judul asli berbahasa Inggris.
      en: The original title is English."""
ANSWER_OF_WORK = """% answered: thesis-incomplete: the record does not print the university
@thesis{mashuryaman2021,"""


def pages(context: Context) -> Iterator[Page]:
    """One page, which lies below that on contributing."""
    yield planned(_page, context, "rules", "contribute", "rules")


def _page(builder: PageBuilder) -> Finished:
    t, known = builder.t, rules().values()
    return builder.finish(
        "pages/contribute/rules.html", t.rules_title, t.rules_lead,
        groups=[(group, [*each]) for group, each in groupby(known, lambda rule: rule.group)],
        answer=ANSWER, answer_of_work=ANSWER_OF_WORK, style_sheets=("styles/guides.css", "styles/rules.css"),
        found_by=FoundBy(t.one_rule, parts=tuple((rule.name, (rule.name,)) for rule in known)),
    )  # fmt: skip
