"""The written summary of a pair: what the two are, where their findings agree and part, and what cannot be compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from markupsafe import Markup

from ..words.words import Words, lower_first
from .columns import Profiles
from .conclusions import DIRECTED
from .pair_facts import common, fared, who
from .pair_findings import differences, findings, missing, one_sided
from .pair_phrases import PairPhrases, joined
from .pair_themes import Kind, PairThemes, standing_of
from .standing_phrases import pair_sentences
from .values import name_of

SHORT = 2
"""Sentences on what was found, before the whole summary."""
_COUNTED: tuple[Kind, ...] = ("agree", "oppose", "partly", "level")


class PairParagraph(NamedTuple):
    """A few sentences on one question."""

    name: str
    """`differs`, `who`, `common`, `fared`, `themes`, `robust`, `one` or `missing`."""
    sentences: tuple[Markup, ...]


def summary(phrases: PairPhrases, themes: PairThemes) -> tuple[PairParagraph, ...]:
    """The paragraphs that have something to say; each sentence is carried by the coding."""
    made = (
        ("differs", differences(phrases, themes)),
        ("who", who(phrases)),
        ("common", common(phrases)),
        ("fared", fared(phrases)),
        ("themes", findings(phrases, themes)),
        ("robust", _robust(phrases, themes)),
        ("one", one_sided(phrases, themes)),
        ("missing", missing(phrases, themes)),
    )
    told = [PairParagraph(name, tuple(sentences)) for name, sentences in made]
    return tuple(paragraph for paragraph in told if paragraph.sentences)


def short(t: Words, paragraphs: Sequence[PairParagraph], themes: PairThemes) -> tuple[PairParagraph, ...]:
    """Three points at most: how the groups fared, what was found, and that silence on one side is no difference."""
    known = {paragraph.name: paragraph for paragraph in paragraphs}
    found = known.get("differs") or known.get("themes")
    told = [each for each in (known.get("fared"), found and PairParagraph(found.name, found.sentences[:SHORT])) if each]
    one = len(themes.of("first", "second"))
    if one:
        said = t.pair_short_one_one if one == 1 else t.pair_short_one.format(n=one, unit=t.unit("themes", one))
        told.append(PairParagraph("one", (Markup.escape(said), Markup.escape(t.pair_silence))))
    return tuple(told)


def _robust(p: PairPhrases, themes: PairThemes) -> Iterator[Markup]:
    """Which of the themes on which both point somewhere hang on one code or one finding."""
    graph, (first, second) = p.profiles.graph, p.columns
    found = themes.of(*DIRECTED)
    return pair_sentences(
        p.builder, [(p.theme(each.theme), standing_of(graph, first.id, second.id, each)) for each in found]
    )


def line(profiles: Profiles, themes: PairThemes) -> str:
    """What is most telling about a pair, in one line: themes by name where they are few."""
    t, said = profiles.t, []
    if themes.differences:
        names = [lower_first(name_of(profiles.context, "themes", each.theme)) for each in themes.differences]
        said.append(t.pair_line_differs.format(what=joined(t, list(dict.fromkeys(names)))))
    for kind in _COUNTED:
        found = themes.of(kind)
        names = [lower_first(name_of(profiles.context, "themes", item.theme)) for item in found]
        if found:
            what = joined(t, names) if len(found) < 3 else f"{len(found)} {t.unit('themes', len(found))}"
            said.append(t[f"pair_line_{kind}"].format(what=what))
    one = len(themes.of("first", "second"))
    if one:
        said.append(t.pair_line_one.format(n=one, unit=t.unit("themes", one)))
    told = "; ".join(said)
    return f"{told[:1].upper()}{told[1:]}." if said else t.pair_line_nothing
