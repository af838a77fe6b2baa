"""The pictures: an evidence map, a network, a timeline and a tree of places, each with its table, and their door."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from ..comparison import choosing
from ..context import Context
from ..model.coded_values import OUTCOMES, is_result
from ..model.graph import CaseOf
from ..model.study import Study
from ..pictures.evidence import EvidenceMap, blank_signs, evidence_map
from ..pictures.network import Network, network
from ..pictures.place_tree import by_place, path_of, place_tree
from ..pictures.timeline import by_year, timeline
from ..render.page import Finished, Page
from ..render.page_builder import PageBuilder
from ..render.paging import Paging, paged
from ..render.planned import planned
from ..synthesis.properties import stated_place, status_of
from ..words.words import Words

NETWORK_STUDIES = 12
LISTED_STUDIES = 30
PICTURES = (
    ("evidence", "picture-evidence"),
    ("network", "picture-network"),
    ("timeline", "picture-timeline"),
    ("place_tree", "picture-places"),
)
"""(beginning of its words, step of its address)."""

STYLES = ("styles/pictures.css", "styles/guides.css", "styles/lists.css")

UNDER = ("comparison/pictures",)


def pages(context: Context) -> Iterator[Page]:
    """The door, and the pages of every picture."""
    yield planned(_door, context, "pictures", "comparison", "pictures")
    yield from _evidence(context)
    yield from _network(context)
    yield from _timeline(context)
    yield from _places(context)


def _door(builder: PageBuilder) -> Finished:
    t = builder.t
    return builder.finish(
        "pictures/pictures.html", t.pictures_title, t.pictures_lead, style_sheets=STYLES, pictures=PICTURES
    )


def _finish(
    builder: PageBuilder, name: str, template: str, said: str, paging: Paging, chooses: bool = False, **values: Any
) -> Finished:
    """A picture's page; from the second one on its title and description say which it is."""
    t = builder.t
    title, part = t[f"picture_{name}"], ""
    if paging.number > 1:
        title += f" ({t.picture_part.format(n=paging.number, count=paging.count)})"
    if paging.count > 1:
        part = t.picture_part_said.format(n=paging.number, count=paging.count)
    description = f"{title}: {said}"
    return builder.finish(
        f"pictures/{template}",
        title,
        description,
        style_sheets=(*STYLES, "styles/comparison.css") if chooses else STYLES,
        scripts=(choosing.SCRIPT,) if chooses else (),
        lead=t[f"picture_{name}_lead"],
        said=said,
        part=part,
        paging=paging,
        **values,
    )


def _some(t: Words, unit: str, number: int) -> str:
    """A number with its noun."""
    return f"{number} {t.unit(unit, number)}"


def _evidence(context: Context) -> Iterator[Page]:
    t = context.words
    step = ("comparison", "pictures", "picture-evidence")

    def page(builder: PageBuilder, cases: Sequence[CaseOf], paging: Paging) -> Finished:
        picture = evidence_map(context, cases)
        findings = list(picture.findings())
        results = sum(is_result(finding.evidence) for finding in findings)
        said = t.evidence_counted.format(
            cases=_some(t, "cases", len(cases)),
            themes=_some(t, "themes", len(picture.rows)),
            findings=_some(t, "findings", len(findings)),
            results=results,
        )
        return _finish(
            builder, "evidence", "evidence.html", said, paging,
            picture=picture, silent=_silent(builder, picture, paging), counts=_counts(picture),
            general=any(column.case is None for column in picture.columns), choosing=choosing, blanks=blank_signs(),
            chooses=paging.count > 1,
        )  # fmt: skip

    return paged(page, context, "evidence-map", context.graph.cases, choosing.CASES, *step,
        name=lambda builder, item: builder.name_of("studies", item.study_id),
    )  # fmt: skip


def _silent(builder: PageBuilder, picture: EvidenceMap, paging: Paging) -> list[tuple[str, str]]:
    """(name, href) of the themes without a row; a page of many only counts them, for they would be nearly all."""
    if paging.count > 1:
        return []
    return sorted((builder.name_of("themes", id_), builder.record("themes", id_)) for id_ in picture.silent)


