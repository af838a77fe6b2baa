"""The interface words of versions, frozen editions and what changed, in both languages."""

from __future__ import annotations

from .problems import Said

EDITIONS: dict[str, Said] = {
    "version": Said("Versi", "Version"),
    "version_draft": Said("ada perubahan yang belum disimpan sebagai versi", "with changes that no version names yet"),
    "last_changed": Said("terakhir berubah", "last changed"),
    "source_history": Said("riwayat berkas sumber", "history of the source file"),
}
