"""The schemas beside the entries: where editors are told to look, and as new as what they were made from."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from support.full_build import ROOT
from support.knowledge_base import KnowledgeBase

from rumpun.adapters.cli import main
from rumpun.adapters.editors.schemas import FOLDER, editor_settings, keep_schemas
from rumpun.address import LANGUAGES
from rumpun.schema.commented import commented, names
from rumpun.schema.fields import FILES, PATTERNS
from rumpun.schema.json_schema import file_name
from rumpun.site import read

pytestmark = pytest.mark.slow

STUDY = f"{FOLDER}/id/study.schema.json"


def ids_in(root: Path, kind: str) -> set[str]:
    schema = json.loads((root / STUDY).read_text(encoding="utf-8"))
    return {each["const"] for each in schema["$defs"][kind]["oneOf"]}


def test_the_settings_of_the_editor_name_the_schemas() -> None:
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    assert settings["yaml.schemas"] == editor_settings()
    assert "redhat.vscode-yaml" in (ROOT / ".vscode" / "extensions.json").read_text(encoding="utf-8")
    assert f"/{FOLDER.partition('/')[0]}/" in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()


def test_every_file_has_one_schema(root: Path) -> None:
    for path in (*root.glob("studies/*/study.yml"), *root.glob("vocab/*/*.yml")):
        assert sum(path.relative_to(root).match(pattern) for pattern in PATTERNS.values()) == 1


def test_a_first_line_leads_other_editors_to_the_schema(root: Path) -> None:
    guide = "".join(path.read_text(encoding="utf-8") for path in root.glob("docs/*/contribute/computer.md"))
    ways = re.findall(r"# yaml-language-server: \$schema=(\S+?)`", guide)
    assert {(Path("studies/a") / way).as_posix() for way in ways} == {
        f"studies/a/../../{FOLDER}/{file_name('studies', language)}" for language in LANGUAGES
    }


def test_the_check_writes_the_schemas_and_keeps_them_new(
    tiny: KnowledgeBase, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(tiny.root)]) == 0
    names = {path.relative_to(tiny.root / FOLDER).as_posix() for path in (tiny.root / FOLDER).rglob("*.json")}
    assert names == {file_name(kind, language) for kind in FILES for language in LANGUAGES}
    assert "baru" not in ids_in(tiny.root, "themes")
    text = "{id: Baru, en: New}"
    tiny.write("vocab/themes/baru.yml", f"name: {text}\ndefinition: {text}\n")
    assert main(["check", str(tiny.root)]) == 0
    assert "baru" in ids_in(tiny.root, "themes")


def test_they_are_not_written_while_nothing_has_changed(tiny: KnowledgeBase) -> None:
    graph, _ = read(tiny.root)
    keep_schemas(graph, tiny.root)
    (tiny.root / STUDY).write_text("as it was", encoding="utf-8")
    keep_schemas(graph, tiny.root)
    assert (tiny.root / STUDY).read_text(encoding="utf-8") == "as it was"


def test_where_nothing_can_be_written_the_check_goes_on(tiny: KnowledgeBase) -> None:
    tiny.write(FOLDER, "no folder")
    assert main(["check", str(tiny.root)]) == 0


def test_faulty_entries_do_not_keep_their_schema_away(tiny: KnowledgeBase, tmp_path: Path) -> None:
    tiny.write("vocab/themes/kohesi.yml", "name: [")
    assert main(["schema", str(tmp_path / "out"), "--root", str(tiny.root)]) == 0
    schema = json.loads((tmp_path / "out" / "en" / "study.schema.json").read_text(encoding="utf-8"))
    assert "kohesi" in {each["const"] for each in schema["$defs"]["themes"]["oneOf"]}


def test_a_template_is_printed_in_the_language_asked_for(
    tiny: KnowledgeBase, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in names():
        for language in LANGUAGES:
            order = ["schema", "--template", name, "--language", language, "--root", str(tiny.root)]
            assert main(order) == 0
            assert capsys.readouterr().out == commented(name, language)
