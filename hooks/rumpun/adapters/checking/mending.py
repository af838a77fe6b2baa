"""`check --fix`: repairs that need no judgement, written only when the file says the same as before, or is sounder."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from ...catalogue import Said, said
from ...model.kinds import TERM_MODELS
from ...model.load import SECOND_CODING
from ...model.memory import record_of, works_of
from ...model.second_coding import SecondCoding
from ...model.study import Study
from ...parsing.files import files_under
from ...parsing.problems import Problem
from ...parsing.text_file import INVISIBLE, read_text

FILES = {"studies": (".yml", ".md"), "vocab": (".yml",), "bib": (".bib",), "docs": (".md",)}
"""Folder of contributors -> the endings of the texts in it."""
_UNQUOTED = frozenset({"yaml-colon", "yaml-hidden-comment", "yaml-sign-first", "yaml-alias", "yaml-tag"})
"""Rules that ask for quotation marks around a text."""
_VALUE = re.compile(r"""(?P<before>\s*(?:- )?[\w-]+:[ ]+|\s*- )(?P<text>[^\s"'\[{|>].*?)[ ]*""")
_INDENTATION = re.compile(r"^[^\S\n]*(?:\t|[\u00a0\u2000-\u200a\u202f\u205f\u3000])[^\S\n]*", re.MULTILINE)
_TRAILING = re.compile(r"[ \t]+(?=\n|\Z)")
_TRAILING_IN_MARKDOWN = re.compile(r"(?<=\S)[ \t](?=\n|\Z)|^[ \t]+$", re.MULTILINE)
_SEPARATORS = re.compile("[\u2028\u2029]")


class Mended(NamedTuple):
    """One file that was repaired."""

    path: str
    done: tuple[Said, ...]


class _State(NamedTuple):
    """What a file says, and what is wrong with it."""

    data: Any
    problems: tuple[Problem, ...]


def mend(root: Path, wanted: Iterable[str]) -> Iterator[Mended]:
    """Repair the files under `root`, of `wanted` paths and folders only where there are any; tells what was done."""
    names = [*wanted]
    for folder, endings in FILES.items():
        paths, problems = files_under(root, folder)
        refused = {problem.place.path for problem in problems}
        for path in paths:
            chosen = not names or any(path == name or path.startswith(f"{name}/") for name in names)
            if chosen and path not in refused and path.endswith(endings):
                yield from _mend_file(root, path)


def _mend_file(root: Path, path: str) -> Iterator[Mended]:
    content = (root / path).read_bytes()
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:  # which encoding it has is for a person to say
        return
    before = _state(path, content)
    mended, done = _characters(path, text)
    # Where the file was sound, it must say the very same; else it must not have more faults, nor other ones.
    after = _state(path, mended.encode("utf-8"))
    if not _is_no_worse(before, after):
        mended, done, after = text, [], before
    if path.endswith(".yml"):
        mended, quoted = _quoted(path, mended, after)
        done += [said("mended.quotes", n=quoted)] if quoted else []
    if mended != text:
        (root / path).write_bytes(mended.encode("utf-8"))
        yield Mended(path, tuple(done))


def _is_no_worse(before: _State, after: _State) -> bool:
    if not before.problems:
        return not after.problems and after.data == before.data
    return len(after.problems) <= len(before.problems)


def _characters(path: str, text: str) -> tuple[str, list[Said]]:
    """The text without what no editor shows, and what was done to it."""
    done: list[Said] = []

    def take(key: str, new: str, number: int) -> str:
        if new != text:
            done.append(said(key, n=number))
        return new

    text = take("mended.mark", text.removeprefix("\ufeff"), 1)
    text = take("mended.line_ends", text.replace("\r\n", "\n").replace("\r", "\n"), text.count("\r"))
    text = take("mended.invisible", _SEPARATORS.sub(" ", text), len(_SEPARATORS.findall(text)))
    text = take("mended.invisible", INVISIBLE.sub("", text), len(INVISIBLE.findall(text)))
    if path.endswith(".yml"):
        text = take("mended.indentation", _INDENTATION.sub(_spaces, text), len(_INDENTATION.findall(text)))
    # In Markdown, two spaces at the end of a line are a line break.
    trailing = _TRAILING_IN_MARKDOWN if path.endswith(".md") else _TRAILING
    text = take("mended.trailing", trailing.sub("", text), len(trailing.findall(text)))
    if text.strip():
        text = take("mended.last_line", f"{text.rstrip()}\n", 1)
    return text, done


def _spaces(found: re.Match[str]) -> str:
    return re.sub(r"[^ ]", " ", found[0].replace("\t", "  "))


def _quoted(path: str, text: str, state: _State) -> tuple[str, int]:
    """The text with quotation marks where a rule asks for them and the file is sounder with them; how many lines."""
    number, tried = 0, set[int]()
    while line := next(
        (each.place.line for each in state.problems if each.rule in _UNQUOTED and each.place.line not in tried), 0
    ):
        tried.add(line)
        lines = text.split("\n")
        found = _VALUE.fullmatch(lines[line - 1])
        if not found:
            continue
        lines[line - 1] = found["before"] + _in_quotes(found["text"])
        other = _state(path, "\n".join(lines).encode("utf-8"))
        if len(other.problems) < len(state.problems):
            text, state, number = "\n".join(lines), other, number + 1
    return text, number


def _in_quotes(text: str) -> str:
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def _state(path: str, content: bytes) -> _State:
    """What a file of these bytes says at this path; it is read from a folder of its own."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / path).parent.mkdir(parents=True)
        (root / path).write_bytes(content)
        if path.endswith(".bib"):
            entries, problems, _ = works_of(root, path)
            found = [problem for _, _, faults in entries for problem in faults]
            return _State([work for _, work, _ in entries], (*problems, *found))
        model = _model(path)
        if model is None:
            text, problems = read_text(root, path)
            return _State((text or "").split(), tuple(problems))
        read = record_of(root, path, model)
        return _State(read.document.data if read.document else None, read.problems)


def _model(path: str) -> Any:
    """The schema of a YAML file of a contributor; None for another file."""
    kind = path.split("/")[1]
    if not path.endswith(".yml"):
        return None
    if path.startswith("vocab/"):
        return TERM_MODELS.get(kind)
    return SecondCoding if path.endswith(f"/{SECOND_CODING}") else Study
