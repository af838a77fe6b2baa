"""A place that is not there yet is entered as one line in the form, with all that it lies in."""

from __future__ import annotations

import json
from pathlib import Path

from accessibility import violations
from page_types import Visit, sticks_out
from playwright.sync_api import expect

from rumpun.address import address
from rumpun.words.words import words

LINE = "Desa Uji Coba, Kecamatan Uji Tengah, Kabupaten Uji Besar, Provinsi Uji Timur"
IDS = ["uji-timur", "uji-besar", "uji-tengah", "uji-coba"]
NEXT = "Desa Uji Cobba, Kec. Uji Tengah, Kab. Uji Besar, Uji Timur"


def test_a_place_is_made_with_all_that_it_lies_in(visit: Visit, language: str, tmp_path: Path) -> None:
    page, told = visit(address(language, "contribute", "form"), 360, 800), words(language).starting("contribute_js_")
    page.locator('[data-step="setting"]').click()
    place = page.locator('[data-path="setting/place"]')
    dialog = page.get_by_role("dialog")

    def typed(line: str) -> None:
        place.get_by_role("searchbox").fill(line)
        place.get_by_role("button", name=told["add_term"].format(query=line)).click()

    typed("Desa Uji Coba")
    done = dialog.get_by_role("button", name=told["place_done"], exact=True)
    expect(done).to_be_disabled()
    expect(dialog.get_by_text(told["place_no_province"].format(part="Desa Uji Coba"))).to_be_visible()
    dialog.locator("#rp-f-place-line").fill(LINE)
    expect(dialog.get_by_role("listitem")).to_have_count(4)
    assert violations(page) == []
    assert sticks_out(page) == []
    done.click()
    expect(place).to_contain_text("Uji Coba")
    draft = json.loads(page.evaluate("localStorage.getItem('rumpun.contribution')"))
    assert list(draft["terms"]["places"]) == IDS
    assert [each["within"] for each in draft["terms"]["places"].values()] == ["indonesia", *IDS[:-1]]
    assert draft["study"]["setting"]["place"] == "uji-coba"
    place.locator(".rp-form__chosen button").click()
    typed(NEXT)
    dialog.get_by_role("button", name="Uji Coba").click()  # what is called much alike is offered first
    draft = json.loads(page.evaluate("localStorage.getItem('rumpun.contribution')"))
    assert (list(draft["terms"]["places"]), draft["study"]["setting"]["place"]) == (IDS, "uji-coba")
