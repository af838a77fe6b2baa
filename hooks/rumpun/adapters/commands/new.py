"""`new`: the folder of a study, to begin with."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from ...catalogue import Said, said
from ...model.graph import Graph
from ...model.memory import Memory
from ...model.records import ID_PATTERN, RESERVED_IDS, Basis
from ...parsing.problems import did_you_mean
from ...schema.entry_form import written
from ...schema.new_study import SUMMARIES, Answers, new_study
from ...site import read
from ..cli import Commands, add_command, faulty, misused
from ..settings import entries_of

_NEW = (
    "Mulai sebuah studi baru: foldernya dengan study.yml, id.md, dan en.md. Bertanya di terminal, atau memakai opsi. / "
    "Begin a new study: its folder with study.yml, id.md and en.md. Asks on a terminal, or takes options."
)


@dataclass(frozen=True)
class _Question:
    """One thing to be told; the key of its words is `new.` and its name."""

    name: str
    wrong: Callable[[Graph, str], Said | None] = lambda _graph, _answer: None
    """What is wrong with an answer; None where nothing is."""
    choices: Callable[[Graph], tuple[str, ...]] = lambda _graph: ()
    """What can be answered, where it is a choice."""
    default: str = ""
    """The question whose answer is taken where there is none."""


def _chosen(choices: Callable[[Graph], tuple[str, ...]]) -> Callable[[Graph, str], Said | None]:
    def wrong(graph: Graph, answer: str) -> Said | None:
        known = choices(graph)
        return None if answer in known else said("new.unknown", answer=answer, hint=did_you_mean(answer, known))

    return wrong


def _terms(kind: str) -> Callable[[Graph], tuple[str, ...]]:
    return lambda graph: tuple(graph.records(kind))


def _bases(_graph: Graph) -> tuple[str, ...]:
    return get_args(Basis)


def _no_id(graph: Graph, answer: str) -> Said | None:
    if not re.fullmatch(ID_PATTERN, answer) or len(answer) > 80 or answer in RESERVED_IDS:
        return said("new.no_id", answer=answer)
    node = ("studies", answer)
    taken = answer in graph.base.known["studies"] or node in graph.renamed or node in graph.withdrawn
    return said("new.taken", answer=answer) if taken else None


def _no_work(graph: Graph, answer: str) -> Said | None:
    if answer in graph.study_of_work:
        return said("new.work_taken", answer=answer, study=graph.study_of_work[answer])
    return _chosen(_terms("works"))(graph, answer)


def _names(answer: str) -> tuple[str, ...]:
    return tuple(name for name in map(str.strip, answer.split(";")) if name)


def _no_names(_graph: Graph, answer: str) -> Said | None:
    return None if _names(answer) else said("new.empty")


_QUESTIONS = (
    _Question("id", _no_id),
    _Question("reference", _no_work),
    _Question("basis", _chosen(_bases), _bases),
    _Question("title-id"),
    _Question("title-en", default="title-id"),
    _Question("cases", _no_names),
    _Question("group-type", _chosen(_terms("group-types")), _terms("group-types")),
    _Question("theme", _chosen(_terms("themes")), _terms("themes")),
    _Question("statement-id"),
    _Question("statement-en"),
)
_ASKED = {
    "id": "new.id", "reference": "new.reference", "basis": "new.basis", "title-id": "new.title_id",
    "title-en": "new.title_en", "cases": "new.cases", "group-type": "new.group_type", "theme": "new.theme",
    "statement-id": "new.statement_id", "statement-en": "new.statement_en",
}  # fmt: skip
"""Question -> the words in which it is asked."""


def add(commands: Commands) -> None:
    parser = add_command(commands, "new", _NEW, _new)
    for question in _QUESTIONS:
        asked = " / ".join(said(_ASKED[question.name])).replace("%", "%%")
        parser.add_argument(f"--{question.name}", metavar="…", help=asked)


def _new(options: argparse.Namespace) -> int:
    graph, _ = read(options.root, Memory(entries_of(options.root)))
    given = {each.name: (getattr(options, each.name.replace("-", "_")) or "").strip() for each in _QUESTIONS}
    for question in _QUESTIONS:
        if wrong := given[question.name] and question.wrong(graph, given[question.name]):
            return misused(*(f"--{question.name}: {text}" for text in wrong))
    try:
        answers = dict(_answers(graph, given))
    except (EOFError, KeyboardInterrupt):
        return misused("Dibatalkan; tidak ada yang ditulis.", "Stopped; nothing was written.")
    needed = {question.name for question in _QUESTIONS if not question.default}
    if missing := [f"--{name}" for name, answer in answers.items() if not answer and name in needed]:
        return misused(*said("new.missing", options=", ".join(missing)))
    return _write(options.root, answers)


def _answers(graph: Graph, given: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The answers to all questions; those that were not given are asked for where somebody can answer."""
    known: dict[str, str] = {}
    for question in _QUESTIONS:
        answer = given[question.name]
        if not answer and sys.stdin.isatty():
            answer = _ask(graph, question, known.get(question.default, ""))
        known[question.name] = answer or known.get(question.default, "")
        yield question.name, known[question.name]


def _ask(graph: Graph, question: _Question, default: str) -> str:
    print("\n".join(said(_ASKED[question.name])))
    if choices := question.choices(graph):
        print(f"  {', '.join(choices)}")
    while True:
        answer = input(f"{question.name}{f' [{default}]' if default else ''}: ").strip() or default
        wrong = question.wrong(graph, answer) if answer else said("new.empty")
        if wrong is None:
            return answer
        print("\n".join(wrong))


def _write(root: Path, answers: Mapping[str, str]) -> int:
    """Write the folder; what is there already is never written over."""
    basis = next(each for each in get_args(Basis) if each == answers["basis"])
    titles, statements = ((answers[f"{what}-id"], answers[f"{what}-en"]) for what in ("title", "statement"))
    told = Answers(
        answers["reference"],
        basis,
        titles,
        _names(answers["cases"]),
        answers["group-type"],
        answers["theme"],
        statements,
    )
    texts = {f"{language}.md": text for language, text in SUMMARIES.items()}
    folder = root / "studies" / answers["id"]
    try:
        folder.mkdir()
        for name, text in {"study.yml": written(new_study(told), "studies"), **texts}.items():
            with (folder / name).open("x", encoding="utf-8", newline="\n") as file:
                file.write(text)
    except OSError as error:
        return misused(f"{folder} tidak dapat ditulis: {error}", f"{folder} could not be written: {error}")
    print("\n".join(said("new.written", folder=folder)))
    problems = [each for each in read(root)[1] if each.place.path.startswith(f"studies/{answers['id']}/")]
    return faulty(problems) if problems else 0
