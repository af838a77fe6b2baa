"""Pictures: every finding has one mark, nothing lies on anything else, and the table below says the same."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import combinations, groupby, pairwise
from typing import cast

import pytest
from support.knowledge_base import KnowledgeBase
from support.records import a_finding, a_graph, a_study

from rumpun.citation.citations import Citations
from rumpun.comparison import choosing
from rumpun.context import Context, Settings, contexts
from rumpun.model.coded_values import OUTCOMES as LANES
from rumpun.model.coded_values import is_result
from rumpun.model.graph import Graph, Node
from rumpun.model.records import FACETS
from rumpun.model.study import Finding
from rumpun.pages import pictures as pages_of
from rumpun.pictures.crossings import Edge, Order, untangled
from rumpun.pictures.evidence import ABREAST, CELL, PITCH, EvidenceMap, evidence_map
from rumpun.pictures.lettering import DOTS, lines_of, width_of
from rumpun.pictures.network import MOST_TERMS, MOST_THEMES, network
from rumpun.pictures.pieces import MOST, pieces
from rumpun.pictures.place_tree import by_place, path_of, place_tree
from rumpun.pictures.timeline import MOST_EMPTY, by_year, timeline
from rumpun.render.page import Page
from rumpun.site import read
from rumpun.synthesis.evidence import SILENCES
from rumpun.synthesis.properties import UNSAID, unsaid
from rumpun.words.words import words
from tools.made_up import KnowledgeBase as MadeUp

pytestmark = pytest.mark.slow  # draws the pictures of the real entries

MARK = 28
"""Width and height of what a finger or a pointer hits."""


def both(graph: Graph) -> tuple[Context, ...]:
    """Pictures name no reference, so that nothing need be formatted."""
    return contexts(graph, cast("Citations", None), Settings("https://rumpun.example/"))


@pytest.fixture(scope="session", params=["id", "en"])
def real(request: pytest.FixtureRequest, real_graph: Graph) -> Context:
    return next(context for context in both(real_graph) if context.language == request.param)


@pytest.fixture(scope="session")
def many(tmp_path_factory: pytest.TempPathFactory) -> Context:
    """Forty made-up studies: more than one page of each picture."""
    root = tmp_path_factory.mktemp("many")
    MadeUp(40).write(root)
    graph, problems = read(root)
    assert problems == ()
    return both(graph)[1]


# --- letters -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["Kepercayaan", "KUBE Sejahtera 2", "W" * 90, "a b " * 60, "Teori “X” (1990)"])
@pytest.mark.parametrize("most", [1, 2, 3])
def test_lines_fit(text: str, most: int) -> None:
    lines = lines_of(text, 70, 12, most)
    assert 1 <= len(lines) <= most
    assert all(width_of(line, 12) <= 70 for line in lines)
    if " ".join(lines) != " ".join(text.split()):
        assert any(line.endswith(DOTS) for line in lines), "what is left out is not said"


def test_words_stay_in_their_order() -> None:
    assert lines_of("KUBE Sejahtera Dua", 75, 12, 3) == ("KUBE", "Sejahtera", "Dua")
    assert lines_of("", 75, 12, 3) == ()


# --- evidence map ------------------------------------------------------------------------------------------------


def maps(context: Context, size: int) -> Iterator[EvidenceMap]:
    cases = context.graph.cases
    return (evidence_map(context, cases[at : at + size]) for at in range(0, len(cases), size))


def every_finding(graph: Graph) -> Counter[tuple[str, str]]:
    return Counter((id_, finding.id) for id_, study in graph.base.studies.items() for finding in study.findings)


@pytest.mark.parametrize("size", [1, 2, 3, choosing.CASES])
def test_every_finding_has_one_mark_however_the_map_is_paged(real: Context, many: Context, size: int) -> None:
    for context in (real, many):
        drawn = Counter(
            (cell.column.study.id, mark.finding.id)
            for picture in maps(context, size)
            for row in picture.rows
            for cell in row.cells
            for mark in cell.marks
        )
        assert drawn == every_finding(context.graph)


def test_a_mark_stands_with_its_theme_and_its_case(real: Context) -> None:
    for picture in maps(real, 3):
        for row in picture.rows:
            for cell in row.cells:
                for mark in cell.marks:
                    assert mark.finding.theme == row.theme
                    assert mark.finding.case == (cell.column.case.id if cell.column.case else None)


def test_marks_do_not_touch_and_stay_in_their_cell(real: Context, many: Context) -> None:
    for context in (real, many):
        for picture in maps(context, choosing.CASES):
            for row in picture.rows:
                marks = [(cell, mark) for cell in row.cells for mark in cell.marks]
                for cell, mark in marks:
                    left = cell.column.x
                    assert left <= mark.x - MARK / 2 and mark.x + MARK / 2 <= left + CELL
                    assert abs(mark.y) + MARK / 2 <= row.height / 2
                for (_, one), (_, other) in combinations(marks, 2):
                    assert max(abs(one.x - other.x), abs(one.y - other.y)) >= MARK


def test_an_empty_cell_says_why(real: Context) -> None:
    for picture in maps(real, choosing.CASES):
        for cell in (cell for row in picture.rows for cell in row.cells):
            empty = cell.column.case and not cell.marks
            assert cell.status in (("general", "claims", unsaid(cell.column.study), "not_coded") if empty else (None,))


def test_what_is_said_of_all_groups_together_is_no_silence_and_no_mark_of_one() -> None:
    graph = a_graph(kkn=a_study([a_finding("tujuan")], {"satu": "high", "dua": "low"}))
    (picture,) = maps(both(graph)[0], choosing.CASES)
    cells = {cell.column.case.id if cell.column.case else "": cell for row in picture.rows for cell in row.cells}
    assert [len(cells[case].marks) for case in ("", "satu", "dua")] == [1, 0, 0]
    assert [cells[case].status for case in ("", "satu", "dua")] == [None, "general", "general"]


def test_a_claim_about_no_group_is_no_word_on_a_case() -> None:
    claim = a_finding("tujuan", evidence="background")
    graph = a_graph(kkn=a_study([claim], {"satu": "high", "dua": "low"}))
    (picture,) = maps(both(graph)[0], choosing.CASES)
    cells = [cell for row in picture.rows for cell in row.cells if cell.column.case]
    assert [cell.status for cell in cells] == ["claims", "claims"]
    assert picture.statuses == ("claims",)


def test_what_nobody_has_looked_for_is_not_coded(many: Context) -> None:
    told = Counter[str | None]()
    for picture in maps(many, choosing.CASES):
        for row in picture.rows:
            for cell in row.cells:
                if cell.column.case and not cell.marks:
                    study = cell.column.study
                    found = [each for each in study.findings if each.theme == row.theme]
                    known = bool(found) or row.theme in study.themes_not_reported
                    general = [is_result(each.evidence) for each in found if each.case is None]
                    said = "general" if any(general) else "claims" if general else unsaid(study)
                    assert cell.status == (said if known else "not_coded")
                    told[cell.status] += 1
    assert sum(told[silence] for silence in UNSAID) and told["not_coded"]


def test_themes_without_a_finding_are_named_and_not_drawn(real: Context) -> None:
    themes = real.graph.base.terms["themes"].keys()
    for picture in maps(real, 1):
        drawn = {row.theme for row in picture.rows}
        assert drawn | set(picture.silent) == themes
        assert not drawn & set(picture.silent)
        assert all(any(cell.marks for cell in row.cells) for row in picture.rows)


def test_themes_of_many_cases_come_first(real: Context) -> None:
    for picture in maps(real, choosing.CASES):
        widths = [
            sum(any(mark.finding.evidence in ("result", "pattern") for mark in cell.marks) for cell in row.cells)
            for row in picture.rows
        ]
        assert widths == sorted(widths, reverse=True)


def test_marks_stand_in_lines_of_two() -> None:
    (picture,) = maps(both(a_graph(a_study([a_finding(case="satu")] * 4)))[0], choosing.CASES)
    (cell,) = (cell for row in picture.rows for cell in row.cells if cell.marks)
    ys = Counter(mark.y for mark in cell.marks)
    assert [*ys.values()] == [ABREAST, ABREAST]
    assert max(ys) - min(ys) == PITCH


# --- network -----------------------------------------------------------------------------------------------------


def nodes(letters: str) -> tuple[Node, ...]:
    return tuple(("themes", letter) for letter in letters)


def test_lines_are_untangled() -> None:
    tangled = Order(nodes("abc"), ((nodes("xyz"),),))
    edges: list[Edge] = [(("themes", one), ("themes", other)) for one, other in ("az", "by", "cx")]
    assert tangled.crossings(edges) == 3
    assert untangled(tangled, edges).crossings(edges) == 0


def test_untangling_never_makes_it_worse_and_keeps_every_node_in_its_group(many: Context) -> None:
    picture = network(many, list(many.graph.base.studies)[:12])
    edges = [line.link.ends for line in picture.lines]
    middle = tuple(sorted({one for one, _ in edges}))
    groups = tuple(tuple(sorted({n for _, n in edges if n[0] == section})) for section in ("theories", "methods"))
    right = (tuple(sorted({n for _, n in edges if n[0] == "themes"})),)
    first = Order(middle, (groups, right))
    found = untangled(first, edges)
    assert found.crossings(edges) < first.crossings(edges)
    assert sorted(found.middle) == list(middle)
    assert [[sorted(group) for group in side] for side in found.sides] == [
        [list(group) for group in side] for side in first.sides
    ]
    assert untangled(first, edges[::-1]) == found, "the order of the lines changes the picture"


def _counts(finding: Finding) -> bool:
    """Whether a study found it itself, and it is more than the outcome by another name."""
    return finding.evidence in ("result", "pattern") and not finding.is_outcome


def test_the_network_draws_what_the_studies_use(real: Context) -> None:
    graph = real.graph
    picture = network(real, list(graph.base.studies))
    drawn = {(line.link.study_id, line.link.node) for line in picture.lines}
    for id_, study in graph.base.studies.items():
        assert {(id_, ("theories", use.theory)) for use in study.theories} <= drawn
        methods = {use.method for use in study.methods}
        assert {node[1] for one, node in drawn if one == id_ and node[0] == "methods"} <= methods
    themes = {node[1] for _, node in drawn if node[0] == "themes"}
    several = {
        theme
        for theme, items in graph.findings_by_theme.items()
        if len({item.study_id for item in items if _counts(item.finding)}) > 1
    }
    assert themes == several


def test_a_line_of_the_network_does_not_say_which_way_a_study_points() -> None:
    # Want that hindered would be drawn like plenty that helped, beside the sign of a group that failed.
    graph = a_graph(
        kube=a_study([a_finding("kohesi", "satu", ("low", "hinders"))], {"satu": "low"}),
        kkn=a_study([a_finding("kohesi", told=("high", "hinders"))]),
    )
    lines = network(both(graph)[0], ["kube", "kkn"]).lines
    assert {line.link.style for line in lines if line.link.node == ("themes", "kohesi")} == {"results"}


def test_nodes_do_not_lie_on_each_other_and_lines_end_at_them(real: Context, many: Context) -> None:
    for context in (real, many):
        picture = network(context, list(context.graph.base.studies)[: pages_of.NETWORK_STUDIES])
        for one, other in combinations(picture.boxes, 2):
            apart = one.y + one.height <= other.y or other.y + other.height <= one.y
            assert apart or one.x + one.width <= other.x or other.x + other.width <= one.x, (one.node, other.node)
        boxes = {box.node: box for box in picture.boxes}
        assert all(box.x + box.width <= picture.width and box.y + box.height <= picture.height for box in picture.boxes)
        for line in picture.lines:
            x1, y1, *_, x2, y2 = map(float, re.findall(r"[\d.]+", line.path))
            study, term = (boxes[end] for end in line.link.ends)
            assert x1 in (study.x, study.x + study.width) and study.y < y1 < study.y + study.height
            assert x2 in (term.x, term.x + term.width) and y2 == term.middle


def test_the_network_does_not_grow_with_the_knowledge_base(many: Context) -> None:
    picture = network(many, list(many.graph.base.studies)[: pages_of.NETWORK_STUDIES])
    drawn = Counter(box.node[0] for box in picture.boxes)
    assert drawn["theories"] <= MOST_TERMS and drawn["methods"] <= MOST_TERMS and drawn["themes"] <= MOST_THEMES
    assert sum(picture.left_out.values()) > 0
    studies = [many.graph.base.studies[box.node[1]] for box in picture.boxes if box.node[0] == "studies"]
    used = {use.method for study in studies for use in study.methods}
    assert drawn["methods"] + picture.left_out["methods"] == len(used)


# --- timeline ----------------------------------------------------------------------------------------------------


def test_the_timeline_has_every_study_in_the_order_of_years_and_those_without_at_the_end(real: Context) -> None:
    studies = by_year(real)
    assert sorted(study.id for study in studies) == sorted(real.graph.base.studies)
    years = [study.work.year or "9999" for study in studies]
    assert years == sorted(years)
    picture = timeline(real, studies)
    assert [entry.study for entry in picture.entries] == studies
    dated = [tick for tick in picture.ticks if tick.kind != "undated"]
    assert (picture.ticks[-1].kind == "undated") == ("9999" in years)
    assert (dated[0].first, dated[-1].first) == (int(years[0]), max(int(year) for year in years if year != "9999"))
    for one, other in pairwise(dated):  # no year is left out, and none is told twice
        assert other.first == (one.last or 0) + 1


def test_every_case_stands_in_its_lane_and_below_its_study(real: Context, many: Context) -> None:
    for context in (real, many):
        picture = timeline(context, by_year(context))
        for one, other in pairwise(picture.entries):
            assert one.y + one.height < other.y
        for entry in picture.entries:
            assert [(chip.case.id, LANES[chip.lane]) for chip in entry.chips] == [
                (case.id, case.outcome) for case in entry.study.cases
            ]
            for _, chips in groupby(sorted(entry.chips, key=lambda chip: chip.lane), key=lambda chip: chip.lane):
                ys = [chip.y for chip in chips]
                assert all(b - a >= MARK for a, b in pairwise(ys))
        assert picture.entries[-1].y + picture.entries[-1].height <= picture.height


def test_many_empty_years_are_one_break(tiny: KnowledgeBase) -> None:
    graph, _ = read(tiny.root)
    context = both(graph)[0]
    assert [study.work.year for study in by_year(context)] == ["2020", None]
    tiny.change("bib/references.bib", "@thesis{contoh-tt,", "@thesis{contoh-tt,\n  year = {2010},")
    graph, _ = read(tiny.root)
    context = both(graph)[0]
    ticks = timeline(context, by_year(context)).ticks
    assert [(tick.kind, tick.first, tick.last) for tick in ticks] == [
        ("year", 2010, 2010),
        ("break", 2011, 2019),
        ("year", 2020, 2020),
    ]
    assert MOST_EMPTY < 2019 - 2011


# --- places ------------------------------------------------------------------------------------------------------


def test_the_tree_has_every_study_under_its_places(real: Context) -> None:
    graph = real.graph
    picture = place_tree(real, by_place(real))
    studies = [branch.id for branch in picture.branches if branch.kind == "study"]
    assert sorted(studies) == sorted(graph.base.studies)
    above: list[str] = []
    for branch in picture.branches:
        if branch.kind in ("place", "unplaced"):
            above[branch.depth :] = [branch.id]
        if branch.kind == "study":
            assert tuple(above[: branch.depth]) == path_of(real, graph.base.studies[branch.id])
    places = [branch.id for branch in picture.branches if branch.kind == "place"]
    assert len(places) == len(set(places)), "a place is drawn twice"
    roots = [branch for branch in picture.branches if branch.depth == 0]
    assert sum(root.studies for root in roots) == len(graph.base.studies)


def test_a_branch_hangs_on_the_one_above_it_and_covers_none(real: Context, many: Context) -> None:
    for context in (real, many):
        picture = place_tree(context, by_place(context))
        last: dict[int, int] = {}
        for branch in picture.branches:
            assert branch.above == last.get(branch.depth - 1, branch.y)
            last[branch.depth] = branch.y
        assert all(b.y - a.y >= 24 for a, b in pairwise(picture.branches))


INFERRED = "setting: {place: kota-contoh, inferred: true, detail: {id: Kota., en: City.}, where: [abstrak:1]}\n"


def test_a_study_without_a_place_says_why(tiny: KnowledgeBase) -> None:
    path = "studies/koperasi-melati/study.yml"
    text = (tiny.root / path).read_text(encoding="utf-8")
    without = re.sub(r"^setting:\n(?:[ -].*\n)+", "", text, flags=re.MULTILINE)
    assert without != text
    tiny.write(path, without)
    graph, _ = read(tiny.root)
    context = both(graph)[1]
    tree = place_tree(context, by_place(context))
    unplaced = {branch.id: branch for branch in tree.branches if branch.kind == "unplaced"}
    assert unplaced["not_coded"].lines == ("Place not coded yet",)
    assert unplaced["not_in_abstract"].lines == ("Place not mentioned in the", "abstract")
    assert {branch.depth for branch in unplaced.values()} == {0}
    (page,) = of_kind(context, "place-tree")
    table = page.body[page.body.index("<table") :]
    assert words("en").value("status", "not_coded") in table
    assert words("en").value("status", "not_in_abstract") in table
    tiny.change(path, "objective:", f"{INFERRED}objective:")
    context = both(read(tiny.root)[0])[1]
    (inferred,) = [branch for branch in place_tree(context, by_place(context)).branches if branch.id == "inferred"]
    assert inferred.lines == ("Place only inferred by the editors",)
    (page,) = of_kind(context, "place-tree")
    assert words("en").value("status", "inferred") in page.body[page.body.index("<table") :]


# --- pieces ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("starts", [[], [100], list(range(50, 3000, 50)), [700, 1500], [10, 590, 601, 1190]])
def test_pieces_cover_the_drawing_and_begin_where_they_may(starts: list[int]) -> None:
    bottom = (starts[-1] if starts else 0) + 40
    found = list(pieces(starts, bottom))
    assert found[0].top == 0
    assert found[-1].top + found[-1].height == bottom
    for one, other in pairwise(found):
        assert one.top + one.height == other.top
    for piece in found:
        assert piece.top in (0, *starts)
        inside = [start for start in starts if piece.top < start < piece.top + piece.height]
        assert piece.height <= MOST or not inside or piece.top + piece.height == bottom


# --- the table behind the picture --------------------------------------------------------------------------------


@dataclass
class Read(HTMLParser):
    """Where the links of a page lead, those of its drawings and those of its tables."""

    drawn: list[str] = field(default_factory=list)
    tabled: list[str] = field(default_factory=list)
    marks: int = 0
    names: list[str] = field(default_factory=list)
    _inside: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside[tag] += 1
        found = dict(attrs)
        if tag == "a":
            if self._inside["svg"]:
                self.drawn.append(found["href"] or "")
                self.names.append(found.get("aria-label") or "")
                self.marks += (found.get("class") or "").startswith("rp-mark ")
            if self._inside["table"]:
                self.tabled.append(found["href"] or "")

    def handle_endtag(self, tag: str) -> None:
        self._inside[tag] -= 1


def read_page(page: Page) -> Read:
    reading = Read()
    reading.feed(page.body)
    return reading


def every_page(context: Context) -> list[Page]:
    """All pages with pictures; what is on them is made once for all tests."""
    return context.derived(_every_page)


def _every_page(context: Context) -> list[Page]:
    return [*pages_of.pages(context)]


def of_kind(context: Context, kind: str) -> list[Page]:
    return [page for page in every_page(context) if page.kind == kind]


def test_the_table_of_the_evidence_map_has_the_same_findings(real: Context, many: Context) -> None:
    for context in (real, many):
        total = 0
        for page in of_kind(context, "evidence-map"):
            reading = read_page(page)
            findings = [href for href in reading.drawn if "#" in href and "#kasus_" not in href]
            assert findings == reading.tabled
            assert reading.marks == len(findings)
            table = page.body[page.body.index("<table") :]
            silent, unseen = (
                "".join(re.findall(rf'<path class="rp-pic__{look}" d="([^"]*)"', page.body.partition('id="_kunci"')[0]))
                for look in ("silent", "unseen")
            )
            dashes = {"not_reported": "h10", "not_in_abstract": "h4m2 0h4", "not_in_record": "h2m2 0h2m2 0h2"}
            for status, dash in dashes.items():
                assert table.count(f"rp-status--{status}") == len(re.findall(rf"{dash}(?=M|$)", silent)), status
            assert table.count("rp-status--not_coded") == unseen.count("M")
            counts = [int(n) for n in re.findall(r'<span class="rp-count">(\d+)</span>', page.body)]
            assert sum(counts) == 2 * len(findings), "the key counts each mark once by level and once by effect"
            assert context.words.evidence_counted.partition("{")[0] in page.body
            total += len(findings)
        assert total == every_finding(context.graph).total()


@pytest.mark.parametrize("kind", ["network", "timeline", "place-tree"])
def test_the_table_links_to_all_that_the_picture_links_to(real: Context, many: Context, kind: str) -> None:
    for context in (real, many):
        for page in of_kind(context, kind):
            reading = read_page(page)
            assert reading.drawn
            # The table also leads to what each case and each line rests on, for which a drawing has no room.
            cited = {way for way in reading.tabled if "#" in way} if kind == "network" else set()
            assert set(reading.drawn) == set(reading.tabled) - cited


def test_the_table_of_the_network_has_every_line(real: Context) -> None:
    drawn = tabled = 0
    for page in of_kind(real, "network"):
        table = page.body[page.body.index("<table") : page.body.index("</table>")]
        drawn += len(re.findall(r'<path class="rp-net__line rp-net__line--[a-z]+" d="M\d+ [\d.]+C', page.body))
        tabled += len(re.findall(r'<a href="[^"#]*"', table))
    studies = list(real.graph.base.studies)
    size = pages_of.NETWORK_STUDIES
    parts = [studies[at : at + size] for at in range(0, len(studies), size)]
    assert drawn == tabled - len(studies) == sum(len(network(real, part).lines) for part in parts)


def test_every_link_of_a_picture_has_a_name(real: Context) -> None:
    for page in every_page(real):
        links = re.findall(r"<svg\b.*?</svg>", page.body, re.DOTALL)
        for drawing in links:
            for link in re.findall(r"<a .*?</a>", drawing, re.DOTALL):
                assert "aria-label=" in link or re.search(r"<tspan[^>]*>[^<]", link), link


def test_no_page_grows_with_the_knowledge_base(many: Context) -> None:
    pages = every_page(many)
    numbers = Counter(page.kind for page in pages)
    cases, studies = len(many.graph.cases), len(many.graph.base.studies)
    assert numbers["evidence-map"] == -(-cases // choosing.CASES)
    assert numbers["network"] == -(-studies // pages_of.NETWORK_STUDIES)
    assert numbers["timeline"] == numbers["place-tree"] == -(-studies // pages_of.LISTED_STUDIES)
    assert len({page.title for page in pages}) == len(pages)
    assert len({page.description for page in pages}) == len(pages)


def test_drawings_have_no_style_and_no_script(real: Context) -> None:
    for page in every_page(real):
        assert not re.search(r"<style|<script|\sstyle=|\son[a-z]+=", page.body), page.url


def test_numbers_are_short(real: Context) -> None:
    """The same bytes everywhere: no number with a tail of decimals."""
    for page in every_page(real):
        assert re.findall(r"\d\.\d{3,}", page.body) == []


def test_all_facets_that_the_network_draws_exist() -> None:
    from rumpun.pictures.network import FACETS as DRAWN

    assert set(DRAWN) <= set(FACETS)


def test_every_empty_cell_of_the_map_has_its_sign(real: Context, many: Context) -> None:
    for context in (real, many):
        for picture in maps(context, choosing.CASES):
            for row in picture.rows:
                for status in SILENCES:
                    wanted = sum(cell.status == status for cell in row.cells)
                    assert row.blanks(status).count("M") == wanted
