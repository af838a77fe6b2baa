"""Runs Pagefind over a built site and puts its index into one order, so that the same site has the same index."""

from __future__ import annotations

import gzip
import hashlib
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import cbor2
import deflate

FOLDER = "pagefind"
# Pagefind writes every user interface it has; ours asks for none of them.
UNUSED = (
    "pagefind-ui.*",
    "pagefind-modular-ui.*",
    "pagefind-component-ui.*",
    "pagefind-highlight.js",
    "pagefind-worker.js",
)
# What stands dozens of times on one page and is not searched: named here, so that no page has to say it each time.
# Signs that words follow, where in the source something stands, how to cite a part of the page, its permanent link; and
# the references of a work, which would say its title nine times over.
UNSEARCHED = ('[aria-hidden="true"]', ".rp-where", ".rp-c", ".rp-permalink", ".rp-citestyles")
# What is told again of other pages: findings and results on the pages of terms, tables over many studies. A statement
# is searched on the page of its study, where it belongs; elsewhere it would hide that page among its copies.
REPEATED = (
    ".rp-page--term .rp-finding", ".rp-page--term .rp-told", ".rp-page--term .rp-table",
    ".rp-gaps", ".rp-matrix", ".rp-literature", ".rp-conclusions", ".rp-side",
)  # fmt: skip
_SIGNATURE = b"pagefind_dcd"


class SearchIndexError(Exception):
    """Pagefind failed; without an index there is no search."""


def index_folder(site: Path) -> None:
    """Index all pages under `site` into `site/pagefind`; SearchIndexError when Pagefind fails."""
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--quiet"]
    command += ["--exclude-selectors", ",".join((*UNSEARCHED, *REPEATED))]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    folder = site / FOLDER
    if done.returncode or not (folder / "pagefind-entry.json").is_file():
        raise SearchIndexError(f"pagefind: {done.stderr.strip() or done.stdout.strip()}")
    for pattern in UNUSED:
        for path in folder.glob(pattern):
            path.unlink()
    settle(folder)


def settle(folder: Path) -> None:
    """Sort what Pagefind leaves in the order of a randomly seeded hash table: filters, their values, languages.

    The files are gzipped CBOR behind a signature (Pagefind 1.5); their names carry a hash of what they hold.
    """
    entry_path = folder / "pagefind-entry.json"
    entry = json.loads(entry_path.read_text(encoding="utf-8"))
    for language, facts in sorted(entry["languages"].items()):
        meta_path = folder / f"pagefind.{facts['hash']}.pf_meta"
        version, pages, chunks, filters, *rest = _read(meta_path)
        settled = sorted([name, _settle_filter(folder, language, hash_)] for name, hash_ in filters)
        meta_path.unlink()
        meta = [version, pages, chunks, settled, *rest]
        facts["hash"] = f"{language}_{_hash(meta)}"
        _write(folder / f"pagefind.{facts['hash']}.pf_meta", meta)
    entry["languages"] = dict(sorted(entry["languages"].items()))
    entry_path.write_text(json.dumps(entry, ensure_ascii=False, separators=(",", ":")), encoding="utf-8", newline="\n")


def _settle_filter(folder: Path, language: str, hash_: str) -> str:
    """Sort one filter's values and store it under the hash of the result; returns the new hash."""
    path = folder / "filter" / f"{hash_}.pf_filter"
    name, values = _read(path)
    settled = [name, sorted(values)]
    path.unlink()
    new = f"{language}_{_hash(settled)}"
    _write(folder / "filter" / f"{new}.pf_filter", settled)
    return new


def _read(path: Path) -> Any:
    data = gzip.decompress(path.read_bytes())
    if not data.startswith(_SIGNATURE):
        raise SearchIndexError(f"pagefind: {path.name} has an unknown form")
    return cbor2.loads(data[len(_SIGNATURE) :])


def _write(path: Path, value: object) -> None:
    # Not by Python's own gzip, whose bytes differ between its releases and between the zlibs that systems have.
    path.write_bytes(deflate.gzip_compress(_SIGNATURE + cbor2.dumps(value), 9))


def _hash(value: object) -> str:
    return hashlib.sha256(cbor2.dumps(value)).hexdigest()[:10]
