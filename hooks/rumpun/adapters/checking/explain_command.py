"""`python -m rumpun explain`: what a rule asks and why, with an example of what it refuses and of what it takes."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator

from ...catalogue import Said, said
from ...explained.rules import Rule, rules
from ...parsing.problems import nearest

EXPLAIN = "Jelaskan sebuah aturan, atau daftar semuanya. / Explain a rule, or list them all."
UNKNOWN = 2


def add_explain_command(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser("explain", help=EXPLAIN, description=EXPLAIN)
    parser.add_argument(
        "rule",
        metavar="ATURAN/RULE",
        nargs="?",
        help="nama aturan, seperti di akhir setiap masalah; jika kosong: semuanya / the name of a rule, as at the end "
        "of each problem; by default all",
    )
    parser.set_defaults(run=_explain)


def _explain(options: argparse.Namespace) -> int:
    name, known = options.rule, rules()
    if name is None:
        for rule in known.values():
            print(f"{rule.name}\n    {rule.asks.id}\n    [en] {rule.asks.en}")
        return 0
    if name not in known:
        near = nearest(name, known)
        print(*said("explain.unknown", name=name), sep="\n", file=sys.stderr)
        if near:
            print(" / ".join(said("spelling.did_you_mean", near=near)), file=sys.stderr)
        return UNKNOWN
    print("\n".join(explained(known[name])))
    return 0


def explained(rule: Rule) -> Iterator[str]:
    """The lines that explain a rule, each language by itself."""
    yield f"{rule.name} ({' / '.join(said(f'explain.{rule.severity}'))})"
    for language, text in zip(("", "[en] "), rule.asks, strict=True):
        yield f"\n{language}{text}"
    example = rule.example
    for heading, code in (("explain.wrong", example.shown), ("explain.right", example.right)):
        yield f"\n{' / '.join(said(heading))} ({example.file}):\n"
        yield from (f"    {line}".rstrip() for line in code.split("\n"))
    yield from _both(said("explain.mend"), rule.mend)


def _both(heading: Said, text: Said) -> Iterator[str]:
    yield f"\n{heading.id}: {text.id}"
    yield f"[en] {heading.en}: {text.en}"
