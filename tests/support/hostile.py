"""What an attacker would write into a contributor's file, put into every free text of a knowledge base."""

from __future__ import annotations

import json
import types
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import yaml
from annotated_types import MaxLen
from pydantic import BaseModel, StringConstraints

from rumpun.model.kinds import TERM_MODELS
from rumpun.model.records import ID_PATTERN, LOCATOR_PATTERN, Located, Ref
from rumpun.model.second_coding import CODES, CaseCodes, FindingCodes, SecondCoding
from rumpun.model.study import MOST_QUOTED, Ground, Study
from rumpun.model.withdrawal import Withdrawals
from rumpun.parsing.bibtex_tables import WORK_FIELDS, FieldFormat
from support.knowledge_base import KnowledgeBase

FIRST = "<script>alert(1)</script>"
SUM, SOLVED = "913*917", "837221"
"""What a template would work out, and what it would print: a number that stands on no page by itself."""
NASTY = (
    FIRST,
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "' onmouseover='alert(1)",
    '" autofocus onfocus="alert(1)',
    "<iframe src=//jahat.example></iframe>",
    "<a href=javascript:alert(1)>x</a>",
    "<form action=//jahat.example><button>x</button></form>",
    "<style>*{display:none}</style>",
    "<base href=//jahat.example/>",
    "<meta http-equiv=refresh content=0;//jahat.example>",
    "[a](javascript:alert(1))",
    "[b](JaVaScRiPt:alert(1))",
    "[c](java\tscript:alert(1))",
    "[d](java\nscript:alert(1))",
    "[e](&#106;avascript:alert(1))",
    "[f](javascript&colon;alert(1))",
    "[g](%6aavascript:alert(1))",
    "[h](<javascript:alert(1)>)",
    "[i](\x20javascript:alert(1))",
    "[j](data:text/html,<script>alert(1)</script>)",
    "[k](vbscript:alert(1))",
    "[l](//jahat.example)",
    '[m](https://jahat.example "x\' onclick=alert(1)")',
    "<javascript:alert(1)>",
    "<https://jahat.example/a>",
    "![n](http://jahat.example/n.png)",
    "![o](data:image/svg+xml,<svg/onload=alert(1)>)",
    "[p][jahat]",
    f"{{{{ {SUM} }}}}",
    "{% raw %}{{ config }}{% endraw %}",
    "{{ ''.__class__ }}",
    "{: onclick=alert(1) }",
    f"${{{SUM}}}",
    "[[kohesi|<b onclick=alert(1)>x</b>]]",
    "[[kohesi|](javascript:alert(1))]]",
    "[[kohesi|x]](javascript:alert(1))",
    "[@contoh2020](javascript:alert(1))",
    "`</code><script>alert(1)</script>`",
    "</script><script>alert(1)</script>",
    "</title></textarea></style></div></dl></table>",
    "<!-- x",
    "--> ]]> ?>",
    "&lt;script&gt;alert(1)&lt;/script&gt; &#60;b&#62; &amp;amp;",
    "a\r\nX-Jahat: 1",
    ".*+?^$()[]|\\d{9}",
    "\u00a0\u2003",
)
BLOCKS = """

<div onclick=alert(1)>

<script>
alert(1)
</script>

    <script>alert(1)</script>

```html
<script>alert(1)</script>
```

# <img src=x onerror=alert(1)>

## Judul "><svg onload=alert(1)> {: onclick=alert(1)}

| <b onclick=alert(1)> | [x](javascript:alert(1)) |
|---|---|
| ![x](http://jahat.example/x.png) | <javascript:alert(1)> |

[jahat]: javascript:alert(1)
[lain]: <data:text/html,x> "x"

[p][jahat] [q][lain] ![r][jahat]
"""
HARMLESS = "aman"


