"""What a work's entry says beyond author, year and title stands on its page and goes where the work goes."""

from __future__ import annotations

import json
import re

import pytest
from support.knowledge_base import KnowledgeBase, site_of

from rumpun.site import Site

pytestmark = pytest.mark.slow

BIB = "bib/references.bib"
ENTRIES = """
@book{jansen2021,
  author = {Jansen, Piet},
  title = {Samenhang in kleine groepen},
  date = {2021-07},
  series = {Sociale Reeks},
  number = {12},
  publisher = {Uitgeverij Voorbeeld},
  isbn = {978-0-306-40615-7, 0-306-40615-2},
  language = {dutch},
}

@article{sari-tt,
  author = {Sari, Dewi},
  title = {Kohesi kelompok tani},
  journaltitle = {Jurnal Contoh},
  year = {dalam proses terbit},
  langid = {indonesian},
}
"""


@pytest.fixture
def site(tiny: KnowledgeBase) -> Site:
    tiny.write(BIB, (tiny.root / BIB).read_text(encoding="utf-8") + ENTRIES)
    made = site_of(tiny)
    assert made.problems == ()
    return made


def facts(site: Site, url: str) -> dict[str, str]:
    (page,) = [page for page in site.pages if page.url == url]
    rows = re.findall(r'<tr><th scope="row">(.*?)</th><td>(.*?)</td>', str(page.body))
    return {name: re.sub(r"<[^>]+>", "", value) for name, value in rows}


def test_a_page_says_series_month_isbn_state_and_whatever_language(site: Site) -> None:
    book = facts(site, "pustaka/jansen2021/")
    assert (book["Seri"], book["Bulan"], book["ISBN"]) == ("Sociale Reeks", "Juli", "978-0-306-40615-7, 0-306-40615-2")
    assert book["Bahasa"] == "bahasa Belanda"
    assert facts(site, "en/bibliography/jansen2021/")["Language"] == "Dutch"
    assert facts(site, "pustaka/sari-tt/")["Status"] == "dalam proses terbit"
    titles = {page.url: page.title for page in site.pages}
    assert titles["en/bibliography/sari-tt/"] == "Kohesi kelompok tani (Sari, in press)"


def test_references_say_what_has_not_appeared_in_the_language_of_the_page(site: Site) -> None:
    shown = {page.url: str(page.body) for page in site.pages}
    assert "(dalam proses terbit)" in shown["pustaka/"]
    assert "(in press)" in shown["en/bibliography/"]


def test_files_and_data_hold_them(site: Site) -> None:
    (item,) = json.loads(str(site.files["data/v1/references/jansen2021.json"]))
    assert (item["collection-title"], item["collection-number"], item["language"]) == ("Sociale Reeks", "12", "nl")
    assert item["issued"] == {"date-parts": [[2021, 7]]}
    ris = str(site.files["data/v1/references/jansen2021.ris"])
    assert "\nT3  - Sociale Reeks\r\n" in ris and "\nSN  - 978-0-306-40615-7, 0-306-40615-2\r\n" in ris
    assert "DA  - 2021/07/\r\n" in ris
    mods = str(site.files["data/v1/references/jansen2021.mods.xml"])
    assert '<relatedItem type="series"><titleInfo><title>Sociale Reeks</title></titleInfo>' in mods
    assert "<dateIssued>2021-07</dateIssued>" in mods and '<identifier type="isbn">0-306-40615-2<' in mods
    plain = str(site.files["data/v1/references/jansen2021.bibtex.bib"])
    assert "  month = jul,\n" in plain and "  language = {dutch},\n" in plain
