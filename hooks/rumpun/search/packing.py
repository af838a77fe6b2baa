"""Numbers as text that JSON holds as it is and that compresses well, and long lists cut into files."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

DIGITS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_LEAST = 0.05
_STEPS = 8
"""Steps of a weight until it has doubled."""
_BOUNDS = [_LEAST * 2 ** ((step + 0.5) / _STEPS) for step in range(len(DIGITS) - 1)]
"""Where each step ends."""


def pack(digits: bytearray, number: int) -> None:
    """Append a number from 0 as one digit of 64 or more, five bits each, the lowest first, as in source maps."""
    while number > 31:
        digits.append(DIGITS[32 | number & 31])
        number >>= 5
    digits.append(DIGITS[number])


def pack_weight(digits: bytearray, weight: float) -> None:
    """Append a weight as one digit, on a scale that doubles every eight; `weightOf` of the scripts reads it."""
    digits.append(DIGITS[bisect_right(_BOUNDS, weight)])


def unpacked(digits: bytes | bytearray) -> Iterator[int]:
    """The numbers again."""
    number = shift = 0
    for digit in digits:
        value = DIGITS.index(digit)
        number |= (value & 31) << shift
        shift += 5
        if value < 32:
            yield number
            number = shift = 0


def strongest(
    pages: bytes | bytearray, weights: bytes | bytearray, pieces: bytes | bytearray, most: int
) -> tuple[bytes | bytearray, ...]:
    """Of postings, as they are packed, the heaviest; where some are left out, how many there were comes last."""
    if len(weights) <= most:
        return pages, weights, pieces
    order = sorted(range(len(weights)), key=lambda place: (-DIGITS.index(weights[place]), place))
    kept = sorted(order[:most])
    places, found = list(accumulate(step + 1 for step in unpacked(pages))), list(unpacked(pieces))
    packed_pieces = bytearray()
    for place in kept:
        pack(packed_pieces, found[place])
    return (
        packed_set(places[place] - 1 for place in kept).encode("ascii"), bytes(weights[place] for place in kept),
        bytes(packed_pieces), str(len(weights)).encode("ascii"),
    )  # fmt: skip


def packed_set(numbers: Iterable[int]) -> str:
    """Ascending numbers, each as its distance from the one before."""
    last = -1
    said = bytearray()
    for number in numbers:
        pack(said, number - last - 1)
        last = number
    return said.decode("ascii")


def in_files(rows: Iterable[tuple[str, str]], size: int) -> Iterator[list[tuple[str, str]]]:
    """Rows (key, content) in their order, as many in a file as fit into `size` characters, at least one;

    rows of one key stay together.
    """
    file: list[tuple[str, str]] = []
    length = 0
    for key, content in rows:
        if file and length + len(content) > size and key != file[-1][0]:
            yield file
            file, length = [], 0
        file.append((key, content))
        length += len(content)
    if file:
        yield file
