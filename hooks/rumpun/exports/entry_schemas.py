"""The schemas of entries, which forms and editors read, and entries to begin with, in each language."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from ..context import Context
from ..render.files import Source
from ..schema.commented import commented, names, template_name
from ..schema.fields import FILES
from ..schema.json_schema import SITE_FOLDER, as_text, entry_schema, file_name
from ..schema.known_ids import ids_of


def files(contexts: tuple[Context, ...]) -> Iterator[tuple[str, Source]]:
    """`data/contribute/<language>/study.schema.json`, `…/study.template.yml` and the like."""
    for context in contexts:
        for kind in FILES:
            address = SITE_FOLDER + file_name(kind, context.language)
            yield address, partial(_file, context, kind, context.settings.site_url + address)
        for name in names():
            yield SITE_FOLDER + template_name(name, context.language), partial(commented, name, context.language)


def _file(context: Context, kind: str, address: str) -> str:
    return as_text(entry_schema(kind, context.language, ids_of(context.graph), address))
