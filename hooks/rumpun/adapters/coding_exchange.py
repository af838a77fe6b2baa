"""Gives out the form of a second coding, and takes it back into the folder of its study."""

from __future__ import annotations

from pathlib import Path

from ..contribution.blind_coding import received
from ..model.graph import Graph
from ..model.load import SECOND_CODING, load_second_coding
from ..model.study import Study
from ..parsing.problems import Problem, did_you_mean
from ..site import read
from .coding_form import blank_form


class CodingRefusedError(Exception):
    """A form that cannot be given out or taken back; `said` tells why, in Indonesian and English."""

    def __init__(self, indonesian: str, english: str) -> None:
        super().__init__(english)
        self.said = indonesian, english


def give_out(root: Path, study_id: str, output: Path | None) -> str:
    """The blank form, or with `output` the path of the new file that holds it. CodingRefusedError says why not."""
    graph, _ = read(root)
    text = blank_form(graph, _sound_study(graph, study_id))
    return _written(output, text) if output else text


def take_back(root: Path, study_id: str, file: Path) -> tuple[str, list[Problem]]:
    """Keep the filled form in `file` with its study: the path it has there, or all that is wrong with what was filled.

    CodingRefusedError when it cannot be kept for another reason.
    """
    graph, _ = read(root)
    study = _sound_study(graph, study_id)
    if not file.is_file():
        raise CodingRefusedError(f"Tidak ada berkas {file}.", f"There is no file {file}.")
    coding, problems = load_second_coding(file)
    if coding is None:
        return "", problems
    text, unknown = received(study, coding)
    if unknown:
        names = ", ".join(unknown)
        raise CodingRefusedError(
            f'Studi "{study_id}" tidak mempunyai {names}. Lembar ini untuk studi lain, atau id-nya sudah berubah.',
            f'The study "{study_id}" has no {names}. The sheet is for another study, or ids have changed since.',
        )
    return _written(root / "studies" / study_id / SECOND_CODING, text), []


def _sound_study(graph: Graph, id_: str) -> Study:
    study = graph.base.studies.get(id_)
    if study is None:
        hint = did_you_mean(id_, graph.base.studies)
        raise CodingRefusedError(f'Tidak ada studi "{id_}": {hint.id}.', f'There is no study "{id_}": {hint.en}.')
    if ("studies", id_) in graph.base.damaged or study.reference not in graph.base.works:
        raise CodingRefusedError(
            f'Entri studi "{id_}" tidak terbaca seluruhnya; jalankan dahulu python -m rumpun check.',
            f'The entry of the study "{id_}" cannot be read as a whole; run python -m rumpun check first.',
        )
    return study


def _written(path: Path, text: str) -> str:
    """Write a file that is not there yet: what somebody has filled in is never written over."""
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise CodingRefusedError(
            f"{path} sudah ada dan tidak ditimpa.", f"{path} is there already and is not overwritten."
        ) from None
    except OSError as error:
        raise CodingRefusedError(
            f"{path} tidak dapat ditulis: {error}", f"{path} could not be written: {error}"
        ) from error
    return f"{path}\n"