@dataclass
class Planting:
    """Puts nasty text, or for comparison harmless text, into a knowledge base and remembers where."""

    base: KnowledgeBase
    round: int = 0
    """Short fields take a part of the nasty set in each round, long ones the whole set in the first."""
    harmless: bool = False
    planted: dict[str, str] = field(default_factory=dict)
    """Marker -> the field it stands in."""
    models: set[tuple[str, str]] = field(default_factory=set)
    """(record, field) of every free text, and of every record with one, that was reached."""
    hidden: set[str] = field(default_factory=set)
    """Markers of what no page prints."""
    quotes: int = 0
    """How many texts of few words there are; together they take the whole nasty set."""

    def plant(self) -> None:
        """Replace every free text of studies, vocabulary, bibliography, summaries and documents."""
        for path in sorted([*self.base.root.glob("studies/*/study.yml"), *self.base.root.glob("vocab/*/*.yml")]):
            name = path.relative_to(self.base.root).as_posix()
            model = Study if name.startswith("studies/") else TERM_MODELS[name.split("/")[1]]
            data = yaml.safe_load(path.read_text(encoding="utf-8"))
            # The bibliography will have a value for everything.
            data.pop("not_reported", None)
            for key in ("withdrawn", "withdrawn_cases"):
                if key in model.model_fields:
                    data.setdefault(key, [{"id": "ditarik"}])
            self.base.write(name, json.dumps(self._record(model, data, name), ensure_ascii=False))
            if model is Study:
                name = name.replace("study.yml", "second-coding.yml")
                coding = self._record(SecondCoding, coded_otherwise(data), name)
                self.base.write(name, json.dumps(coding, ensure_ascii=False))
        for path in sorted([*self.base.root.glob("studies/*/*.md"), *self.base.root.glob("docs/*/*.md")]):
            self._prose(path.relative_to(self.base.root).as_posix())
        self._bibliography()
        gone = {"withdrawn": [{"kind": kind, "id": "ditarik"} for kind in ("studies", "glossary")]}
        name = "published/withdrawn.yml"
        self.base.write(name, json.dumps(self._record(Withdrawals, gone, name), ensure_ascii=False))

    # --- records ---------------------------------------------------------------------------------------------

    def _record(self, model: type[BaseModel], data: dict[str, Any], at: str) -> dict[str, Any]:
        result = dict(data)
        for name, info in model.model_fields.items():
            # Only one of the fields of a ground may be there.
            if model is Ground and name not in data:
                continue
            kind = Annotated[info.annotation, *info.metadata] if info.metadata else info.annotation
            given = data.get(name)
            if given is None and "where" in data and plain_type(kind) is Located:
                given = {"where": data["where"]}
            value = self._value(kind, given, f"{at} {name}", (model.__name__, name))
            if value is not None:
                result[name] = value
        return result

    def _value(self, kind: Any, value: Any, at: str, owner: tuple[str, str]) -> Any:
        """What takes the place of `value`, which is of the type `kind`; None where nothing is to be written."""
        record = record_in(kind)
        if record is not None:
            return self._inside(record, kind, value, at, owner)
        length = free_length(kind)
        if length is None or owner in NOT_FREE:
            return value
        self.models.add(owner)
        many = get_origin(plain_type(kind)) is list
        texts = [self._text(length, at, owner) for _ in range(2 if many else 1)]
        return texts if many else texts[0]

    def _inside(self, record: type[BaseModel], kind: Any, value: Any, at: str, owner: tuple[str, str]) -> Any:
        """The same for a field that holds records; a bilingual text that the tiny base leaves out is added."""
        if value is None and set(record.model_fields) == {"id", "en"}:
            value = {}
        if not value and value != {}:
            return None
        self.models.add(owner)
        if get_origin(plain_type(kind)) is list:
            return [self._record(record, item, f"{at} {n}") for n, item in enumerate(value)]
        return self._record(record, value, at)

    def _text(self, length: int, at: str, owner: tuple[str, str]) -> str:
        marker = f"tanda{len(self.planted)}x"
        self.planted[marker] = at
        # Why a term is there before it is used is told of those that no study uses.
        if owner in NOT_SHOWN or " before_use" in at:
            self.hidden.add(marker)
        if length >= 4000:
            return f"{marker} {self._long(' '.join(NASTY))}"
        if self.harmless:
            return f"{marker} {HARMLESS}"
        if owner in MOST_WORDS:
            parts = chunks(length - len(marker) - 2, MOST_WORDS[owner] - 1)
            part = parts[(self.quotes * ROUNDS + self.round) % len(parts)]
            self.quotes += 1
        else:
            parts = chunks(length - len(marker) - 2)
            part = parts[self.round % len(parts)]
        return f"{part} {marker}" if self.round % 2 else f"{marker} {part}"

    def _long(self, nasty: str) -> str:
        """The whole nasty set in the first round; it would be the same in every other."""
        return HARMLESS if self.harmless or self.round else nasty

    # --- files without a schema ------------------------------------------------------------------------------

    def _prose(self, name: str) -> None:
        marker = f"tanda{len(self.planted)}x"
        self.planted[marker] = name
        nasty = self._long("\n\n".join((f"{FIRST} {marker}", *NASTY)) + BLOCKS)
        title = f"# {marker} {self._long(FIRST)}\n\n" if name.startswith("docs/") else ""
        self.base.write(name, f"{title}{marker} {nasty}\n")

    def _bibliography(self) -> None:
        path = "bib/references.bib"
        text = (self.base.root / path).read_text(encoding="utf-8")
        for entry in ("article{contoh2020", "thesis{contoh-tt", "book{cartwright1968"):
            fields = {name: self._bib(name) for name, spec in WORK_FIELDS.items() if spec.format in BIB_FREE}
            written = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items())
            kept = {"langid": "indonesian", "year": "2020", "doi": f"10.1234/{entry[:4]}<svg/onload=alert(1)>&'x"}
            kept["found-doi"] = "10.5678/<svg/onload=alert(1)>&'x"
            kept["url"] = f"https://jahat.example/?a='onclick=alert(1)&b=%3Cscript%3E%7B%7B{SUM}%7D%7D"
            kept["found-url"] = f"{kept['url']}&c=[x](javascript:alert(1))"
            written += "".join(f"  {name} = {{{value}}},\n" for name, value in kept.items())
            start = text.index(f"@{entry},")
            end = text.index("\n}\n", start) + 3
            text = f"{text[:start]}@{entry},\n{written}}}\n{text[end:]}"
        self.base.write(path, text)

    def _bib(self, name: str) -> str:
        marker = f"tanda{len(self.planted)}x"
        self.planted[marker] = f"bib {name}"
        nasty = self._long(" ".join(NASTY))
        # A backslash and an odd brace are faults of their own, and braces only group: none of them gets through.
        for char in "\\{}":
            nasty = nasty.replace(char, "")
        for char in "&%#_":
            nasty = nasty.replace(char, f"\\{char}")
        nasty = f"{marker} {nasty}"
        return f"{{{nasty}}}" if WORK_FIELDS[name].format is FieldFormat.NAMES else nasty


