"""Made-up sentences: a few words stand everywhere and most of them hardly anywhere, as in texts that people write."""

from __future__ import annotations

import random
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate

ID = tuple(
    """anggota kelompok usaha bersama pendamping modal ketua musyawarah warga desa program pemerintah kegiatan rutin
pertemuan kepercayaan jaringan norma kerja sama masalah tujuan peran bantuan hasil pasar keluarga tetangga pekerjaan
menguatkan menghambat membagi menyusun menjaga mengikuti memperoleh menjelaskan dengan karena sehingga tetapi untuk
dalam sebagai lebih kurang sering jarang terbuka dekat jauh baru lama setiap semua sebagian antara selama
setelah""".split()
)
EN = tuple(
    """members group joint business mentor capital leader meeting villagers village programme government activity
regular trust network norms work together problem goal role aid result market family neighbours labour strengthened
hindered divided arranged kept followed gained explained with because so that but for within as more less often rarely
open close far new old each all some between during after the of and a in to""".split()
)
PEOPLE = tuple(f"{first}{last}" for first in ("Ad", "Bin", "Cit", "Dar", "Ek", "Far") for last in ("ani", "una", "ira"))
_SYLLABLES = tuple(
    "ba ca da ga ja ka la ma na pa ra sa ta wa ya bi di ki li mi ni pi ri si ti bu du ku lu mu nu ru su tu".split()
)
_ENDINGS = {"id": ("", "n", "kan", "ng", "s", "nya"), "en": ("", "s", "ed", "ing", "ly", "tion")}
RARE_WORDS = 700
"""Words that no list above has, for one study; they grow with the root of the studies, as in real texts."""


class Speaker:
    """Says sentences in one language."""

    def __init__(self, language: str, studies: int) -> None:
        common = ID if language == "id" else EN
        self.known = tuple(dict.fromkeys((*common, *_rare(language, round(RARE_WORDS * studies**0.5)))))
        """Its words, the most frequent first."""
        self._weights = tail(len(self.known), 8)

    def words(self, chance: random.Random, number: int) -> list[str]:
        """So many words."""
        return chance.choices(self.known, cum_weights=self._weights, k=number)

    def text(self, chance: random.Random, length: int) -> str:
        """Sentences of about `length` words in all."""
        words, sentences = self.words(chance, length), []
        while words:
            sentence, words = words[:14], words[14:]
            sentences.append(f"{' '.join(sentence).capitalize()}.")
        return " ".join(sentences)


@lru_cache(maxsize=64)
def tail(number: int, head: float) -> Sequence[float]:
    """Sums of weights that fall as ranks rise: the smaller `head`, the more the first ones stand out."""
    return tuple(accumulate(1 / (rank + head) for rank in range(number)))


@lru_cache(maxsize=4)
def _rare(language: str, number: int) -> tuple[str, ...]:
    chance = random.Random(f"{language} rare")  # noqa: S311 - the same words each time are wanted
    found: dict[str, None] = {}
    while len(found) < number:
        stem = "".join(chance.choices(_SYLLABLES, k=chance.choices((2, 3, 4), (3, 5, 2))[0]))
        found[stem + chance.choice(_ENDINGS[language])] = None
    return tuple(found)
