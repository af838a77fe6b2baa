"""Takes the pictures of README.md, of the tour and of the guides from the built site: `make screenshots`.

python -m tools.screenshots search guide     only the pictures whose names, or whose folders, are these
"""

from __future__ import annotations

import base64
import functools
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Literal, NamedTuple
from urllib.parse import urlencode

from playwright.sync_api import Browser, Page, sync_playwright

from rumpun.address import address

from .browser import ARGUMENTS, HOW_TO, find_browser
from .form_pictures import form_pictures
from .github_drawing import STEPS, drawing
from .tour import SELECTION, tour_pictures

ROOT = Path(__file__).resolve().parent.parent
SITE = ROOT / "site"
FOLDER = ROOT / "assets" / "screenshots"
TOUR = ROOT / "hooks" / "rumpun" / "assets" / "tour"
GUIDE = TOUR.parent / "guide"
DRAWINGS = ROOT / "assets" / "guide"
"""Of CONTRIBUTING.md alone: no page of the site shows them."""
DESKTOP, PHONE = (1280, 800), (390, 780)
# Draws a PNG and gives it back as WebP, a third of its size.
TO_WEBP = """async (png) => {
  const image = new Image();
  image.src = "data:image/png;base64," + png;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.width, image.height];
  canvas.getContext("2d").drawImage(image, 0, 0);
  return canvas.toDataURL("image/webp", 0.82).split(",")[1];
}"""

# What the address of a reading list holds.
READING_LIST = (
    ("t", "Pertemuan 3: kohesi kelompok"),
    ("i", "Bacalah menurut urutan ini; bandingkan arti kohesi dalam kedua studi."),
    ("p", "temuan/kohesi"),
    ("p", "studi/kube-mentari~bagian Temuan menurut tema"),
    ("p", "studi/kkn-91-93"),
    ("v", "1"),
)


class Picture(NamedTuple):
    """One picture: a page as one reader sees it."""

    name: str
    language: Literal["id", "en"]
    steps: tuple[str, ...]
    """As `rumpun.address.address` takes them."""
    size: tuple[int, int] = DESKTOP
    scheme: Literal["light", "dark"] = "light"
    search: str = ""
    """What to type into the search."""
    anchor: str = ""
    """Where on the page to begin."""
    query: str = ""
    """What the address says of the reader's choices."""


PICTURES = (
    Picture("home", "id", ("home",)),
    Picture("study", "en", ("studies", "kube-mentari")),
    Picture("theme-dark", "en", ("themes", "pengelolaan-kelompok"), scheme="dark"),
    Picture("comparison", "id", ("comparison",), anchor="_matriks"),
    Picture(
        "side-by-side", "en", ("comparison", "side"), query=f"?s={','.join(SELECTION)}&v=different", anchor="_tabel"
    ),
    Picture("prior-research", "id", ("comparison", "matrix"), query=f"?s={','.join(SELECTION)}&p=5", anchor="rp-prior"),
    Picture("evidence-map-dark", "en", ("comparison", "pictures", "picture-evidence"), scheme="dark", anchor="_gambar"),
    Picture("reading-list", "id", ("reading-list",), query=f"?{urlencode(READING_LIST)}"),
    Picture("open-data", "en", ("data",)),
    Picture("search", "id", ("home",), search="kohesi"),
    Picture("bibliography-dark", "id", ("works",), scheme="dark"),
    Picture("phone-home", "id", ("home",), PHONE),
    Picture("phone-study-dark", "id", ("studies", "kube-cempaka-tulip"), PHONE, "dark"),
    Picture("phone-comparison", "en", ("comparison",), PHONE, anchor="_matriks"),
    Picture("phone-search", "en", ("home",), PHONE, search="trust"),
)


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *args: object) -> None:
        """Say nothing of what is served."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve `folder` on this machine only; gives its address with a slash at the end."""
    handler = functools.partial(_Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


def take(browser: Browser, origin: str, picture: Picture) -> bytes:
    """The picture as WebP."""
    width, height = picture.size
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme=picture.scheme,
        device_scale_factor=1 if picture.size == DESKTOP else 1.5,
        reduced_motion="reduce",
        has_touch=picture.size == PHONE,
    )
    page = context.new_page()
    page.goto(
        f"{origin}{address(picture.language, *picture.steps)}{picture.query}#{picture.anchor}", wait_until="networkidle"
    )
    if picture.search:
        _search(page, picture.search)
    webp = to_webp(page)
    context.close()
    return webp


def to_webp(page: Page) -> bytes:
    """What the page shows now."""
    png = base64.b64encode(page.screenshot()).decode()
    return base64.b64decode(page.evaluate(TO_WEBP, png))


def _search(page: Page, words: str) -> None:
    page.locator("[data-rp-search]").first.click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("searchbox").fill(words)
    dialog.locator("mark").first.wait_for()
    page.wait_for_load_state("networkidle")


def main(wanted: Sequence[str] = ()) -> int:
    """Write the pictures into `assets/screenshots/`, and those that pages show beside the other assets of pages.

    Of all pictures, or of those whose names or folders are `wanted`.
    """
    path = find_browser()
    if path is None or not (SITE / "index.html").is_file():
        print(HOW_TO if path is None else "There is no site/ yet: make site", file=sys.stderr)
        return 1
    chosen = [each for each in PICTURES if not wanted or {each.name, FOLDER.name} & set(wanted)]
    with served(SITE) as origin, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        _write(FOLDER, {f"{each.name}.webp": take(browser, origin, each) for each in chosen})
        for folder, taking in ((TOUR, tour_pictures), (GUIDE, form_pictures)):
            if not wanted or folder.name in wanted:
                _write(folder, taking(browser, origin, to_webp))
        browser.close()
    if not wanted or DRAWINGS.name in wanted:
        _write(DRAWINGS, {f"{each}-github.svg": drawing(each).encode() for each in STEPS})
    if not wanted:
        _remove_others()
    return 0


def _write(folder: Path, pictures: dict[str, bytes]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, webp in pictures.items():
        (folder / name).write_bytes(webp)
        print(f"{(folder / name).relative_to(ROOT).as_posix()}  {len(webp) / 1000:.0f} kB")


def _remove_others() -> None:
    """What no picture of today has written."""
    for old in FOLDER.iterdir():
        if old.stem not in {each.name for each in PICTURES}:
            old.unlink()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
