"""Examples for whoever wants to use the data; the tests run the very same ones."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "examples"


@dataclass(frozen=True)
class Example:
    """One example; its words stand in `text_data` under `data_example_<id>` and `data_note_<id>`."""

    id: str
    program: str
    """What runs it."""
    needs: tuple[str, ...] = ()
    """Packages to install first."""

    def text(self, address: str, language: str) -> str:
        """What a reader copies; `address` is the absolute address of the data, with a slash at its end."""
        text = (FOLDER / f"{self.id}.txt").read_text(encoding="utf-8")
        return text.replace("@DATA@", address).replace("@LANG@", language)


EXAMPLES = (
    Example("curl", "sh"),
    Example("json", "python"),
    Example("csv", "python"),
    Example("r", "Rscript"),
    Example("sqlite", "python"),
    Example("duckdb", "python", ("duckdb",)),
    Example("laptop", "python", ("duckdb",)),
    Example("rdf", "python", ("rdflib",)),
)