BIB_FREE = {FieldFormat.TEXT, FieldFormat.NAMES, FieldFormat.ANNOTATION}
# Plain words that a rule compares with a list.
NOT_FREE = {("SourceNote", "about"), ("SecondCoding", "date"), ("Review", "date")}
# Spellings to recognise in a text, and what a coder says to those who settle differences; none of it is printed.
NOT_SHOWN = {("Aliases", "id"), ("Aliases", "en"), ("FindingCodedTwice", "note"), ("CaseCodedTwice", "note")}
MOST_WORDS = {("Ground", "quote"): MOST_QUOTED}


def chunks(length: int, words: int = 400) -> list[str]:
    """The nasty set in parts of at most `length` characters and `words` words.

    They are without line breaks, which a short text must not have. What has too many words alone is written without
    blanks, which templates do not need.
    """
    parts = [""]
    for line in (" ".join(nasty.splitlines()) for nasty in NASTY):
        each = line.replace(" ", "") if len(line.split()) > words else line
        if len(parts[-1]) + len(each) + 1 > length or len(f"{parts[-1]} {each}".split()) > words:
            parts.append("")
        parts[-1] = f"{parts[-1]} {each}".strip()
    return parts


ROUNDS = len(chunks(380))


CODED_TWICE: tuple[tuple[Literal["findings", "cases"], type[BaseModel]], ...] = (
    ("findings", FindingCodes),
    ("cases", CaseCodes),
)


