"""The check of a refactoring: it builds two trees, follows what has moved, and notices every change."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from support.full_build import copy_engine, share_citations
from support.git_repository import Repository
from support.knowledge_base import TINY

from tools import same_site
from tools.same_site import Comparison, build, main, moved_assets

pytestmark = pytest.mark.slow

MOVED = {"assets/rumpun/old.js": "assets/rumpun/room/new.js"}


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def sites(tmp_path: Path) -> Comparison:
    """The same site before and after a script went into a room."""
    other = 'export { b } from "./other.js";\n'
    page = '<script src="../assets/rumpun/{}"></script>\n'
    old = write(
        tmp_path / "old",
        {
            "a/index.html": page.format("old.js"),
            "assets/rumpun/old.js": other,
            "assets/rumpun/other.js": 'import "./old.js";\n',
        },
    )
    new = write(
        tmp_path / "new",
        {
            "a/index.html": page.format("room/new.js"),
            "assets/rumpun/room/new.js": other.replace("./", "../"),
            "assets/rumpun/other.js": 'import "./room/new.js";\n',
        },
    )
    return Comparison(old, new, MOVED)


def test_a_script_may_move_with_all_that_leads_to_it(sites: Comparison) -> None:
    assert sites.differences() == []
    assert sites.mapped == 2


def test_without_the_move_everything_around_it_differs(sites: Comparison) -> None:
    found = [each.partition("\n")[0] for each in Comparison(sites.old, sites.new).differences()]
    assert found == [
        "differs: a/index.html:1",
        "missing: assets/rumpun/old.js",
        "differs: assets/rumpun/other.js:1",
        "new: assets/rumpun/room/new.js",
    ]


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("a/index.html", '<script src="../assets/rumpun/other.js"></script>\n', "differs: a/index.html:1"),
        ("assets/rumpun/other.js", 'import "./room/wrong.js";\n', "differs: assets/rumpun/other.js:1"),
        (
            "assets/rumpun/room/new.js",
            'export { b } from "../other.js";\nmore\n',
            "differs: assets/rumpun/room/new.js:2",
        ),
        ("assets/rumpun/other.js", 'import "./room/new.js";\n\n', "differs: assets/rumpun/other.js:2"),
        ("assets/rumpun/other.js", 'import "./room/new.js";', "differs: assets/rumpun/other.js:1"),
        ("assets/rumpun/other.js", "", "differs: assets/rumpun/other.js:1"),
        ("b.txt", "", "new: b.txt"),
    ],
)
def test_every_other_change_is_told_with_its_line(sites: Comparison, name: str, text: str, said: str) -> None:
    write(sites.new, {name: text})
    (found,) = sites.differences()
    assert found.partition("\n")[0] == said


MOVED_SCRIPT = "every_page/embed.js", "every_page/moved.js"


@pytest.fixture
def tree(tmp_path: Path, cache: Path) -> Repository:
    """The engine with a tiny knowledge base, in which a script has moved and a style has changed since its commit."""
    root = copy_engine(tmp_path / "tree")
    shutil.copytree(TINY, root, dirs_exist_ok=True)
    write(root, {".gitignore": ".cache/\n__pycache__/\n"})
    share_citations(root, cache)
    repository = Repository.at(root)
    repository.commit("2026-01-01T12:00:00+0000")
    old, new = MOVED_SCRIPT
    repository.git("mv", f"hooks/rumpun/assets/{old}", f"hooks/rumpun/assets/{new}")
    for name in ("comparison", "gaps", "pairs", "prior", "side"):
        page = root / "hooks" / "rumpun" / "pages" / f"{name}.py"
        page.write_text(page.read_text("utf-8").replace(old, new), "utf-8")
    with (root / "hooks/rumpun/assets/styles/site.css").open("a", encoding="utf-8") as style:
        style.write("p { color: red; }\n")
    return repository


def test_a_tree_is_built_as_it_is(tree: Repository, tmp_path: Path) -> None:
    build(tree.root, tmp_path / "site", mkdocs=False)
    assets = tmp_path / "site" / "assets" / "rumpun"
    old, new = MOVED_SCRIPT
    assert [(assets / name).is_file() for name in (old, new)] == [False, True]
    assert "color: red" in (assets / "styles" / "site.css").read_text(encoding="utf-8")
    page = (tmp_path / "site" / "perbandingan" / "index.html").read_text(encoding="utf-8")
    assert new in page and old not in page


def test_two_trees_are_built_and_compared(
    tree: Repository, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is built of each is here a page that names all its scripts and styles, and these."""

    def build_little(tree: Path, folder: Path, *, mkdocs: bool) -> None:
        assert not mkdocs
        assert (tree / ".cache" / "citations").is_symlink()
        shutil.copytree(tree / "hooks" / "rumpun" / "assets", folder / "assets" / "rumpun")
        files = (path.relative_to(folder).as_posix() for path in folder.rglob("*.*s"))
        named = sorted(files, key=lambda name: name.replace(*MOVED_SCRIPT[::-1]))
        write(folder, {"index.html": "".join(f'<script src="{name}"></script>\n' for name in named)})

    monkeypatch.setattr(same_site, "build", build_little)
    old, new = MOVED_SCRIPT
    assert moved_assets(tree.root, "HEAD") == {f"assets/rumpun/{old}": f"assets/rumpun/{new}"}
    assert main(["HEAD", "--root", str(tree.root)]) == 1
    told = capsys.readouterr().out
    assert "1 moved addresses mapped" in told
    differing = [line for line in told.splitlines() if line.startswith(("differs: ", "missing: ", "new: "))]
    assert [line.rpartition(":")[0] for line in differing] == ["differs: assets/rumpun/styles/site.css"]
    assert tree.git("worktree", "list").count("\n") == 1
