"""The interface in one language: looks words up in the tables and joins them to phrases and numbers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from ..address import LANGUAGES
from ..catalogue import catalogue, missing, values_of
from ..model.coded_values import CODED, DIRECTIONS, SIGNS, UNSTATED, CodedValue
from ..model.languages import language_name

if TYPE_CHECKING:  # The words of a page can be looked up without everything that reads and checks entries.
    from ..model.coded_values import Direction
    from ..model.person import Person
    from ..model.works import Work
    from ..synthesis.agreement import Synthesis


class Words:
    """The words of one language; templates read them as `t.word` or `t["word"]`."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._words = catalogue()
        self._starting: dict[str, dict[str, str]] = {}

    def __getattr__(self, key: str) -> str:
        if key.startswith("_"):
            raise AttributeError(key)
        found = self.__dict__[key] = self[key]  # thousands of times on a page: asked for once
        return found

    def __getitem__(self, key: str) -> str:
        try:
            said = self._words[key]
        except KeyError:
            raise missing(key) from None
        return said.id if self.language == "id" else said.en

    # --- lookups ---------------------------------------------------------------------------------------------

    def value(self, kind: str, value: str) -> str:
        """The name of a coded value, such as `value("level", "high")`."""
        return self[f"{kind}.{value}"]

    def coded(self, kind: str) -> tuple[CodedValue, ...]:
        """The values of a kind with their signs, in order; `value` names each."""
        return CODED[kind]

    def named(self, kind: str) -> dict[str, tuple[str, str]]:
        """The values of a kind for the scripts, in order: value -> its sign, empty where it has none, and its name."""
        coded = {each.value: each.sign for each in CODED.get(kind, ())}
        signed = coded or dict.fromkeys(values_of(kind), "")
        return {value: (sign, self.value(kind, value)) for value, sign in signed.items()}

    def cell(self, level: str, effect: str) -> str:
        """How it was in a group, and what that did: "rendah, dan itu menghambat"; what is not stated is left out."""
        if level == UNSTATED:
            return self["cell_mentioned"] if effect == UNSTATED else self.value("effect", effect)
        said = self.value("level", level)
        return (
            said
            if effect == UNSTATED
            else self[f"cell_{effect}"].format(level=said, effect=self.value("effect", effect))
        )

    def level_and_effect(self, level: str, effect: str) -> str:
        """Level and effect in words, also where one of them is not stated."""
        return f"{self.value('level', level)}, {self.value('effect', effect)}"

    def listing_values(self, kind: str, values: Sequence[str]) -> str:
        """The names of coded values, as the language lists them."""
        return self.listing([self.value(kind, value) for value in values])

    def sign(self, kind: str, value: str) -> str:
        """A sign that tells values apart without colour."""
        return SIGNS[kind][value]

    def menu(self, section: str) -> str:
        """The title of a section."""
        return self[f"menu_{section}"]

    def label(self, name: str) -> str:
        """The label of a property of a study."""
        return self[f"property.{name}"]

    def starting(self, prefix: str) -> dict[str, str]:
        """The words whose key begins with `prefix`, by the rest of the key: what a script on the page says."""
        if prefix not in self._starting:  # Every page asks for some; looking through all words each time is slow.
            found = {key.removeprefix(prefix): self[key] for key in sorted(self._words) if key.startswith(prefix)}
            self._starting[prefix] = found
        return self._starting[prefix]

    # --- numbers and lists -----------------------------------------------------------------------------------

    def unit(self, key: str, number: int) -> str:
        """The noun after a number: English has a plural, Indonesian has not."""
        return self[f"unit_{key}_one" if number == 1 else f"unit_{key}"]

    def listing(self, words: Sequence[str]) -> str:
        """ "a", "a and b", "a, b and c"; Indonesian has a comma before the last word too (EYD V)."""
        if len(words) < 3:
            return f" {self['and']} ".join(words)
        comma = "," if self.language == "id" else ""
        return f"{', '.join(words[:-1])}{comma} {self['and']} {words[-1]}"

    def date(self, iso: str) -> str:
        """ "2020-02-01" as "1 Februari 2020" or "1 February 2020"."""
        year, month, day = iso.split("-")
        return f"{int(day)} {self[f'month.{int(month)}']} {year}"

    def paragraph_of(self, number: str) -> str:
        """The paragraphs that a locator names: "paragraph 2", or "paragraphs 2–3" for `2-3`."""
        said = self["paragraphs"] if "-" in number else self["paragraph"]
        return said.format(n=number.replace("-", "–"))

    # --- people and works ------------------------------------------------------------------------------------

    def people(self, persons: Iterable[Person]) -> str:
        """Names as one says them, joined."""
        return self.listing([person.natural for person in persons])

    def authors(self, work: Work, short: bool = True) -> str:
        """All authors, or their short form: "Siregar dkk."; empty when nobody is named and `short` is off."""
        if not work.authors:
            return self["no_author"] if short else ""
        if not short:
            return self.people(work.authors) + (f" {self['et_al']}" if work.authors_truncated else "")
        first = work.authors[0].short
        if work.authors_truncated or len(work.authors) > 2:
            return f"{first} {self['et_al']}"
        return self.listing([person.short for person in work.authors])

    def year_of(self, work: Work) -> str:
        """The year behind the authors: "2015", "2015a" where a letter tells works apart, "t.t." where none is given.

        Of a work that has not appeared it is how far it has got: "dalam proses terbit".
        """
        return work.dated(self.value("state", work.state) if work.state else self["no_date"])

    def cited(self, work: Work) -> str:
        """A work by authors and year: "Siregar dkk. (2022)"."""
        return f"{self.authors(work)} ({self.year_of(work)})"

    def language_name(self, tag: str) -> str:
        """What the language of a work is called: "bahasa Belanda", "Dutch"."""
        return self.value("language", tag) if tag in LANGUAGES else language_name(tag, self.language)

    def kind_of(self, work: Work) -> str:
        """The kind of work: the genre as printed, else the type; of a `misc` nobody has said what it is."""
        if work.genre:
            return work.genre
        return self.value("kind", work.type)

    # --- agreement -------------------------------------------------------------------------------------------

    def agreement(self, result: Synthesis) -> str:
        """What the studies say of a theme, in a sentence."""
        if result.agreement in ("agree", "single"):
            common = self._common(result)
            key, cases = f"agree_{result.agreement}", result.count(common)
            if result.agreement == "single":  # Cases that rest on one sentence are several all the same.
                cases = sum(reading.direction == common for reading in result.readings)
                key = "agree_general" if result.only_general else "agree_contrast" if cases > 1 else key
            elif not all(reading.case_id for reading in result.readings if reading.direction == common):
                key = "agree_agree_general"
            return self[key].format(studies=result.studies(), n=cases, what=self._said(result, common))
        if result.agreement == "nothing":
            return self["agree_nothing"]
        if result.agreement == "unclear":
            return self._undirected(result)
        return self[f"agree_{result.agreement}"].format(parts=self.listing(list(self._parts(result))))

    def _undirected(self, result: Synthesis) -> str:
        """What is stated where nothing gives a direction: of level and effect no finding has both."""
        key, stated = self._stated(result)
        named = {f"{kind}s": self.listing_values(kind, values) for kind, values in stated.items()}
        said = self[f"agree_unclear_{key}"].format(**named)
        differs = any(item.finding.differs for reading in result.readings for item in reading.findings)
        return f"{said} {self['agree_differs']}" if differs else said

    def _stated(self, result: Synthesis) -> tuple[str, dict[str, list[str]]]:
        """Which of level and effect some finding states (`both`, one of them, or `mentioned`), and their values."""
        told = [item.finding for reading in result.readings for item in reading.findings]
        stated = {
            kind: [each.value for each in self.coded(kind) if each.value in values and each.value != UNSTATED]
            for kind, values in (("level", {f.level for f in told}), ("effect", {f.effect for f in told}))
        }
        key = "both" if all(stated.values()) else next((kind for kind, values in stated.items() if values), "mentioned")
        return key, stated

    def verdict(self, result: Synthesis) -> str:
        """The same in the few words of a table cell."""
        single = "general" if result.only_general else "single"
        word = self[f"verdict_{single if result.agreement == 'single' else result.agreement}"]
        if result.agreement in ("agree", "single"):
            return f"{word}: {self.value('direction', self._common(result))}"
        if result.agreement == "unclear":
            key = self._stated(result)[0]
            return self[f"verdict_unclear_{key}"] if key in ("effect", "both") else word
        return word

    def counts(self, result: Synthesis) -> str:
        """How many cases say what of a theme; what none says is left out, and where none says anything it is empty."""
        numbers = [(way, result.count(way)) for way in DIRECTIONS if way != "unclear"]
        told = [self["counted_part"].format(what=self[f"said_{way}"], n=n) for way, n in numbers if n]
        if result.undirected:
            told.append(self["counted_part"].format(what=lower_first(self["dir_title_unclear"]), n=result.undirected))
        return self["counted"].format(parts="; ".join(told)) if told else ""

    def _common(self, result: Synthesis) -> Direction:
        return next(reading.direction for reading in result.readings if reading.direction != "unclear")

    def _said(self, result: Synthesis, direction: Direction) -> str:
        """What the theme does; where only the lack of it is reported to do anything, it says so."""
        return self[f"said_{direction}_lack" if result.by_lack(direction) else f"said_{direction}"]

    def _parts(self, result: Synthesis) -> Iterable[str]:
        for direction in ("promotes", "harms", "mixed", "none"):
            number = result.count(direction)
            if number:
                studies = result.studies(direction)
                yield self["part_said"].format(
                    n=number, cases=self.unit("cases", number), what=self[f"said_{direction}"], m=studies,
                    studies=self.unit("studies", studies),
                )  # fmt: skip

    def agreement_of_set(self, agree: list[str], disagree: list[str]) -> str:
        """Where the studies of a set agree and where they part."""
        said = []
        if agree:
            said.append(self["set_agree"].format(themes=self.listing([lower_first(name) for name in agree])))
        if disagree:
            said.append(self["set_disagree"].format(themes=self.listing([lower_first(name) for name in disagree])))
        return " ".join(said) or self["set_neither"]


def lower_first(name: str) -> str:
    """A name inside a sentence: without its capital, unless it keeps it anywhere. The scripts have the same rule.

    Abbreviations (KKN, P2KP), names with their owner in front (Lasswell’s …) and titles (Kelompok Usaha …) keep it.
    """
    first, _, rest = name.partition(" ")
    abbreviated = first[1:2].isupper() or first[1:2].isdecimal()
    kept = abbreviated or first.endswith(("'s", "’s")) or (rest[:1].isupper() and rest[1:2].islower())
    return name if kept else name[:1].lower() + name[1:]


def words(language: str) -> Words:
    """The interface in `language`."""
    return Words(language)
