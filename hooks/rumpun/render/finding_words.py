"""How pages name cases and findings: by study, by theme and case, and by level and effect in words."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from ..context import Context
from ..model.graph import FindingOf
from ..model.study import Case, Finding, Study
from ..synthesis.agreement import Reading
from ..synthesis.evidence import evidence, explains
from ..words.caveats import basis_of, read_of
from ..words.filling import filled
from ..words.finding_marks import cell_of, mark_of


class FindingWords:
    """What a builder of pages says of cases and findings."""

    context: Context

    def read_of(self, study: Study) -> str:
        """What was read of a study: it stands wherever its codes stand beside others."""
        return read_of(self.context.words, study)

    def basis_of(self, study: Study) -> str:
        """The same in the few words of a bracket."""
        return basis_of(self.context.words, study)

    def called_there(self, name: Markup, term: str, language: str) -> Markup:
        """A name of ours, or nothing, with what the source itself calls the thing; `language` is that of the source."""
        t = self.context.words
        there = filled('<span lang="{}">{}</span>', language, term)
        return filled(t.called_in_source, name=name, term=there).strip()

    def cell_of(self, finding: Finding, case_id: str | None = None) -> str:
        """Level and effect of a finding in a few words, with what keeps it from counting; see `finding_marks`."""
        return cell_of(self.context.words, finding, case_id)

    def mark_of(self, finding: Finding) -> str:
        """What a finding is, where it is no plain result; empty where it is one."""
        return mark_of(self.context.words, finding)

    def told(self, findings: Iterable[FindingOf]) -> str:
        """Levels and effects in words, each once: a direction alone says nothing of how a case was."""
        return "; ".join(dict.fromkeys(self.cell_of(item.finding) for item in findings))

    def told_each(self, findings: Iterable[FindingOf]) -> list[tuple[str, FindingOf]]:
        """The same, each with the first finding that says so."""
        found: dict[str, FindingOf] = {}
        for item in findings:
            found.setdefault(self.told([item]), item)
        return list(found.items())

    def told_on(self, study_id: str, theme: str) -> list[tuple[str, FindingOf]]:
        """The same of all results of a study on a theme; without what is the outcome of a group itself."""
        results = evidence(self.context.graph).of_study(study_id, theme).results
        return self.told_each(item for item in results if explains(item))

    def told_words(self, study_id: str, theme: str) -> str:
        """The same in one text: it stands on the page of every study that is related by it, so it is made once."""
        known = self.context.derived(_told_words)
        if (study_id, theme) not in known:
            known[study_id, theme] = "; ".join(said for said, _ in self.told_on(study_id, theme))
        return known[study_id, theme]

    def finding_name(self, study: Study, id_: str) -> str:
        """A finding by its theme, and by its case where the study has several."""
        finding = next(each for each in study.findings if each.id == id_)
        theme = str(getattr(self.context.graph.term("themes", finding.theme).name, self.context.language))
        case = study.case(finding.case)
        return f"{theme} ({case.name})" if case and len(study.cases) > 1 else theme

    def reading_name(self, reading: Reading) -> str:
        """Who gives a reading: the case, or the study where it speaks of groups in general."""
        return self._speaker(reading.study, reading.study.case(reading.case_id))

    def speaker_of(self, item: FindingOf) -> str:
        """The same of one finding."""
        return self._speaker(item.study, item.case)

    def _speaker(self, study: Study, case: Case | None) -> str:
        return case.name if case else f"{self._title(study)} ({self.context.words.in_general.lower()})"

    def case_name(self, study: Study, case: Case) -> str:
        """A case with its study, unless both bear the same name."""
        name = self._title(study)
        return case.name if case.name == name else f"{case.name} ({name})"

    def _title(self, study: Study) -> str:
        return str(getattr(study.short_title, self.context.language))


def _told_words(_context: Context) -> dict[tuple[str, str], str]:
    return {}
