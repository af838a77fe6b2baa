"""`new-place`: a place of the vocabulary with all that it lies in, of one line."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ...catalogue import Said, said
from ...model.graph import Graph
from ...model.memory import Memory
from ...model.vocabulary import PlaceTerm
from ...schema.entry_form import written
from ...schema.new_places import NewPlaces, places_of
from ...site import read
from ..cli import Commands, add_command, faulty, misused
from ..settings import entries_of

_NEW = (
    "Tambahkan sebuah tempat beserta kecamatan, kabupaten, dan provinsinya sekaligus. / "
    "Add a place together with its district, regency and province."
)
FOLDER = "vocab/places"


def add(commands: Commands) -> None:
    parser = add_command(commands, "new-place", _NEW, _new)
    parser.add_argument("line", nargs="?", default="", help=" / ".join(said("new_place.line")))
    parser.add_argument("--anyway", action="store_true", help=" / ".join(said("new_place.anyway")))


def _new(options: argparse.Namespace) -> int:
    graph, _ = read(options.root, Memory(entries_of(options.root)))
    line = options.line
    if not line and sys.stdin.isatty():
        print("\n".join(said("new_place.line")))
        line = input("> ")
    read_line = places_of(line, _places(graph), _taken(graph))
    if not isinstance(read_line, NewPlaces):
        return misused(*read_line)
    if read_line.alike and not options.anyway:
        return misused(*_alike(graph, read_line))
    return _write(options.root, graph, read_line)


def _places(graph: Graph) -> dict[str, PlaceTerm]:
    return {id_: term for id_, term in graph.base.terms["places"].items() if isinstance(term, PlaceTerm)}


def _taken(graph: Graph) -> set[str]:
    """All ids that places have, had, or seem to have in a file that cannot be read."""
    former = {id_ for kind, id_ in (*graph.renamed, *graph.withdrawn) if kind == "places"}
    return {*former, *graph.base.known["places"]}


def _alike(graph: Graph, line: NewPlaces) -> Said:
    told = []
    for name, id_ in line.alike:
        other = graph.term("places", id_).name
        told.append(said("new_place.alike", name=name, other=other.id, id=id_))
    return Said("\n".join(each.id for each in told), "\n".join(each.en for each in told))


def _write(root: Path, graph: Graph, line: NewPlaces) -> int:
    """Write what is not there; what is there already is never written over."""
    for id_ in line.found:
        _print(said("new_place.found", name=graph.term("places", id_).name.id, id=id_))
    for id_, entry in line.made.items():
        path = f"{FOLDER}/{id_}.yml"
        try:
            with (root / path).open("x", encoding="utf-8", newline="\n") as file:
                file.write(written(dict(entry), "places"))
        except OSError as error:
            return misused(f"{path} tidak dapat ditulis: {error}", f"{path} could not be written: {error}")
        _print(said("new_place.made", path=path, name=entry["name"]["id"]))
    _print(said("new_place.use", id=line.id))
    problems = [each for each in read(root)[1] if each.place.path in {f"{FOLDER}/{id_}.yml" for id_ in line.made}]
    return faulty(problems) if problems else 0


def _print(line: Said) -> None:
    print("\n".join(line))