def coded_otherwise(study: dict[str, Any]) -> dict[str, Any]:
    """A second coding of the study with another value for every code; whatever can be written of it has its place."""
    coding: dict[str, Any] = {"coder": {}, "date": "2026-11-22"}
    for part, record in CODED_TWICE:
        coding[part] = [
            {
                "id": item["id"],
                "first": {code: item[code] for code in CODES[part]},
                **{code: other_value(record, code, item[code]) for code in CODES[part]},
                "resolutions": {code: {"kept": "first"} for code in CODES[part]},
            }
            for item in study[part]
        ]
    return coding


def other_value(record: type[BaseModel], code: str, value: str) -> str:
    """The first of the values of a code that is not `value`."""
    values: tuple[str, ...] = get_args(record.model_fields[code].annotation)
    return next(each for each in values if each != value)


def free_fields() -> set[tuple[str, str]]:
    """(record, field) of every free text of the model, and of every field that leads to one."""
    found: set[tuple[str, str]] = set()
    waiting: list[type[BaseModel]] = [Study, SecondCoding, Withdrawals, *TERM_MODELS.values()]
    seen: set[type[BaseModel]] = set()
    while waiting:
        model = waiting.pop()
        if model in seen:
            continue
        seen.add(model)
        for name, info in model.model_fields.items():
            kind = Annotated[info.annotation, *info.metadata] if info.metadata else info.annotation
            record = record_in(kind)
            if record is not None:
                waiting.append(record)
                found |= {(model.__name__, name)} if _has_free_text(record) else set()
            elif free_length(kind) is not None and (model.__name__, name) not in NOT_FREE:
                found.add((model.__name__, name))
    return found


def _has_free_text(record: type[BaseModel]) -> bool:
    kinds = [
        Annotated[info.annotation, *info.metadata] if info.metadata else info.annotation
        for info in record.model_fields.values()
    ]
    inner = [each for each in (record_in(kind) for kind in kinds) if each is not None]
    return any(free_length(kind) is not None for kind in kinds) or any(_has_free_text(each) for each in inner)


def plain_type(kind: Any) -> Any:
    """The type without `Annotated` and `| None`."""
    if get_origin(kind) is Annotated:
        return plain_type(get_args(kind)[0])
    if get_origin(kind) in (Union, types.UnionType):
        return plain_type(next(each for each in get_args(kind) if each is not type(None)))
    return kind


def record_in(kind: Any) -> type[BaseModel] | None:
    """The record that a field holds, alone or in a list."""
    inner = plain_type(kind)
    if get_origin(inner) is list:
        return record_in(get_args(inner)[0])
    return inner if isinstance(inner, type) and issubclass(inner, BaseModel) else None


def free_length(kind: Any) -> int | None:
    """How long a free text may be; None where the field is an id, a locator, a choice or a number."""
    if get_origin(plain_type(kind)) is list:
        return free_length(get_args(plain_type(kind))[0])
    if plain_type(kind) is not str:
        return None
    marks = list(marks_of(kind))
    if any(isinstance(mark, Ref) or getattr(mark, "pattern", None) in (ID_PATTERN, LOCATOR_PATTERN) for mark in marks):
        return None
    lengths = [mark.max_length for mark in marks if isinstance(mark, (StringConstraints, MaxLen)) and mark.max_length]
    # A bare `str` is a word that a rule compares with a list.
    return min(lengths) if lengths else None


def marks_of(kind: Any) -> Iterator[Any]:
    """Everything that `Annotated` says of a type, also inside `| None`."""
    if get_origin(kind) is Annotated:
        yield from get_args(kind)[1:]
        yield from marks_of(get_args(kind)[0])
    elif get_origin(kind) in (Union, types.UnionType):
        for each in get_args(kind):
            yield from marks_of(each)
