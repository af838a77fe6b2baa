"""Hand-written pages: a long one opens section by section, and loses nothing."""

from __future__ import annotations

import re

from markupsafe import Markup

from rumpun.pages.documents import folded


def test_each_section_is_in_a_fold_and_what_stands_before_is_in_view() -> None:
    said = Markup('<p>a</p><h2 id="b">B</h2><p>c</p><h3 id="d">D</h3><p>e</p><h2 id="f">F</h2><p>g</p>')
    made = folded(said)
    assert made.startswith('<p>a</p><details class="rp-fold"><summary><h2 id="b">B</h2></summary><p>c</p>')
    assert re.sub(r"</?(?:details|summary)[^>]*>", "", made) == said
    assert made.count("<details") == made.count("</details>") == 2
    assert folded(Markup("<p>a</p>")) == "<p>a</p>"
