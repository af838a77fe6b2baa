"""The adapter: MkDocs events in, Rumpun's pages out. The only file that knows MkDocs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage

from rumpun.adapters.folder import write_files
from rumpun.adapters.search_index import SearchIndexError, index_folder
from rumpun.adapters.settings import settings_of
from rumpun.parsing.problems import report

# MkDocs puts this folder on sys.path only while it loads this file.
from rumpun.permanence.editions.archive import ArchiveError
from rumpun.render.minify import minify_page
from rumpun.render.page import Page
from rumpun.site import Site, build

# Hand-written pages come through Rumpun; the built-in search and the source maps of the theme are not used.
REPLACED = ("id/", "en/", "sitemap.xml", "assets/javascripts/lunr/", "assets/javascripts/workers/")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Take the sitemap from Rumpun: MkDocs' own names the day of the build, so no two builds would be alike."""
    config.theme.static_templates.discard("sitemap.xml")
    return config


def on_pre_build(config: MkDocsConfig) -> None:
    """Make all pages before MkDocs cleans the site folder, so that a fault never costs the last good site."""
    root = Path(config.config_file_path).parent
    settings = settings_of(
        root, config.site_url or "", config.repo_url or "", config.edit_uri or "",
        config.extra.get("history_uri", ""), config.extra.get("lines_uri", ""), config.extra.get("edition", ""),
    )  # fmt: skip
    site = build(root, settings)
    if site.problems:
        raise PluginError(f"{len(site.problems)} masalah (problems):\n{report(site.problems)}")
    config.extra["rumpun_site"] = site
    config.extra["rumpun_pages"] = {page.url: page for page in site.pages}


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Hand MkDocs an empty file for every page of ours; `on_post_build` writes all else."""
    for file in list(files):
        if file.src_uri.startswith(REPLACED) or file.src_uri.endswith(".map"):
            files.remove(file)
    for page in _site(config).pages:
        if page.kind != "404":
            files.append(File.generated(config, f"{page.url}index.md", content=""))
    return files


def on_page_markdown(markdown: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    """Give MkDocs the title; there is no Markdown to render."""
    page.meta["title"] = _page(config, page.url).title
    return ""


def on_page_context(context: dict[str, Any], page: MkDocsPage, config: MkDocsConfig, nav: object) -> dict[str, Any]:
    """Hand the theme the finished page."""
    return {**context, "rp": _page(config, page.url)}


def on_post_page(output: str, page: MkDocsPage, config: MkDocsConfig) -> str:
    """Leave out the blank lines of the theme's templates."""
    return minify_page(output)


def on_template_context(context: dict[str, Any], template_name: str, config: MkDocsConfig) -> dict[str, Any]:
    """The theme draws the 404 pages as templates of their own, with links that hold at any depth."""
    return {**context, "rp": _page(config, template_name)}


def on_post_build(config: MkDocsConfig) -> None:
    """Write what stands beside the pages, which MkDocs would hold in memory, one file at a time.

    Then index all pages for the search, without which there is no site, and add the editions, which have their own.
    """
    site, folder = _site(config), Path(config.site_dir)
    write_files(site.beside(config.site_url or ""), folder)
    try:
        index_folder(folder)
        site.add_editions(folder)
    except (SearchIndexError, ArchiveError) as error:
        raise PluginError(str(error)) from error


def _site(config: MkDocsConfig) -> Site:
    site = config.extra["rumpun_site"]
    assert isinstance(site, Site)
    return site


def _page(config: MkDocsConfig, url: str) -> Page:
    page = config.extra["rumpun_pages"]["" if url == "./" else url]
    assert isinstance(page, Page)
    return page
