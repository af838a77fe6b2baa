"""What stands on the sheets that a browser prints."""

from __future__ import annotations

import unicodedata
from contextlib import closing
from typing import NamedTuple

import pypdfium2
from playwright.sync_api import Page


class Sheet(NamedTuple):
    """Its words with single spaces and without ligatures, and how wide and high it is, in points."""

    text: str
    size: tuple[int, int]


def sheets(pdf: bytes) -> list[Sheet]:
    """The sheets of a document, as PDFium reads them, with which Chromium also shows them."""
    found = []
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        for number in range(len(document)):
            with closing(document[number]) as page, closing(page.get_textpage()) as text:
                said = " ".join(unicodedata.normalize("NFKC", text.get_text_bounded()).split())
                width, height = page.get_size()
                found.append(Sheet(said, (round(width), round(height))))
    return found


def printed(page: Page) -> list[Sheet]:
    """The page as a browser prints it, with the page's own paper and margins."""
    return sheets(page.pdf(prefer_css_page_size=True, print_background=False))


def texts(page: Page) -> list[str]:
    """The words of every sheet of it."""
    return [sheet.text for sheet in printed(page)]
