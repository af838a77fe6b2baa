"""What a file tells alone is asked once for each reading of it, and again as soon as it says something else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from pkgutil import iter_modules

import pytest
from support.knowledge_base import KnowledgeBase

from rumpun import rules
from rumpun.model.graph import Graph
from rumpun.model.memory import Memory
from rumpun.model.study import Study
from rumpun.parsing.problems import Problem
from rumpun.parsing.yaml_file import Document
from rumpun.rules import grounds_given, study_consistent
from rumpun.site import read

STUDY = "studies/koperasi-melati/study.yml"
ASKED = ((grounds_given, "_of_one"), (study_consistent, "_by_itself"))


@pytest.mark.slow
def test_an_edit_asks_the_file_that_was_edited(tiny: KnowledgeBase, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def noting(ask: Callable[[Study, Document], Iterator[Problem]]) -> Callable[[Study, Document], Iterator[Problem]]:
        def noted(study: Study, document: Document) -> Iterator[Problem]:
            asked.append(document.path)
            return ask(study, document)

        return noted

    for module, name in ASKED:
        monkeypatch.setattr(module, name, noting(getattr(module, name)))
    # Tests share what is read of files of the same content; these are read by this test alone.
    for file in tiny.root.glob("studies/*/study.yml"):
        file.write_text(file.read_text(encoding="utf-8") + "# asked once\n", encoding="utf-8")
    memory = Memory()
    read(tiny.root, memory)
    assert len(asked) == len(ASKED) * len([*(tiny.root / "studies").iterdir()])
    asked.clear()
    assert read(tiny.root, memory)[1] == () and asked == []
    sound = (tiny.root / STUDY).read_text(encoding="utf-8")
    (tiny.root / STUDY).write_text(sound.replace("evidence: result", "evidence: cited", 1), encoding="utf-8")
    problems = read(tiny.root, memory)[1]
    assert problems == read(tiny.root)[1] != ()
    assert set(asked[: len(ASKED)]) == {STUDY}
    (tiny.root / STUDY).write_text(sound, encoding="utf-8")
    assert read(tiny.root, memory)[1] == ()


@pytest.mark.slow
def test_an_edit_of_prose_asks_no_rule_but_those_that_read_it(
    tiny: KnowledgeBase, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = {each.name for each in iter_modules(rules.__path__)}
    modules = {name: import_module(f"{rules.__name__}.{name}") for name in names}
    asked: list[str] = []

    def noting(name: str, check: Callable[[Graph], Iterator[Problem]]) -> Callable[[Graph], Iterator[Problem]]:
        def noted(graph: Graph) -> Iterator[Problem]:
            asked.append(name)
            return check(graph)

        return noted

    for name, module in modules.items():
        monkeypatch.setattr(module, "check", noting(name, module.check))
    memory, summary = Memory(again=True), "studies/koperasi-melati/id.md"
    memory.changed(tiny.root, None)
    read(tiny.root, memory)
    assert set(asked) == names
    prose = "# asked\n", {"markup_sound", "references_exist"}
    for file, (more, wanted) in ((summary, prose), (STUDY, prose), (STUDY, ("confidence: low\n", names))):
        asked.clear()
        tiny.write(file, (tiny.root / file).read_text(encoding="utf-8") + more)
        memory.changed(tiny.root, {file})
        read(tiny.root, memory)
        assert set(asked) == wanted