def _counts(picture: EvidenceMap) -> Counter[tuple[str, str]]:
    """How many marks have this level, and how many this effect."""
    pairs = ((("level", f.level), ("effect", f.effect)) for f in picture.findings())
    return Counter(each for pair in pairs for each in pair)


def _network(context: Context) -> Iterator[Page]:
    t = context.words

    def key(study: Study) -> tuple[list[str], str]:
        """Studies of one theory stand on one page."""
        return sorted(use.theory for use in study.theories if use.role == "main"), study.id

    studies = [study.id for study in sorted(context.graph.base.studies.values(), key=key)]
    step = ("comparison", "pictures", "picture-network")

    def page(builder: PageBuilder, part: Sequence[str], paging: Paging) -> Finished:
        picture = network(context, part)
        terms = sum(box.node[0] != "studies" for box in picture.boxes)
        said = t.network_counted.format(
            studies=_some(t, "studies", len(part)),
            terms=_some(t, "terms", terms),
            links=_some(t, "lines", len(picture.lines)),
        )
        return _finish(
            builder, "network", "network.html", said, paging,
            picture=picture, studies=_drawn_studies(picture), left_out=_left_out(context, picture),
        )  # fmt: skip

    def theory(builder: PageBuilder, study_id: str) -> str:
        main = sorted(use.theory for use in context.graph.study(study_id).theories if use.role == "main")
        return builder.name_of("theories", main[0]) if main else builder.name_of("studies", study_id)

    return paged(page, context, "network", studies, NETWORK_STUDIES, *step, name=theory)


def _drawn_studies(picture: Network) -> list[str]:
    return [box.node[1] for box in picture.boxes if box.node[0] == "studies"]


def _left_out(context: Context, picture: Network) -> str:
    t = context.words
    said = [_some(t, section, number) for section, number in picture.left_out.items() if number]
    return t.network_left_out.format(terms=t.listing(said)) if said else ""


def _timeline(context: Context) -> Iterator[Page]:
    t = context.words
    step = ("comparison", "pictures", "picture-timeline")

    def page(builder: PageBuilder, studies: Sequence[Study], paging: Paging) -> Finished:
        outcomes = Counter(case.outcome for study in studies for case in study.cases)
        parts = [f"{outcomes[lane]} {t.value('outcome', lane)}" for lane in OUTCOMES if outcomes[lane]]
        said = t.timeline_counted.format(
            studies=_some(t, "studies", len(studies)),
            cases=_some(t, "cases", outcomes.total()),
            parts=t.listing(parts),
        )
        return _finish(builder, "timeline", "timeline.html", said, paging, picture=timeline(context, studies))

    return paged(page, context, "timeline", by_year(context), LISTED_STUDIES, *step,
        name=lambda builder, study: builder.t.cited(study.work),
    )  # fmt: skip


def _places(context: Context) -> Iterator[Page]:
    step = ("comparison", "pictures", "picture-places")

    def page(builder: PageBuilder, studies: Sequence[Study], paging: Paging) -> Finished:
        places = [(study, path_of(context, study) if stated_place(study) else ()) for study in studies]
        number = len({path[-1] for _, path in places if path})
        said = context.words.place_tree_counted.format(
            studies=_some(context.words, "studies", sum(bool(path) for _, path in places)),
            places=_some(context.words, "places", number),
        )
        return _finish(
            builder, "place_tree", "places.html", said, paging, picture=place_tree(context, studies), places=places,
            statuses={study.id: status_of("place", study) for study in studies},
        )  # fmt: skip

    def around(builder: PageBuilder, study: Study) -> str:
        """Without the country, which is nearly always the same, and no deeper than a regency or city."""
        path = path_of(context, study) if stated_place(study) else ()
        names = [builder.name_of("places", place) for place in path[1:3] or path]
        return " › ".join(names) or builder.name_of("studies", study.id)

    return paged(page, context, "place-tree", by_place(context), LISTED_STUDIES, *step, name=around)
