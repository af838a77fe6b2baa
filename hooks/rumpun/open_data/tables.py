"""All tables of the open data, each of which every format is made from."""

from __future__ import annotations

from .columns import Table, with_basis
from .second_coding_table import SECOND_CODINGS
from .statement_tables import ABOUT, CONSTRUCTS, CONTRADICTIONS, STATEMENT_TABLES
from .study_tables import STUDY_TABLES
from .vocabulary_tables import VOCABULARY_TABLES

TABLES: tuple[Table, ...] = (
    *(with_basis(each) for each in (*STUDY_TABLES, *STATEMENT_TABLES, SECOND_CODINGS)),
    *VOCABULARY_TABLES,
    CONSTRUCTS,
    CONTRADICTIONS,
    ABOUT,
)
"""In the order in which a reader meets them."""
