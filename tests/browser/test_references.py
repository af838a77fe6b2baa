"""A reference that is pasted into the form makes the draft that the import makes of it, read by what browsers have."""

from __future__ import annotations

import json
from pathlib import Path

from page_types import Visit
from playwright.sync_api import expect
from support.contracts import contract

from rumpun.address import address
from rumpun.words.words import words

REFERENCES = Path(__file__).resolve().parents[1] / "citation" / "incoming"
# XML needs a browser; the other forms are tried in Node, and one of them is tried here as well.
CASES = [each for each in contract("incoming_references")["cases"] if each["file"].endswith((".xml", "ojs.ris"))]
HARMFUL = '<!DOCTYPE a [<!ENTITY b "c">]><a xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>&b;</dc:title></a>'


def test_pasted_references_fill_in_the_form(visit: Visit, language: str) -> None:
    page, t = visit(address(language, "contribute", "form"), 390, 844), words(language)
    told = t.starting("contribute_js_")
    paste, take = page.locator("#rp-f-paste"), page.get_by_role("button", name=told["paste_take"], exact=True)
    for case in CASES:
        paste.fill((REFERENCES / case["file"]).read_text(encoding="utf-8"))
        take.click()
        expect(page.locator("#rp-f-work-title")).to_have_value(case["drafts"][0]["fields"]["title"])
        expect(page.get_by_role("status").filter(has_text=case["form"])).to_be_visible()
        work = json.loads(page.evaluate("localStorage.getItem('rumpun.contribution')"))["work"]
        assert work == {name: case["drafts"][0][name] for name in ("type", "fields")}, case["file"]
    paste.fill(HARMFUL)
    take.click()
    expect(page.get_by_text(told["paste_nothing"])).to_be_visible()
    page.context.set_offline(True)
    paste.fill("10.1037/h0022100")
    take.click()  # what was loaded before is still there
    expect(page.get_by_text("DOI:", exact=False).first).to_be_visible()
