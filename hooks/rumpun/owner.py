"""What the site's owner has decided, gathered from the project's folder: version, history, editions."""

from __future__ import annotations

from pathlib import Path

from .context import Settings
from .git_history import git_history
from .history import Change
from .source.yaml_file import read_yaml

CITATION_FILE = "CITATION.cff"


def settings_of(root: Path, site_url: str, repository: str = "", edit_uri: str = "", history_uri: str = "") -> Settings:
    """The settings of the site that is made from `root`.

    `edit_uri` and `history_uri` follow the address of the repository, as in `edit/main/` and `commits/main/`.
    """
    repository = with_slash(repository)
    return Settings(
        site_url=with_slash(site_url),
        edit_base=repository + edit_uri if repository and edit_uri else "",
        cache=root / ".cache" / "citations",
        repository=repository,
        history_base=repository + history_uri if repository and history_uri else "",
        history=git_history(root, stated_change(root)),
    )


def stated_change(root: Path) -> Change:
    """The day that CITATION.cff gives the current release; a site without that file states none."""
    if not (root / CITATION_FILE).is_file():
        return Change()
    document, _ = read_yaml(root, CITATION_FILE)
    data = document.data if document else {}
    return Change(str(data.get("date-released", "")) if isinstance(data, dict) else "")


def with_slash(url: str) -> str:
    """The address with a slash at its end; an empty one stays empty."""
    return url if not url or url.endswith("/") else f"{url}/"
