"""Measures build and preview: made-up knowledge bases beside other programs' sites of as many pages, in the same run.

python -m tools.bench                   100 and 1,000 studies
python -m tools.bench --quick           20 and 200
python -m tools.bench --studies 50,200  any numbers
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from .sizes import measure
from .tables import print_tables


def main(arguments: Sequence[str] | None = None) -> int:
    """Build everything, print the tables."""
    options = _parser().parse_args(arguments)
    base = Path(tempfile.mkdtemp(prefix="rumpun-bench-"))
    try:
        numbers = options.studies or ([20, 200] if options.quick else [100, 1000])
        print_tables([measure(base / str(studies), studies) for studies in numbers])
    finally:
        if options.keep:
            print(f"\nKept: {base}")
        else:
            shutil.rmtree(base, ignore_errors=True)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tools.bench", description=str(__doc__).splitlines()[0])
    parser.add_argument(
        "--studies", type=_numbers, metavar="N,N", help="how many; growth is told of the first and last"
    )
    parser.add_argument("--quick", action="store_true", help="20 and 200 studies")
    parser.add_argument("--keep", action="store_true", help="keep the folders, to look into them")
    return parser


def _numbers(text: str) -> list[int]:
    return sorted({int(number) for number in text.split(",")})


if __name__ == "__main__":
    sys.exit(main())
