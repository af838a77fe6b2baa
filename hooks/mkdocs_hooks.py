"""The adapter: MkDocs events in, Rumpun's pages out. The only file that knows MkDocs."""

from __future__ import annotations

import logging
import shutil
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.parse import urlsplit

import click
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.utils import get_relative_url

from rumpun.adapters.every_page_styles import every_page_styles
from rumpun.adapters.folder import PartsLostError, aside_of, put_into, write_site
from rumpun.adapters.frames import Draw, Frames
from rumpun.adapters.preview import CONTENT, Preview
from rumpun.adapters.preview_server import ServedPreview
from rumpun.adapters.processes import ProcessFailedError, collect_seldom
from rumpun.adapters.progress import Progress
from rumpun.adapters.settings import CACHE, placeholder_notice, settings_of
from rumpun.adapters.watching import Watch
from rumpun.context import Settings
from rumpun.parsing.problems import report

# MkDocs puts this folder on sys.path only while it loads this file.
from rumpun.permanence.editions.archive import ArchiveError
from rumpun.site import build

# Hand-written pages come through Rumpun, and what is used of the theme in one sheet of ours.
REPLACED = ("id/", "en/", "assets/javascripts/", "assets/images/", "assets/stylesheets/")
STYLES = "assets/stylesheets/every_page.css"
# What only a site without a theme asks for by itself.
PLAIN = ("assets/rumpun/styles/frame.css", "assets/rumpun/styles/interactive.css")
# Rumpun's own: MkDocs' sitemap names the day of the build, so no two builds would be alike.
TEMPLATES = ("404.html", "sitemap.xml")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Keep MkDocs from making what Rumpun makes."""
    config.theme.static_templates -= set(TEMPLATES)
    return config


def on_pre_build(config: MkDocsConfig) -> None:
    """Make everything beside the site folder before MkDocs cleans it, so that a fault never costs the last good site.

    MkDocs would hold all pages in memory, and each page's way to all others.
    """
    collect_seldom()
    if _previewing():
        return
    progress = Progress(quiet=not logging.getLogger("mkdocs").isEnabledFor(logging.INFO))  # with `--quiet`
    with progress:
        site = build(_root(config), _settings(config), parts=False, begin=progress.begin)
    if notice := placeholder_notice(config.site_url or ""):
        logging.getLogger("mkdocs.hooks").info(notice)
    if site.problems:
        raise PluginError(f"{len(site.problems)} masalah (problems):\n{report(site.problems)}")
    aside = config.extra["rumpun_made"] = aside_of(Path(config.site_dir))
    try:
        with progress:
            printed, cache = Frames(_drawer(config)).print, _root(config) / CACHE
            also = {STYLES: lambda: _styles(config)}
            write_site(
                site, aside, config.site_url or "", printed, progress=progress, cache=cache, also=also, without=PLAIN,
                before=Path(config.site_dir),
            )  # fmt: skip
    except BaseException as error:
        shutil.rmtree(aside, ignore_errors=True)
        if isinstance(error, (ArchiveError, PartsLostError, ProcessFailedError)):
            raise PluginError(str(error)) from error
        raise


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Put what was made where MkDocs has cleaned up, and leave it to copy what is copied as it is: it makes no page."""
    for file in list(files):
        if file.src_uri.startswith(REPLACED) or file.src_uri in TEMPLATES:
            files.remove(file)
    if not _previewing():
        made = config.extra["rumpun_made"]
        put_into(made, Path(config.site_dir))
        shutil.rmtree(made)
    return files


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: object) -> LiveReloadServer:
    """Make a page when it is asked for, and read what has changed, instead of building everything at each change."""
    root = _root(config)
    watch = Watch(root, (*CONTENT, "hooks", "published", "CITATION.cff", "mkdocs.yml"))
    preview = Preview(
        root, Path(config.site_dir), lambda: _settings(config), lambda: Frames(_drawer(config)).print,
        {STYLES: lambda: _styles(config)},
    )  # fmt: skip
    for path in [*server._watched_paths]:  # noqa: SLF001 - MkDocs' last version; it has no other way
        server.unwatch(path)
    watch.start(ServedPreview(server, preview).renew)
    return server


def _previewing() -> bool:
    """Whether this is `mkdocs serve`, which makes nothing beforehand; without its reloading it serves a whole site."""
    command = click.get_current_context(silent=True)
    return command is not None and command.info_name == "serve" and bool(command.params.get("livereload"))


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent


def _settings(config: MkDocsConfig) -> Settings:
    return settings_of(
        _root(config), config.site_url or "", config.repo_url or "", config.edit_uri or "",
        config.extra.get("history_uri", ""), config.extra.get("lines_uri", ""), config.extra.get("edition", ""),
        bool(config.extra.get("zip")),
    )  # fmt: skip


def _drawer(config: MkDocsConfig) -> Draw:
    """What draws a page, or a stand-in for one, with the theme's `main.html`."""
    env, nav, files = config.theme.get_env(), Navigation([], []), Files([])

    def draw(page: Any, url: str) -> str:
        # The page of what is not there is shown at any depth, so its links begin at the root of the host.
        lost = page.kind == "404"
        base = urlsplit(config.site_url or "/").path if lost else get_relative_url(".", url)
        context = get_context(nav, files, config, base_url=base)
        place = None if lost else SimpleNamespace(url=url, meta={}, toc=())
        return str(env.get_template("main.html").render({**context, "page": place, "rp": page}))

    return draw


def _styles(config: MkDocsConfig) -> str:
    """What every page loads: of the theme's style sheet what its frame and our pages use, and ours."""
    [whole] = [found for folder in config.theme.dirs for found in Path(folder).glob("assets/stylesheets/main.*.css")]
    ours = Path(config.theme.dirs[0])
    bridge = ours / "assets" / "stylesheets" / "material_bridge.css"
    return every_page_styles(whole, bridge, ours.rglob("*.html"), _root(config) / CACHE / "styles")
