"""A page of a theory opens with what the cases of its studies say, and claims no more than was recorded."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from support.records import a_context, a_finding, a_graph, a_study, a_term

from rumpun.address import LANGUAGES, address
from rumpun.context import Context
from rumpun.model.vocabulary import Construct
from rumpun.pages import terms

LOW = ("low", "hinders")
SAID = ("high", "unstated")


@pytest.fixture(scope="module", params=LANGUAGES)
def context(request: pytest.FixtureRequest, cache: Path) -> Context:
    """Two studies use one theory: cohesion is told with its effect, trust without, and norms are no construct of it."""
    text = a_term("themes").definition
    constructs = [Construct(id=id_, name=a_term("themes", id_).name, definition=text) for id_ in ("kohesi", "percaya")]
    theory = a_term("theories", "Modal sosial").model_copy(update={"constructs": constructs})
    themes = {
        id_: a_term("themes", id_.capitalize(), constructs=[f"modal/{id_}"] if id_ != "norma" else [])
        for id_ in ("kohesi", "percaya", "norma")
    }
    first = a_study(
        [a_finding("kohesi", "satu", id="erat"), a_finding("norma", "satu"), a_finding("percaya", "satu", SAID)],
        {"satu": "high"}, theories=["modal"],
    )  # fmt: skip
    second = a_study(
        [a_finding("kohesi", "dua", LOW, id="renggang")], {"dua": "low"}, theories=["modal"], reference="lain"
    )
    graph = a_graph(a=first, b=second, terms={"theories": {"modal": theory}, "themes": themes})
    return a_context(graph, cache, request.param)


def opening(context: Context) -> str:
    url = address(context.language, "theories", "modal")
    page = next(page for page in terms.pages(context) if page.url == url)
    return str(page.body).partition('<div class="rp-lead">')[0]


def words_of(markup: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", markup).split())


def test_first_comes_who_uses_it_and_what_was_found_on_its_constructs(context: Context) -> None:
    t, page = context.words, opening(context)
    said = words_of(page)
    fared = [t.theory_fared_part.format(n=1, outcome=t.value("outcome", each)) for each in ("high", "low")]
    groups = t.unit("groups", 2)
    used = t.theory_used_fared.format(n=2, studies=t.unit("studies", 2), m=2, groups=groups, parts=t.listing(fared))
    assert used in said
    assert f"Kohesi : {t.verdict_agree.lower()}: {t.value('direction', 'promotes')}" in said
    assert t.cell("high", "helps") in said and t.cell(*LOW) in said
    assert "#erat" in page and "#renggang" in page
    assert f"{t.theory_found_unsaid} percaya ." in said
    assert "Norma" not in said, "no construct of the theory is about it"
    assert t.theory_not_tested in said


def test_what_is_not_judged_and_what_is_none_is_left_out(context: Context) -> None:
    t, said = context.words, words_of(opening(context))
    assert t.value("outcome", "mixed") not in said.partition(":")[2].partition(".")[0]
    assert " 0 " not in said
