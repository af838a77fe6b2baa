"""The form for contributions: a study is entered on a phone, another corrected, and what comes out is sound."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from accessibility import violations
from page_types import Visit, sticks_out
from playwright.sync_api import Locator, Page, expect
from support.full_build import copy_content

from rumpun.adapters.receiving import receive
from rumpun.address import address
from rumpun.model.graph import Graph
from rumpun.site import read
from rumpun.words.words import words

KEY = "rumpun.contribution"
HOSTILE = '<img src=x onerror="document.title=1">'
PASTED = """@mastersthesis{key with spaces, type = {tesis},
  author = {Sari, Dewi and {Dinas Sosial Uji}}, title = {{Arisan} yang Bertahan: \\'Etude di Kota Uji}, year = 2024,
  school = {Universitas Uji}, language = {id}, url = {https://repository.example/1}, abstract = {Tidak diambil.},
  mendeley-groups = {Skripsi}
}"""


@cache
def real_graph() -> Graph:
    return read(Path(__file__).parents[2])[0]


class Form:
    """The form as a person works it; `answers` counts what was filled in or chosen."""

    def __init__(self, page: Page, language: str) -> None:
        self.page, self.t, self.answers = page, words(language), 0
        self.language = language
        expect(page.locator('[data-part="heading"]')).to_contain_text("1")

    def name(self, kind: str, id_: str) -> str:
        """What a person searches for: a term by its name in the language of the page."""
        found: str = getattr(real_graph().base.terms[kind][id_].name, self.language)
        return found

    def word(self, key: str) -> str:
        return self.t.starting("contribute_js_")[key]

    def at(self, path: str) -> Locator:
        return self.page.locator(f'[data-path="{path}"]')

    def fill(self, path: str, text: str) -> None:
        self.answers += 1
        self.at(path).locator("input:not([type=checkbox]), textarea").first.fill(text)

    def both(self, path: str, text: str) -> None:
        for language in ("id", "en"):
            self.fill(f"{path}/{language}", f"{text} {language}")

    def find(self, path: str, query: str, value: str) -> None:
        """Search among many, and take the answer that is called so."""
        self.answers += 1
        self.at(path).get_by_role("searchbox").fill(query)
        self.at(path).get_by_role("button", name=value).first.click()

    def answer(self, path: str, value: str) -> None:
        self.answers += 1
        self.at(path).locator(f'input[value="{value}"]').first.check()

    def part(self, path: str, value: str = "abstrak") -> None:
        self.answer(path, value)

    def step(self, name: str) -> None:
        self.page.locator(f'[data-step="{name}"]').click()

    def add(self) -> None:
        self.page.locator(".rp-form__add").last.click()

    def draft(self) -> dict[str, Any]:
        kept: dict[str, Any] = json.loads(self.page.evaluate("(key) => localStorage.getItem(key)", KEY))
        return kept

    def saved(self, folder: Path) -> Path:
        """The file that the last step gives."""
        self.step("send")
        with self.page.expect_download() as coming:
            self.page.get_by_role("button", name=self.word("send_file_do"), exact=True).click()
        file = folder / coming.value.suggested_filename
        coming.value.save_as(file)
        return file


@pytest.fixture
def form(visit: Visit) -> Callable[..., Form]:
    def opened(language: str, query: str = "", draft: Any = None, **how: Any) -> Form:
        kept = None if draft is None else {KEY: draft if isinstance(draft, str) else json.dumps(draft)}
        page = visit(address(language, "contribute", "form") + query, 390, 844, kept=kept, **how)
        return Form(page, language)

    return opened


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """The real entries in a folder of their own."""
    copy_content(tmp_path / "repository")
    return tmp_path / "repository"


def entered(form: Form) -> None:
    """A small study from an abstract, from the first step to the last."""
    form.page.locator("#rp-f-paste").fill(PASTED)
    form.page.get_by_role("button", name=form.word("paste_take"), exact=True).click()
    form.answers += 1
    form.answer("basis", "abstract")
    form.both("short_title", "Arisan Uji")
    form.step("setting")
    form.both("objective", "Mengetahui mengapa arisan bertahan")
    form.part("objective/where")
    form.find("setting/place", "kota bogor", form.name("places", "kota-bogor"))
    form.both("setting/detail", "Kota Bogor")
    form.part("setting/where")
    form.step("theory")
    form.add()
    form.find("theories/0/theory", "dinamika", form.name("theories", "dinamika-kelompok"))
    form.answer("theories/0/role", "main")
    form.part("theories/0/where")
    form.step("method")
    form.add()
    form.find("methods/0/method", "kualitatif", form.name("methods", "kualitatif"))
    form.part("methods/0/where")
    form.step("cases")
    form.add()
    form.fill("cases/0/name", "Arisan Uji")
    form.find("cases/0/group_types", "kube", form.name("group-types", "kube"))
    form.answer("cases/0/outcome", "high")
    form.fill("cases/0/ground", "tetap bertahan")
    form.both("cases/0/outcome_text", "Bertahan")
    form.part("cases/0/where")
    form.step("findings")
    form.add()
    form.find("findings/0/theme", "kohesi", form.name("themes", "kohesi"))
    form.answer("findings/0/case", "arisan-uji")
    form.both("findings/0/statement", "Anggotanya kompak")
    form.part("findings/0/where")
    form.answer("findings/0/evidence", "result")
    form.answer("findings/0/level", "high")
    form.fill("findings/0/grounds/level", "sangat kompak")
    form.answer("findings/0/effect", "unstated")
    form.step("summary")
    for language in ("id", "en"):
        form.fill(f"text/{language}", f"Arisan ini bertahan ({language}).")


@pytest.fixture
def real() -> Graph:
    return real_graph()


def test_a_study_is_entered_without_yaml_and_is_sound(
    form: Callable[..., Form], language: str, repository: Path, tmp_path: Path
) -> None:
    opened = form(language)
    entered(opened)
    assert opened.answers <= 40
    opened.step("check")
    expect(opened.page.get_by_text(opened.word("all_fine"))).to_be_visible()
    received = receive(repository, opened.saved(tmp_path))
    assert received.problems == ()
    assert "studies/arisan-uji-id/study.yml" in received.files
    graph, problems = read(repository)
    study = graph.base.studies["arisan-uji-id"]
    assert problems == ()
    assert (study.work.type, study.work.genre, study.work.institution) == ("thesis", "Tesis", "Universitas Uji")
    assert study.work.title == "Arisan yang Bertahan: Étude di Kota Uji"
    assert [person.natural for person in study.work.authors] == ["Dewi Sari", "Dinas Sosial Uji"]
    (finding,) = study.findings
    assert (finding.theme, finding.case, finding.level, finding.effect) == ("kohesi", "arisan-uji", "high", "unstated")
    assert finding.grounds.level and finding.grounds.level.where == ["abstrak"]


def test_the_draft_is_kept_and_travels_in_its_file(form: Callable[..., Form], language: str, tmp_path: Path) -> None:
    opened = form(language)
    entered(opened)
    file, before = opened.saved(tmp_path), opened.draft()
    opened.page.reload()
    expect(opened.page.locator('[data-part="status"]')).to_have_text(opened.word("taken_up"))
    assert opened.draft() == before
    other = form(language)
    other.page.locator('[data-part="file"]').set_input_files(file)
    expect(other.page.locator('[data-part="status"]')).to_contain_text(file.name)
    expect(other.page.locator("#rp-f-id")).to_have_value("arisan-uji-id")
    assert json.loads(other.saved(tmp_path).read_bytes()) == json.loads(file.read_bytes())


def test_an_entry_is_corrected_value_by_value(
    form: Callable[..., Form], language: str, real: Graph, repository: Path, tmp_path: Path
) -> None:
    id_, study = next((id_, study) for id_, study in real.base.studies.items() if study.findings[0].statement)
    opened = form(language, f"?study={id_}#{study.findings[0].id}")
    statement = opened.at("findings/0/statement/id").locator("textarea")
    expect(statement).to_have_value(study.findings[0].statement.id)
    statement.fill("Kalimat yang dibetulkan.")
    contribution = json.loads(opened.saved(tmp_path).read_bytes())
    assert contribution["studies"] == {} and contribution["works"] == {}
    assert contribution["changes"] == {
        id_: [
            {
                "path": ["findings", study.findings[0].id, "statement", "id"],
                "was": study.findings[0].statement.id, "becomes": "Kalimat yang dibetulkan.",
            }
        ]
    }  # fmt: skip
    received = receive(repository, tmp_path / f"{id_}.rumpun.json")
    assert (received.problems, received.files) == ((), (f"studies/{id_}/study.yml",))
    after = read(repository)[0].base.studies[id_]
    assert after.findings[0].statement.id == "Kalimat yang dibetulkan."
    assert after.findings[1:] == study.findings[1:] and after.cases == study.cases


def test_what_is_wrong_is_told_beside_its_field_and_leads_there(form: Callable[..., Form], language: str) -> None:
    opened = form(language)
    opened.answer("basis", "abstract")
    opened.step("findings")
    opened.add()
    opened.answer("findings/0/level", "high")
    opened.step("check")
    report = opened.page.locator(".rp-form__report li")
    told = report.filter(has_text=opened.t.starting("contribute_fault_")["ground_missing"])
    expect(told).to_have_count(1)
    told.get_by_role("button").click()
    fault = opened.page.locator("#rp-f-findings-0-level-fault")
    expect(fault).to_have_text(opened.t.starting("contribute_fault_")["ground_missing"])
    opened.fill("findings/0/grounds/level", "sangat kompak")
    expect(fault).to_be_hidden()


def test_a_new_term_is_made_on_the_way(form: Callable[..., Form], language: str, tmp_path: Path) -> None:
    opened = form(language)
    opened.answer("basis", "abstract")
    opened.both("short_title", "Uji")
    opened.step("findings")
    opened.add()
    opened.at("findings/0/theme").get_by_role("searchbox").fill("Kohesi daring uji")
    opened.page.get_by_role("button", name="Kohesi daring uji").click()
    dialog = opened.page.get_by_role("dialog")
    expect(dialog.get_by_role("listitem").first).to_be_visible()  # what is like it comes first
    for path in ("name/en", "definition/id", "definition/en"):
        dialog.locator(f'[data-path="terms/themes/new/{path}"]').locator("input, textarea").fill("Uji")
    dialog.get_by_role("button", name=opened.word("term_done")).click()
    expect(opened.at("findings/0/theme")).to_contain_text("Kohesi daring uji" if language == "id" else "Uji")
    contribution = json.loads(opened.saved(tmp_path).read_bytes())
    assert list(contribution["terms"]["themes"]) == ["kohesi-daring-uji"]
    assert contribution["studies"]["uji-id"]["study"]["findings"][0]["theme"] == "kohesi-daring-uji"


@pytest.mark.parametrize(
    "draft", ["{", "[]", '{"study": 1, "id": 2}', "null", '{"id": "x", "study": {}, "summary": 3}']
)
def test_a_broken_store_starts_anew(form: Callable[..., Form], language: str, draft: str) -> None:
    opened = form(language, draft=draft)
    expect(opened.page.locator('[data-part="status"]')).to_have_text(opened.word("broken"))


def test_hostile_files_are_text(form: Callable[..., Form], language: str, tmp_path: Path) -> None:
    opened = form(language)
    entered(opened)
    data = json.loads(
        opened.saved(tmp_path).read_text(encoding="utf-8").replace("Arisan Uji id", json.dumps(HOSTILE)[1:-1])
    )
    data["studies"]["arisan-uji-id"]["study"]["cases"][0]["name"] = HOSTILE
    (tmp_path / "x.json").write_text(json.dumps(data), encoding="utf-8")
    title = opened.page.title()
    other = form(language)
    other.page.locator('[data-part="file"]').set_input_files(tmp_path / "x.json")
    expect(other.at("short_title/id").locator("input")).to_have_value(HOSTILE)
    other.step("cases")
    expect(other.page.get_by_text(HOSTILE)).to_be_visible()
    assert other.page.title() == title and not other.page.locator("img[src=x]").count()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_step_fits_a_phone_and_is_accessible(form: Callable[..., Form], language: str, scheme: str) -> None:
    opened = form(language, scheme=scheme)
    entered(opened)
    for step in ("reference", "setting", "cases", "findings", "silence", "check", "send"):
        opened.step(step)
        for record in opened.page.locator(".rp-form__record:not([open]) > summary").all():
            record.click()
        opened.page.evaluate("scrollTo(0, 0)")  # what lies below the header cannot be pressed
        assert violations(opened.page) == [], step
        if scheme == "light":
            assert sticks_out(opened.page) == [], step
            opened.page.set_viewport_size({"width": 390, "height": 844})


def test_without_scripts_the_guide_is_named(visit: Visit, language: str) -> None:
    page = visit(address(language, "contribute", "form"), scripts=False)
    expect(page.get_by_text(words(language).contribute_form_no_script)).to_be_visible()


def test_beside_a_finding_a_way_leads_to_its_correction(visit: Visit, language: str, real: Graph) -> None:
    id_, study = next(iter(real.base.studies.items()))
    finding = study.findings[-1]
    page = visit(f"{address(language, 'studies', id_)}#{finding.id}", 390, 844)
    page.locator(f'[id="{finding.id}"] .rp-c > summary').click()
    page.locator(f'[id="{finding.id}"]').get_by_text(words(language).contribute_wrong).click()
    statement = page.locator(f'[data-path="findings/{len(study.findings) - 1}/statement/{language}"] textarea')
    expect(statement).to_have_value(getattr(finding.statement, language))
