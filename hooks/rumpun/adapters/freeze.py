"""Makes a frozen edition: the site as the repository held it on a day, built, packed and put on the shelf."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ..catalogue import Said, said
from ..model.identifiers import is_date
from ..permanence.editions.archive import ArchiveError, pack
from ..permanence.editions.shelf import (
    ARCHIVE,
    FOLDER,
    MANIFEST,
    NOTE,
    Edition,
    archive_facts,
    edition_address,
    manifest_text,
    read_editions,
)
from .git_history import run_git
from .settings import PLACEHOLDER

# Of the living site alone: a host reads them at its root, or they would tell of changes where nothing changes.
_LEFT_OUT = re.compile(r"(?:en/)?404\.html|sitemap\.xml|robots\.txt|(?:en/)?llms\.txt|(?:.*/)?atom\.xml")
_CONFIG = "mkdocs.edition.yml"
_SITE_URL = re.compile(r"""^site_url:.*?["']?(https?://[^"'\],\s]+)""", re.MULTILINE)


class RefusedError(Exception):
    """No edition can be made; `said` tells why, and what to do, in both languages."""

    def __init__(self, indonesian: str, english: str) -> None:
        super().__init__(f"{indonesian}\n{english}")
        self.said = Said(indonesian, english)


@dataclass(frozen=True)
class Plan:
    """What is to be frozen; made by `plan`, which refuses what cannot be."""

    date: str
    commit: str
    site_url: str
    """The address of the edition, with a trailing slash."""


def plan(root: Path, date: str, today: str, site_url: str, trial: bool = False) -> Plan:
    """Choose what the site under `root` was at the end of the day `date` (YYYY-MM-DD, UTC).

    `today` is the latest day that has begun anywhere. `site_url` is the address of the living site; when it is empty,
    the one in mkdocs.yml. A `trial` may have an address that is only an example. RefusedError when it cannot be done.
    """
    commit = _commit(root, date, today)
    return Plan(date, commit, _address(root, site_url, trial) + edition_address(date))


def freeze(root: Path, chosen: Plan, begin: Callable[[str], object] = lambda step: None) -> Path:
    """Build, pack and shelve an edition; returns the archive. RefusedError when it fails; then nothing is written."""
    with tempfile.TemporaryDirectory(prefix="rumpun-edition-", ignore_cleanup_errors=True) as folder:
        begin("copying")
        copy, built = _checked_out(root, chosen.commit, Path(folder) / "copy"), Path(folder) / "site"
        begin("building")
        _build(copy, built, chosen)
        begin("packing")
        return _shelve(root, built, chosen)


def prove(root: Path, date: str, begin: Callable[[str], object] = lambda step: None) -> Edition:
    """Make the edition of `date` again, from the commit that it names, and hold both against each other, to the byte.

    The only proof of what its pages say. It holds with the packages that it was made with: soon after, and before it is
    let in. RefusedError when there is none, and when it comes out otherwise.
    """
    edition = next((each for each in read_editions(root)[0] if each.date == date), None)
    if edition is None:
        raise RefusedError(*said("prove.none", date=date))
    _needs_history(root)
    with tempfile.TemporaryDirectory(prefix="rumpun-edition-", ignore_cleanup_errors=True) as folder:
        begin("copying")
        copy, built = _checked_out(root, edition.commit, Path(folder) / "copy"), Path(folder) / "site"
        begin("building")
        _build(copy, built, Plan(date, edition.commit, edition.site_url))
        begin("packing")
        again = Path(folder) / edition.archive.name
        pack(built, _kept(built), again)
        if again.read_bytes() != edition.archive.read_bytes():
            raise RefusedError(*said("prove.differs", date=date, commit=edition.commit[:12]))
    return edition


# --- what may be frozen --------------------------------------------------------------------------------------


def _address(root: Path, site_url: str, trial: bool) -> str:
    config = root / "mkdocs.yml"
    stated = _SITE_URL.search(config.read_text(encoding="utf-8")) if config.is_file() else None
    found = site_url or (stated[1] if stated else "")
    found = found if found.endswith("/") else f"{found}/"
    if not re.match(r"https?://[^/]", found) or (found == PLACEHOLDER and not trial):
        raise RefusedError(
            "Alamat situs belum ditentukan. Edisi menyebut alamatnya sendiri di setiap sitasi, jadi alamat itu harus "
            "yang sebenarnya: RUMPUN_SITE_URL=https://alamat-anda/ make edition DATE=… (atau site_url di mkdocs.yml). "
            "Hanya untuk mencoba: tambahkan TRIAL=1 (--trial).",
            "The address of the site is not set. An edition names its own address in every citation, so it must be the "
            "real one: RUMPUN_SITE_URL=https://your-address/ make edition DATE=… (or site_url in mkdocs.yml). Only to "
            "try it out: add TRIAL=1 (--trial).",
        )
    return found


def _commit(root: Path, date: str, today: str) -> str:
    """The commit that the main line of the repository stood at when the day ended."""
    if not is_date(date):
        raise RefusedError(
            f'"{date}" bukan tanggal. Tulis TTTT-BB-HH, misalnya: make edition DATE=2026-11-22',
            f'"{date}" is not a date. Write YYYY-MM-DD, for example: make edition DATE=2026-11-22',
        )
    if date > today:
        raise RefusedError(
            f"{date} belum tiba: yang dibekukan adalah apa yang sudah dibaca orang.",
            f"{date} is yet to come: an edition holds what people have read.",
        )
    if any((root / FOLDER / f"{date}{ending}").exists() for ending in (ARCHIVE, MANIFEST)):
        raise RefusedError(
            f"Edisi {date} sudah ada, dan edisi tidak pernah diganti. Pilih tanggal lain.",
            f"There is an edition {date} already, and editions are never replaced. Choose another date.",
        )
    _needs_history(root)
    _needs_clean(root)
    commit = run_git(root, "rev-list", "-1", "--first-parent", f"--before={date}T23:59:59Z", "HEAD").strip()
    if not commit:
        first = run_git(root, "log", "--first-parent", "--reverse", "--format=%cs", "HEAD").split("\n")[0]
        raise RefusedError(
            f"Pada {date} basis pengetahuan ini belum ada; versi pertamanya dari {first}.",
            f"On {date} this knowledge base did not exist yet; its first version is of {first}.",
        )
    return commit


def _needs_history(root: Path) -> None:
    if not run_git(root, "rev-parse", "--show-toplevel"):
        raise RefusedError(
            "Edisi memerlukan git dan riwayatnya: hanya riwayat yang tahu apa isi situs pada hari itu. Folder ini "
            "bukan klona (unduhan ZIP tidak memuat riwayat), atau git belum terpasang. Klona repositorinya (git clone "
            "…), atau buat edisi di GitHub: Actions, edition, Run workflow.",
            "An edition needs git and its history: nothing else knows what the site held on that day. This folder is "
            "no clone (a ZIP download holds no history), or git is not installed. Clone the repository (git clone …), "
            "or make the edition on GitHub: Actions, edition, Run workflow.",
        )
    if run_git(root, "rev-parse", "--is-shallow-repository") != "false\n" or not run_git(root, "rev-parse", "HEAD"):
        raise RefusedError(
            "Edisi memerlukan riwayat git yang lengkap: hanya riwayat yang tahu apa isi situs pada hari itu. Bila ini "
            "klona dangkal (shallow clone): git fetch --unshallow",
            "An edition needs the full git history: nothing else knows what the site held on that day. If this is a "
            "shallow clone: git fetch --unshallow",
        )


def _needs_clean(root: Path) -> None:
    changed = run_git(
        root, "status", "--porcelain", "-z", "--untracked-files=all", "--no-renames", "--", ".", f":(exclude){FOLDER}"
    )
    names = [line[3:] for line in changed.split("\0") if line]
    if names:
        listed = ", ".join(names[:5]) + (", …" if len(names) > 5 else "")
        raise RefusedError(
            f"Ada perubahan yang belum disimpan (commit), dan edisi tidak akan memuatnya: {listed}. Simpan dahulu.",
            f"These changes are not committed, so an edition would not hold them: {listed}. Commit them first.",
        )


# --- building ------------------------------------------------------------------------------------------------


def _checked_out(root: Path, commit: str, folder: Path) -> Path:
    """The project as the commit has it, in a clone of its own that shares the history; returns the project's folder."""
    top = Path(run_git(root, "rev-parse", "--show-toplevel").strip("\n"))
    inside = run_git(root, "rev-parse", "--show-prefix").strip("\n")
    _run(["git", "clone", "--quiet", "--shared", "--no-checkout", str(top), str(folder)], top)
    _run(["git", "-c", "advice.detachedHead=false", "checkout", "--quiet", "--detach", commit], folder)
    return folder / inside


def _build(copy: Path, site: Path, chosen: Plan) -> None:
    """Build the site with the engine that it had then."""
    config = {"INHERIT": "mkdocs.yml", "site_url": chosen.site_url, "extra": {"edition": chosen.date}}
    (copy / _CONFIG).write_text(json.dumps(config), encoding="utf-8")
    _run([sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "-f", _CONFIG, "-d", str(site)], copy)
    if not (site / NOTE).is_file():
        raise RefusedError(
            f"Situs pada {chosen.date} belum dapat dibekukan: perangkat lunaknya waktu itu belum mengenal edisi.",
            f"The site of {chosen.date} cannot be frozen: its software did not know editions yet.",
        )


def _run(command: list[str], folder: Path) -> None:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode:
        told = (done.stdout + done.stderr).strip()
        raise RefusedError(
            f"Edisi tidak dapat dibuat ({' '.join(command[:4])}):\n{told}",
            "The edition could not be built; see above.",
        )


# --- keeping -------------------------------------------------------------------------------------------------


def _shelve(root: Path, site: Path, chosen: Plan) -> Path:
    """Pack the site and write archive and manifest, whole or not at all."""
    names = list(_kept(site))
    shelf = root / FOLDER
    shelf.mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(dir=shelf, prefix=".new-"))
    archive, manifest = aside / f"{chosen.date}{ARCHIVE}", aside / f"{chosen.date}{MANIFEST}"
    try:
        pack(site, names, archive)
        note = json.loads((site / NOTE).read_text(encoding="utf-8"))
        facts = {
            "edition": chosen.date, "version": note["version"], "site_url": note["site_url"], "commit": chosen.commit,
            "files": len(names), "bytes": sum((site / name).stat().st_size for name in names),
            "archive": archive_facts(archive),
        }  # fmt: skip
        manifest.write_text(manifest_text(facts, note["records"]), encoding="utf-8", newline="\n")
        archive.rename(shelf / archive.name)
        manifest.rename(shelf / manifest.name)
    except ArchiveError as error:
        raise RefusedError(
            f"Edisi tidak dapat dikemas: {error}", "The edition could not be packed; see above."
        ) from error
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return shelf / archive.name


def _kept(site: Path) -> Iterator[str]:
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if path.is_file() and not _LEFT_OUT.fullmatch(name):
            yield name
