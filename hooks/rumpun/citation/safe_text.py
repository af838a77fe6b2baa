"""What goes into pandoc as text and nothing else, and what of its HTML may come out."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any
from urllib.parse import quote

import nh3

# Characters that CSL-JSON would read as markup travel through pandoc as characters of private use.
_SHIELDS: Mapping[str, str] = MappingProxyType({char: chr(0xE000 + at) for at, char in enumerate("<>&\"'#?%")})
_IN_TEXT = "<>&\"'"
# A DOI may hold these as well; the address that leads to it has to encode them, as `doi_address` does.
_ENCODED = "<>#?%"
_DOI_ADDRESS = re.compile(r'https://doi\.org/[^"<\s]*')
_SHIELDED = str.maketrans(dict(_SHIELDS))
_PRIVATE_USE = re.compile("[\ue000-\uf8ff]")
_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)")
_ADDRESSES = ("id", "type", "language", "URL", "ISSN")
_NUMBERED = re.compile(r'<div class="csl-left-margin">.*?</div><div class="csl-right-inline">(.*)</div>', re.DOTALL)


def shielded_item(item: Mapping[str, Any]) -> dict[str, Any]:
    """An item of CSL-JSON whose text cannot be taken for markup."""
    item = {name: value if name in _ADDRESSES or name == "DOI" else _shielded(value) for name, value in item.items()}
    return item | {"DOI": item["DOI"].translate(_SHIELDED)} if "DOI" in item else item


def safe_entry(body: str) -> str:
    """The entry without its number, our characters back, and nothing but a few harmless tags."""
    numbered = _NUMBERED.fullmatch(body.strip())
    body = (numbered[1] if numbered else body).strip()
    body = _DOI_ADDRESS.sub(_encoded, body)
    for char, shield in _SHIELDS.items():
        body = body.replace(shield, html.escape(char))
    return nh3.clean(
        body,
        tags={"i", "em", "sup", "sub", "a"},
        attributes={"a": {"href"}},
        url_schemes={"http", "https"},
        url_relative="deny",
        link_rel="noopener",
    )


def _encoded(address: re.Match[str]) -> str:
    text = address[0]
    for char in _ENCODED:
        text = text.replace(_SHIELDS[char], quote(char))
    return text


def _shielded(value: object) -> object:
    if isinstance(value, list):
        return [_shielded(each) for each in value]
    if isinstance(value, dict):
        return {name: _shielded(each) for name, each in value.items()}
    return _shielded_text(value) if isinstance(value, str) else value


def _shielded_text(text: str) -> str:
    text = _APOSTROPHE.sub("\u2019", _PRIVATE_USE.sub("\ufffd", text))
    # Paired quotation marks are left to the style, which turns them inside its own ones.
    if text.count("\u201c") == text.count("\u201d") and '"' not in text:
        text = text.replace("\u201c", '"').replace("\u201d", '"')
    for char in _IN_TEXT:
        if char != '"' or text.count('"') % 2:
            text = text.replace(char, _SHIELDS[char])
    return text
