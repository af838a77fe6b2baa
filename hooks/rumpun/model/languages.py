"""The languages of works: by what entries call them, with their names in both languages of the site."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

_NAMES: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("indonesian", "id", "ind", "in", "bahasa", "bahasa indonesia", "bahasai", "indon"), "id"),
        **dict.fromkeys(
            ("english", "en", "eng", "american", "british", "usenglish", "ukenglish", "australian", "canadian",
             "newzealand", "bahasa inggris", "inggris"),
            "en",
        ),
        **dict.fromkeys(("malay", "melayu", "bahasam", "bahasa melayu", "bahasa malaysia", "may", "msa"), "ms"),
        **dict.fromkeys(("ngerman", "german", "austrian", "naustrian", "swissgerman", "nswissgerman", "ger"), "de"),
        **dict.fromkeys(("french", "francais", "acadian", "canadien", "fre"), "fr"),
        **dict.fromkeys(("dutch", "dut", "belanda"), "nl"),
        **dict.fromkeys(("portuges", "portuguese", "brazilian", "brazil"), "pt"),
    }
)  # fmt: skip
"""What babel, biblatex and catalogues call a language, in lower case -> its tag."""
_ENTRY_NAMES = {"id": "indonesian", "en": "english"}
COMMON = ("indonesian", "english", "dutch", "german", "french", "malay", "javanese", "sundanese", "arabic")
"""Names that a slip may have meant."""
_TAG = re.compile(r"([a-z]{2,3})(?:[-_][a-z0-9]{2,8})*", re.IGNORECASE)


def language_tag(name: str) -> str:
    """The tag (BCP 47) of the language that an entry calls `name`; empty where nobody knows it."""
    name = " ".join(name.casefold().split())
    return _NAMES.get(name) or _NAMES.get(name.removeprefix("bahasa ")) or _by_name(name)


def entry_names() -> dict[str, str]:
    """What entries call a language -> what `langid` calls it, for those that need no data of Unicode."""
    return {name: entry_name(tag) for name, tag in _NAMES.items()}


def language_name(tag: str, language: str) -> str:
    """What a language is called in Indonesian ("id") or English ("en"), after the data of Unicode (CLDR)."""
    name = _names_in(language)[tag]
    return f"bahasa {name}" if language == "id" else name


def entry_name(tag: str) -> str:
    """What `langid` calls a language, after babel and biblatex where they have a name for it; else its tag."""
    return _ENTRY_NAMES.get(tag) or _names_in("en").get(tag, tag).lower()


def _by_name(name: str) -> str:
    tag = _TAG.fullmatch(name)
    if tag:
        own = _aliases().get(tag[1].lower(), tag[1].lower())
        if own in _NAMES or own in _names_in("en"):
            return _NAMES.get(own, own)
    return _tags_by_name().get(name, "")


@cache
def _names_in(language: str) -> Mapping[str, str]:
    from babel import Locale  # noqa: PLC0415 - few bibliographies hold more than the two languages of the site

    return {tag: str(name) for tag, name in Locale(language).languages.items() if re.fullmatch(r"[a-z]{2,3}", tag)}


@cache
def _tags_by_name() -> Mapping[str, str]:
    names = [(name.casefold(), tag) for language in ("id", "en") for tag, name in _names_in(language).items()]
    return {**dict(names), **{f"bahasa {name}": tag for name, tag in names}}


@cache
def _aliases() -> Mapping[str, str]:
    from babel.core import get_global  # noqa: PLC0415 - see above

    aliases = get_global("language_aliases")
    return {name: str(aliases[name]) for name in aliases}


COMMON_WORDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "indonesian": frozenset(
            "dan di pada dalam untuk terhadap yang dengan melalui sebagai dari ke oleh antara atau bagi tentang "
            "kelompok masyarakat pengaruh peran hubungan analisis dinamika kohesi partisipasi kepemimpinan".split()
        ),
        "english": frozenset(
            "the of and in a an for on to with from by as among at its is group groups study social".split()
        ),
    }
)


def guessed_language(title: str) -> str:
    """ "indonesian" or "english" where only one of them has words of the title among its common ones; else nothing."""
    words = set(re.findall(r"[^\W\d_]+", title.casefold()))
    found = [name for name, common in COMMON_WORDS.items() if words & common]
    return found[0] if len(found) == 1 else ""
