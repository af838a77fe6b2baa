"""What tests ask of a picture."""

from __future__ import annotations

from pathlib import Path


def size_of_webp(path: Path) -> tuple[int, int]:
    """Width and height in pixels, of the extended form that Chromium writes."""
    data = path.read_bytes()
    assert data[:4] + data[8:16] == b"RIFFWEBPVP8X", path.name
    # Both sizes less one, in three bytes each: RFC 9649, section 2.7.
    width, height = (int.from_bytes(data[at : at + 3], "little") + 1 for at in (24, 27))
    return width, height
