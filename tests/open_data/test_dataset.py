"""The open data: whole, alike in every format, described by their schemas, and the same bytes each time."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import pickle
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pytest
import yaml
from jsonschema import Draft202012Validator, FormatChecker
from openapi_spec_validator import validate
from rdflib import DC, DCTERMS, PROV, RDF, RDFS, SDO, BNode, Literal, Namespace, URIRef, namespace
from rdflib import Graph as Triples
from support.knowledge_base import KnowledgeBase

from rumpun.address import address
from rumpun.context import Context, Settings
from rumpun.model.graph import Graph, all_records
from rumpun.model.references import references
from rumpun.model.study import Informants, Keywords, Setting, Study
from rumpun.open_data.columns import Value
from rumpun.open_data.csv_format import rearm
from rumpun.open_data.documents import Documents
from rumpun.open_data.open_data import CSV, PARQUET, OpenData, open_data
from rumpun.open_data.statement_tables import KINDS as STATEMENTS
from rumpun.open_data.study_tables import STUDIES, _columns_of
from rumpun.open_data.tables import TABLES
from rumpun.permanence.history import Change, History
from rumpun.site import read
from rumpun.words.markdown import plain

pytestmark = pytest.mark.slow  # every format of the whole data

SITE_URL = "https://rumpun.example/"
HISTORY = History(Change("2026-11-01"), {"studies/kube-mentari/study.yml": (Change("2026-11-20", "abc1234"),)})
SKOS, CITO = Namespace("http://www.w3.org/2004/02/skos/core#"), Namespace("http://purl.org/spar/cito/")
RUMPUN = Namespace(f"{SITE_URL}data/v1/rumpun.ttl#")
Rows = list[tuple[Value, ...]]


def made(graph: Graph) -> OpenData:
    return OpenData(Documents(graph, Settings(SITE_URL, history=HISTORY)))


def contents(data: OpenData) -> dict[str, str | bytes]:
    return {file.path: file.content for file in (*data.files, *data.parts)}


def document(data: OpenData, path: str) -> Any:
    return json.loads(contents(data)[path])


@pytest.fixture(scope="session")
def data(real_graph: Graph) -> OpenData:
    return made(real_graph)


@pytest.fixture(scope="session")
def folder(data: OpenData, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(data, tmp_path_factory.mktemp("open-data"))


def written(data: OpenData, folder: Path) -> Path:
    for path, content in contents(data).items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


@pytest.fixture(scope="session")
def triples(data: OpenData) -> Triples:
    return Triples().parse(data=str(contents(data)["rumpun.ttl"]), format="turtle")


# --- readers that are not ours ---------------------------------------------------------------------------------


MAY_BE_EMPTY = {"second_codings"}
"""Tables of what no entry needs to have; `tests/pages/test_coding_agreement.py` fills this one."""


def from_csv(folder: Path, table: str) -> Rows:
    """The cells by the types that the data package gives them."""
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    resource = next(each for each in package["resources"] if each["name"] == table)
    readers: dict[str, Any] = {"string": rearm, "integer": int, "boolean": lambda text: text == "true", "date": str}
    kinds = [readers[field["type"]] for field in resource["schema"]["fields"]]
    with (folder / resource["path"]).open(encoding=resource["encoding"], newline="") as file:
        head, *rows = csv.reader(file)
    assert head == [field["name"] for field in resource["schema"]["fields"]]
    return [tuple(read(cell) if cell else None for read, cell in zip(kinds, row, strict=True)) for row in rows]


def from_parquet(folder: Path, table: str) -> Rows:
    with duckdb.connect() as database:
        rows = database.execute(f"SELECT * FROM '{folder}/parquet/{table}.parquet'").fetchall()
    return [tuple(cell.isoformat() if isinstance(cell, date) else cell for cell in row) for row in rows]


def from_sqlite(folder: Path, table: str) -> Rows:
    with closing(sqlite3.connect(folder / "rumpun.sqlite")) as database:
        return database.execute(f"SELECT * FROM {table} ORDER BY rowid").fetchall()


# --- documents -----------------------------------------------------------------------------------------------------


def strict(schema: Any) -> Any:
    """The schema with every object closed: a document may hold nothing that the schema does not tell of."""
    if isinstance(schema, list):
        return [strict(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    closed = {"additionalProperties": False} if "properties" in schema and schema.get("type") == "object" else {}
    return {**{name: strict(each) for name, each in schema.items()}, **closed}


@pytest.mark.slow
def test_every_document_follows_its_schema(data: OpenData) -> None:
    files = contents(data)
    schemas = {f"{SITE_URL}data/v1/{path}": json.loads(text) for path, text in files.items() if "schemas/" in path}
    checked = set()
    for path, text in files.items():
        if path.endswith(".json") and not path.startswith(("schemas/", "openapi", "datapackage")):
            found = json.loads(text)
            schema = schemas[found["described_by"]]
            Draft202012Validator.check_schema(schema)
            assert schema["$id"] == found["described_by"]
            Draft202012Validator(strict(schema), format_checker=FormatChecker()).validate(found)
            checked.add(found["described_by"])
    assert checked == set(schemas)


def test_a_schema_tells_what_the_model_says_of_a_field(data: OpenData) -> None:
    finding = document(data, "schemas/findings.json")["$defs"]["Finding"]["properties"]
    assert finding["level"]["enum"] == ["high", "mixed", "low", "unstated"]
    assert finding["effect"]["description"] == "What the source says it did for the group."


def test_every_field_of_a_record_is_in_its_document(real_graph: Graph, data: OpenData) -> None:
    """A field that the model gains comes into the open data by itself."""
    studies = {each["id"]: each for each in data.documents.studies}
    for kind, id_, record in all_records(real_graph.base):
        found = studies[id_] if kind == "studies" else next(e for e in data.documents.terms[kind] if e["id"] == id_)
        assert set(type(record).model_fields) <= set(found), (kind, id_)


def test_openapi_describes_what_there_is(folder: Path) -> None:
    text = (folder / "openapi.json").read_text(encoding="utf-8")
    validate(json.loads(text), base_uri=f"{folder.as_uri()}/openapi.json")
    described = set()
    for path, item in json.loads(text)["paths"].items():
        if not path.startswith("/references"):
            assert (folder / path.strip("/").format(id="kube-mentari", table="findings")).is_file()
        for content in item["get"]["responses"]["200"]["content"].values():
            name = content.get("schema", {"$ref": ""})["$ref"].rpartition("/")[2]
            assert name in ("", "csl") or (folder / "schemas" / f"{name}.json").is_file()
        described.add(path.format(id="*", key="*", table="*"))
    tables = next(item for path, item in json.loads(text)["paths"].items() if path.startswith("/csv"))
    assert tables["get"]["parameters"][0]["schema"]["enum"] == [table.name for table in TABLES]
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*.json")}
    alone = {path for path in there if "/" not in path} - {"index.json", "openapi.json", "datapackage.json"}
    assert {f"/{path}" for path in alone} <= described


def test_the_index_names_every_file_with_its_size_and_rows(data: OpenData, folder: Path) -> None:
    index = document(data, "index.json")
    assert index["version"] == {"date": "2026-11-20", "version": "2026-11-20.abc1234"}
    listed = {each["address"].removeprefix(f"{SITE_URL}data/v1/"): each for each in index["files"]}
    made_elsewhere = {path for path, each in listed.items() if each["bytes"] is None}
    assert made_elsewhere == {"references.json", "references.bib", "references.ris"}
    for path in listed.keys() - made_elsewhere:
        assert (folder / path).stat().st_size == listed[path]["bytes"], path
    assert listed.keys() - made_elsewhere == {file.path for file in data.files} - {"index.json"}
    assert index["counts"]["findings"] == listed["findings.json"]["rows"]


def test_what_is_not_reported_and_what_is_not_coded_are_told_apart(data: OpenData) -> None:
    study = document(data, "studies/kamaliyah.json")["study"]
    assert study["basis"] == "abstract"
    assert study["properties"]["year"] == "not_in_abstract"
    assert study["properties"]["journal"] in ("not_applicable", "not_coded")
    assert study["themes"]["kamaliyah.kamaliyah"]["konflik"] == "not_in_abstract"
    assert study["work"]["year"] is None


def test_locators_stand_as_coded_and_in_words(data: OpenData) -> None:
    finding = next(each for each in data.documents.findings if each["id"] == "kamaliyah.grup-whatsapp")
    assert finding["where"]["locators"] == ["abstrak:4", "abstract:4"]
    assert finding["where"]["en"] == "Indonesian abstract, paragraph 4; English abstract, paragraph 4"
    assert finding["url"]["en"] == f"{SITE_URL}en/studies/kamaliyah/#grup-whatsapp"
    assert finding["case"] == "kamaliyah.kamaliyah"


def test_every_finding_and_case_names_the_work_that_it_is_from(real_graph: Graph, data: OpenData, folder: Path) -> None:
    for each in (*data.documents.findings, *data.documents.cases):
        assert each["source"]["work"] == real_graph.base.studies[each["study"]].reference
    finding = next(each for each in data.documents.findings if each["study"] == "kube-mentari")
    assert (finding["source"]["id"], finding["source"]["en"]) == ("Siregar dkk., 2022", "Siregar et al., 2022")
    with closing(sqlite3.connect(folder / "rumpun.sqlite")) as database:
        query = "SELECT count(*) FROM findings JOIN works ON works.id = findings.work WHERE source_en <> ''"
        assert database.execute(query).fetchone() == (len(data.documents.findings),)


def test_the_summary_is_whole_and_plain(real_graph: Graph, data: OpenData) -> None:
    """As many paragraphs as the file has, without links and emphasis, in every format."""
    for study in data.documents.studies:
        for language in ("id", "en"):
            written_by_us = real_graph.base.summaries[study["id"], language].text
            found = study["summary"][language]
            assert len(found) == len(written_by_us.strip().split("\n\n"))
            assert not any(sign in "".join(found) for sign in ("[[", "]]", "*", "\n"))
            row = next(row for row in data.rows["studies"] if row[0] == study["id"])
            assert " ".join(found) in row
    told = next(each for each in data.documents.studies if each["id"] == "kube-mentari")["summary"]["en"]
    assert "Drawing on the study of KUBE Cempaka and KUBE Tulip, the authors ask" in told[0]


def test_blocks_of_markdown_become_paragraphs() -> None:
    from rumpun.open_data.plain_text import paragraphs

    table = "| e | f |\n|---|---|\n| [[g|h]] | <b>i</b> |"
    text = f"# One\n\nTwo *a*\nb [[x|y]].\n\n- c\n- d\n\n{table}\n\n```\nj  k\n```\n"
    assert paragraphs(text) == ["One", "Two a b y.", "c", "d", "e", "f", "h", "<b>i</b>", "j k"]


def test_nothing_that_a_contributor_wrote_is_missing_in_the_tables(data: OpenData) -> None:
    """The tables hold every text of the documents, not only the JSON files."""
    cells = "\n".join(str(cell) for rows in data.rows.values() for row in rows for cell in row if cell is not None)

    def texts(value: Any) -> Iterator[str]:
        if isinstance(value, str):
            yield value
        for each in value.values() if isinstance(value, dict) else value if isinstance(value, (list, tuple)) else ():
            yield from texts(each)

    everything = (data.documents.studies, data.documents.terms, data.documents.works)
    assert [text for text in texts(list(everything)) if text not in cells] == []


def test_a_record_names_the_version_of_its_own_files(data: OpenData) -> None:
    changed = {each["id"]: each["changed"]["version"] for each in data.documents.studies}
    assert changed["kube-mentari"] == "2026-11-20.abc1234"
    assert changed["kamaliyah"] == "2026-11-01"


def test_text_is_the_same_as_the_renderer_makes_it(real_graph: Graph, data: OpenData) -> None:
    """Text without Markdown takes a shorter way; it must lead to the same place."""
    for id_, study in real_graph.base.studies.items():
        told = {each["local_id"]: each["statement"] for each in data.documents.findings if each["study"] == id_}
        for finding in study.findings:
            assert told[finding.id] == {"id": plain(finding.statement.id), "en": plain(finding.statement.en)}


def test_addresses_are_those_of_the_pages(data: OpenData) -> None:
    for section, terms in data.documents.terms.items():
        for term in terms:
            steps = (section,) if section == "glossary" else (section, term["id"])
            assert term["url"]["en"].partition("#")[0] == SITE_URL + address("en", *steps)


# --- tables --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("table", [table.name for table in TABLES])
def test_csv_parquet_and_sqlite_hold_the_same(data: OpenData, folder: Path, table: str) -> None:
    expected = [*data.rows[table]]
    assert expected or table in MAY_BE_EMPTY, table
    assert from_csv(folder, table) == expected
    assert from_parquet(folder, table) == expected
    assert from_sqlite(folder, table) == expected


def test_dates_are_dates_in_every_format(folder: Path) -> None:
    wanted = {("studies", "changed"), ("works", "accessed"), ("themes", "changed")}
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    told = {
        (each["name"], field["name"], field["type"])
        for each in package["resources"]
        for field in each["schema"]["fields"]
    }
    with duckdb.connect() as database:
        for table, column in wanted:
            assert (table, column, "date") in told
            for file in (f"csv/{table}.csv", f"parquet/{table}.parquet"):
                found = database.execute(f"SELECT DISTINCT typeof({column}) FROM '{folder}/{file}'").fetchall()
                assert found == [("DATE",)], file


def test_a_version_without_a_day_has_no_date(real_graph: Graph) -> None:
    data = OpenData(Documents(real_graph, Settings(SITE_URL, history=History(Change("soon")))))
    assert {each["changed"]["date"] for each in data.documents.studies} == {None}


def test_the_files_say_on_which_terms_and_as_which_version(folder: Path) -> None:
    with closing(sqlite3.connect(folder / "rumpun.sqlite")) as database:
        told = {item: english for item, _, english in database.execute("SELECT * FROM about")}
    assert told["licence"] == "CC-BY-4.0" and told["version"] == "2026-11-20.abc1234"
    with duckdb.connect() as database:
        for file in sorted((folder / "parquet").iterdir()):
            rows = database.execute(f"SELECT key, value FROM parquet_kv_metadata('{file}')").fetchall()
            assert {key.decode(): value.decode() for key, value in rows} == told, file.name
    for path in folder.glob("*.json"):
        text = path.read_text(encoding="utf-8")
        assert "creativecommons.org/licenses/by/4.0/" in text and "2026-11-20.abc1234" in text, path.name


def test_the_tables_count_what_the_graph_counts(real_graph: Graph, folder: Path) -> None:
    base = real_graph.base
    studies = base.studies.values()
    theories: Any = base.terms["theories"].values()
    themes: Any = base.terms["themes"].values()
    expected = {
        "studies": len(base.studies), "works": len(base.works), "cases": len(real_graph.cases),
        "findings": sum(len(study.findings) for study in studies),
        "study_theories": sum(len(study.theories) for study in studies),
        "study_methods": sum(len(study.methods) for study in studies),
        "cites": sum(len(study.cites) for study in studies),
        "source_notes": sum(len(study.source_notes) for study in studies),
        "source_parts": sum(len(study.source_parts) for study in studies),
        "study_statements": sum(
            len(study.background) + len(study.recommendations) + bool(study.objective) for study in studies
        ),
        "constructs": sum(len(theory.constructs) for theory in theories),
        "contradictions": sum(len(theme.contradictions) for theme in themes),
        **{section.replace("-", "_"): len(terms) for section, terms in base.terms.items()},
    }  # fmt: skip
    for table, number in expected.items():
        with duckdb.connect() as database, closing(sqlite3.connect(folder / "rumpun.sqlite")) as file:
            assert database.execute(f"SELECT count(*) FROM '{folder}/parquet/{table}.parquet'").fetchone() == (number,)
            assert file.execute(f"SELECT count(*) FROM {table}").fetchone() == (number,)


def test_no_column_needs_quoting_in_sql(folder: Path) -> None:
    for table in TABLES:
        columns = ", ".join(column.name for column in table.columns)
        found = from_sqlite(folder, f"(SELECT {columns}, 1 AS rowid FROM {table.name})")
        assert found or table.name in MAY_BE_EMPTY, table.name
        with duckdb.connect() as database:
            database.execute(f"SELECT {columns} FROM '{folder}/parquet/{table.name}.parquet'")


def test_sqlite_keeps_its_keys(folder: Path) -> None:
    with closing(sqlite3.connect(folder / "rumpun.sqlite")) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        for table in TABLES:
            links = {(row[3], row[2]) for row in database.execute(f"PRAGMA foreign_key_list({table.name})")}
            assert links == {(column.name, column.to) for column in table.columns if column.to}
        for language, effect in (("id", "menghambat"), ("en", "hinders")):
            query = f"SELECT count(*) FROM findings_in_words_{language}"
            assert database.execute(query).fetchone() == database.execute("SELECT count(*) FROM findings").fetchone()
            assert database.execute(f"{query} WHERE effect = ?", [effect]).fetchone()[0] > 0
        told = database.execute("SELECT sum(findings) FROM themes_by_effect").fetchone()
        assert told == database.execute("SELECT count(*) FROM findings WHERE evidence = 'result'").fetchone()


def test_every_reference_of_the_model_has_a_column(real_graph: Graph) -> None:
    """A new kind of reference from a study should come into the tables."""
    linked = {column.to for table in TABLES for column in table.columns if column.to}
    kinds = {ref.kind for study in real_graph.base.studies.values() for _, _, ref in references(study)}
    assert {kind.replace("-", "_") for kind in kinds} - {"constructs"} <= linked


def test_the_data_package_describes_the_csv_files(folder: Path) -> None:
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    assert package["licenses"][0]["name"] == "CC-BY-4.0"
    tables = {each["name"]: each for each in package["resources"]}
    for name, resource in tables.items():
        content = (folder / resource["path"]).read_bytes()
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        fields = [field["name"] for field in resource["schema"]["fields"]]
        rows = from_csv(folder, name)
        own = [tuple(row[fields.index(part)] for part in resource["schema"]["primaryKey"]) for row in rows]
        assert len(set(own)) == len(own) and not any(None in each for each in own), name
        for link in resource["schema"]["foreignKeys"]:
            target = link["reference"]["resource"] or name
            known = {row[0] for row in from_csv(folder, target)}
            assert {row[fields.index(link["fields"])] for row in rows} - {None} <= known, (name, link)
        for at, field in enumerate(resource["schema"]["fields"]):
            rules = field.get("constraints", {})
            values = {row[at] for row in rows}
            assert not (rules.get("required") and None in values), (name, field["name"])
            assert not rules.get("enum") or values <= {*rules["enum"], None}, (name, field["name"])


# --- RDF -----------------------------------------------------------------------------------------------------------


def test_rdf_answers_the_same_as_the_graph(real_graph: Graph, triples: Triples) -> None:
    query = (
        """SELECT (COUNT(?finding) AS ?n) WHERE { ?finding a rumpun:Finding ; rumpun:effect rumpun:effect-hinders }"""
    )
    (row,) = triples.query(query)
    wanted = sum(f.effect == "hinders" for study in real_graph.base.studies.values() for f in study.findings)
    assert int(row[0]) == wanted  # type: ignore[index, arg-type]
    assert len(set(triples.subjects(RDF.type, RUMPUN.Case))) == len(real_graph.cases)
    works = {key for study in real_graph.base.studies.values() for key in study.cites}
    assert len(set(triples.objects(None, CITO.cites))) == len(works)


def test_rdf_has_a_name_for_everything(triples: Triples) -> None:
    assert not [each for triple in triples for each in triple if isinstance(each, BNode)]
    told = set(triples.subjects())
    for predicate in (SKOS.broader, SKOS.inScheme, SKOS.related, CITO.cites, RUMPUN.theme, RUMPUN.level, RUMPUN.theory):
        objects = set(triples.objects(None, predicate))
        assert objects <= told, predicate
    assert {str(each) for each in triples.predicates() if str(each).startswith(str(RUMPUN))} <= {str(e) for e in told}


def test_rdf_invents_no_name_in_a_vocabulary_of_others(triples: Triples) -> None:
    """By the closed lists of rdflib, and for FaBiO, CiTO and PRISM, which it has not, by the names of their terms."""
    ours_of = {
        "http://purl.org/spar/fabio/": {
            "BachelorsThesis", "MastersThesis", "DoctoralThesis", "Thesis", "Book", "BookChapter", "ConferencePaper",
            "Expression", "JournalArticle", "ReportDocument", "WebPage",
        },
        "http://purl.org/spar/cito/": {"cites"},
        "http://prismstandard.org/namespaces/basic/2.0/": {"publicationName", "volume", "number", "pageRange", "issn"},
    }  # fmt: skip
    known: Any = (DC, DCTERMS, PROV, RDF, RDFS, SDO, namespace.SKOS)
    names = {*triples.predicates(), *triples.objects(None, RDF.type)}
    for name in names:
        lists = [name in each for each in known if str(name).startswith(str(each))]
        lists += [str(name).removeprefix(base) in of for base, of in ours_of.items() if str(name).startswith(base)]
        lists += [True] if str(name).startswith(str(RUMPUN)) else []
        assert lists == [True], name


def test_rdf_keeps_apart_what_is_ours_and_what_we_read(triples: Triples) -> None:
    """Our changes are no changes of the work; texts are not where a vocabulary expects a thing."""
    work = URIRef(f"{SITE_URL}pustaka/amalia2017/")
    assert not list(triples.objects(work, DCTERMS.modified)) and not list(triples.objects(work, SDO.version))
    assert [str(each) for each in triples.objects(work, SDO.sdDatePublished)] == ["2026-11-01"]
    for predicate in (DCTERMS.creator, DCTERMS.publisher, DCTERMS.contributor, DCTERMS.isPartOf, DCTERMS.source):
        assert not [each for each in triples.objects(None, predicate) if isinstance(each, Literal)], predicate
    for kind in (RUMPUN.Finding, RUMPUN.Case):
        for part in triples.subjects(RDF.type, kind):
            (source,) = triples.objects(part, DCTERMS.source)
            assert list(triples.objects(source, DC.creator)) and list(triples.objects(part, RUMPUN.locator))


def test_rdf_keeps_the_rules_of_skos(triples: Triples) -> None:
    """SKOS reference, S13 (labels are disjoint), S14 (one preferred label a language), S27 (related is not broader)."""
    concepts = set(triples.subjects(RDF.type, SKOS.Concept))
    for concept in concepts:
        labels = [each.language for each in triples.objects(concept, SKOS.prefLabel)]  # type: ignore[attr-defined]
        assert sorted(labels) == ["en", "id"], concept
        assert not {*triples.objects(concept, SKOS.prefLabel)} & {*triples.objects(concept, SKOS.altLabel)}, concept
        related = set(triples.objects(concept, SKOS.related))
        assert not related & {*triples.transitive_objects(concept, SKOS.broader)}, concept
        assert related | {*triples.objects(concept, SKOS.broader)} <= concepts, concept
    assert list(triples.subject_objects(RDFS.seeAlso)), "a term of the glossary sends on"


def test_rdf_says_the_vocabulary_in_both_languages(triples: Triples) -> None:
    theme = URIRef(f"{SITE_URL}temuan/akses-informasi/")
    labels = {(str(each), each.language) for each in triples.objects(theme, SKOS.prefLabel)}  # type: ignore[attr-defined]
    assert labels == {("Akses informasi", "id"), ("Access to information", "en")}
    assert list(triples.objects(theme, SKOS.broader)) == [URIRef(f"{SITE_URL}temuan/komunikasi/")]
    method = URIRef(f"{SITE_URL}metode/wawancara-mendalam/")
    assert list(triples.objects(method, SKOS.broader)) == [URIRef(f"{SITE_URL}metode/wawancara/")]


def test_a_skripsi_is_a_bachelors_thesis(real_graph: Graph, triples: Triples) -> None:
    key = next(k for k, w in real_graph.base.works.items() if w.genre == "Skripsi")
    types = {str(each).rpartition("/")[2] for each in triples.objects(URIRef(f"{SITE_URL}pustaka/{key}/"), RDF.type)}
    assert types == {"Thesis", "BachelorsThesis"}


# --- what is hostile, and what is nothing --------------------------------------------------------------------------

NASTY = (
    "=1+1", "+1", "-1", "@SUM(A1)", "'=1+1", "' =1", 'a "b" c', "a;b,c", "</script><b>x", "'; DROP TABLE studies; --",
    '" . <x> a <y> .', "\\u0022 @id ;", "{{ t }}", "a\\", "''", "null", "NULL", "true", "007", "😀 ﷽ x",
    "＝1+1", "＠SUM(1)", "1-2", "3/2021", "'1-2", "2021-3", "1/2/21",
)  # fmt: skip


def test_every_format_gives_back_what_was_written(tiny: KnowledgeBase, tmp_path: Path) -> None:
    path = min((tiny.root / "studies").rglob("study.yml"))
    study = yaml.safe_load(path.read_text(encoding="utf-8"))
    cases = [{**study["cases"][0], "id": f"kasus-{n}", "name": nasty} for n, nasty in enumerate(NASTY)]
    # JSON is YAML without the aliases that no entry may have.
    path.write_text(json.dumps({**study, "cases": [*study["cases"], *cases]}, ensure_ascii=False), encoding="utf-8")
    graph, problems = read(tiny.root)
    assert problems == ()
    data = made(graph)
    folder = written(data, tmp_path)
    found = json.loads((folder / "cases.json").read_text(encoding="utf-8"))["cases"]
    assert set(NASTY) <= {case["name"] for case in found}
    for reader in (from_csv, from_parquet, from_sqlite):
        assert reader(folder, "cases") == [*data.rows["cases"]], reader
    triples = Triples().parse(folder / "rumpun.ttl", format="turtle")
    for case in found:
        names = triples.objects(URIRef(case["url"]["id"]), URIRef("https://schema.org/name"))
        assert [str(each) for each in names] == [case["name"]]
    with (folder / "csv/cases.csv").open(encoding="utf-8-sig", newline="") as file:
        for row in csv.reader(file):
            assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r", "＝", "＠")) for cell in row)
            assert not {"1-2", "3/2021", "2021-3", "1/2/21"} & {*row}, "a spreadsheet makes a day of these"


def test_control_characters_and_line_ends_do_not_get_in() -> None:
    from rumpun.open_data.plain_text import clean

    assert clean("a\x00b\r\nc\td\x1be\ufffe") == "ab c de"


def test_an_address_cannot_leave_its_brackets() -> None:
    from rumpun.open_data.turtle.turtle_terms import iri

    assert iri('https://x.example/a>b<c"{}|^`\\ d%20e') == "<https://x.example/a%3Eb%3Cc%22%7B%7D%7C%5E%60%5C%20d%20e>"


def test_a_cell_that_computes_is_disarmed_and_can_be_armed_again() -> None:
    from rumpun.open_data.csv_format import disarm

    parted = ("a; =1", "a;=1;b", "=1;=2", "a;'=1", "a; '' +1;-2", 'a;"=1"', "a;b - c", ";=1", "a;\t@x")
    for text in (*NASTY, *parted, " =1", "\t=1", "''=1", "'", "a=1", "−1"):
        assert rearm(disarm(text)) == text
    for text in parted:
        assert not re.search(r"""(?:^|;)[\s"]*[=+\-@]""", disarm(text)), text
    assert disarm("'quoted' word") == "'quoted' word"
    assert (disarm("=1"), disarm("'=1")) == ("'=1", "''=1")
    for text in ("301–318", "2089-0338", "2026-11-21", "10.1086/225469", "1-2 a", "Supplement 1-2", "2021"):
        assert disarm(text) == text


def test_a_reference_to_nothing_stops_the_tables() -> None:
    from rumpun.open_data.sqlite_format import BrokenReferenceError, as_sqlite

    rows: dict[str, Rows] = {table.name: [] for table in TABLES}
    rows["cites"] = [("no-such-study", 1, "no-such-work", "abstract")]
    with pytest.raises(BrokenReferenceError):
        b"".join(as_sqlite(TABLES, rows))


def test_the_same_files_give_the_same_bytes(tiny_graph: Graph) -> None:
    first, second = contents(made(tiny_graph)), contents(made(tiny_graph))
    assert first == second
    assert all(isinstance(content, bytes) or content.endswith("\n") for content in first.values())


def test_both_languages_share_one_making(real_contexts: tuple[Context, ...]) -> None:
    one, other = real_contexts
    assert open_data(one) is open_data(other)
    assert open_data(one) is not open_data(replace(one, settings=Settings("https://other.example/")))


def test_a_table_has_a_file_in_either_form(data: OpenData) -> None:
    for table in TABLES:
        assert io.StringIO(str(data.table(table.name, CSV).content)).readline().startswith("\ufeff")
        assert bytes(data.table(table.name, PARQUET).content).startswith(b"PAR1")  # type: ignore[arg-type]


def test_every_field_of_a_study_stands_in_a_table() -> None:
    """But for what the tables tell in another way: lists of what is missing, what was renamed, what was taken back."""
    told = {(column.path or column.name).partition(".")[0] for column in STUDIES.columns}
    tables = {
        "theories", "methods", "cases", "findings", "cites", "source_parts", "source_notes", "open_lists", *STATEMENTS,
    }  # fmt: skip
    elsewhere = {"former_ids", "withdrawn", "withdrawn_cases", "not_reported", "themes_not_reported"}
    assert set(Study.model_fields) <= told | tables | elsewhere


@pytest.mark.parametrize(
    ("annotation", "columns"),
    [
        (Study.model_fields["objective"].annotation, ["a_id", "a_en", "a_locators_id", "a_locators_en"]),
        (Study.model_fields["short_title"].annotation, ["a_id", "a_en"]),
        (Setting.model_fields["period"].annotation, ["a_id", "a_en"]),
        (Study.model_fields["reference"].annotation, ["a"]),
        (Informants.model_fields["count"].annotation, ["a"]),
        (Keywords.model_fields["id"].annotation, ["a"]),
    ],
)
def test_a_field_that_no_table_spells_out_has_columns_by_its_form(annotation: object, columns: list[str]) -> None:
    assert [column.name for column in _columns_of("a", annotation, "property.objective")] == columns


def test_a_field_that_no_column_can_hold_is_told_when_the_engine_starts() -> None:
    with pytest.raises(TypeError, match="'setting'"):
        _columns_of("setting", Study.model_fields["setting"].annotation, "property.place")


# --- what v1 has promised --------------------------------------------------------------------------------------------

PROMISED = Path(__file__).parents[1] / "golden" / "open-data-v1.txt"
"""Every column and field that v1 has published; new ones are added with --update-golden, none is ever taken out."""


def published(data: OpenData) -> Iterator[str]:
    for table in TABLES:
        for column in table.columns:
            yield f"table {table.name}.{column.name}: {column.type}"
    for path, text in contents(data).items():
        if path.startswith("schemas/"):
            schema = json.loads(text)
            for name, part in [(schema["title"], schema), *schema.get("$defs", {}).items()]:
                for field in part.get("properties", {}):
                    yield f"{path.removeprefix('schemas/')} {name}.{field}"
    yield from (f"file {file.path}" for file in data.files)


def test_nothing_that_v1_has_published_is_gone(data: OpenData, pytestconfig: pytest.Config) -> None:
    now = set(published(data))
    promised = set(PROMISED.read_text(encoding="utf-8").splitlines()) if PROMISED.exists() else set()
    assert promised <= now, "v1 keeps what it has published; a change of meaning needs data/v2/"
    if pytestconfig.getoption("--update-golden"):
        PROMISED.write_text("".join(f"{line}\n" for line in sorted(now)), encoding="utf-8", newline="\n")
    assert now == promised or pytestconfig.getoption("--update-golden"), "what is new: pytest --update-golden"


def test_every_row_on_a_study_says_what_was_read_of_it(real_graph: Graph, data: OpenData) -> None:
    read = {id_: study.basis for id_, study in real_graph.base.studies.items()}
    told = set()
    for table in TABLES:
        names = [column.name for column in table.columns]
        of = next(
            (each for each in table.columns if each.to in ("studies", "cases", "findings") and each.required), None
        )
        if of or table.name == "studies":
            place = names.index(of.name) if of else names.index("id")
            for row in data.rows[table.name]:
                assert row[names.index("basis")] == read[str(row[place]).partition(".")[0]], table.name
            told.add(table.name)
    assert told >= {"studies", "cases", "findings", "study_theories", "finding_grounds", "case_themes", "cites"}
    bases = [row[-1] for row in data.rows["conclusions"]]
    assert all(bases) and len(set(bases)) > 1


def test_every_record_on_a_study_says_what_was_read_of_it(data: OpenData, triples: Triples) -> None:
    for study in data.documents.studies:
        assert {part["basis"] for part in (*study["cases"], *study["findings"])} == {study["basis"]}
    for kind in (RUMPUN.Case, RUMPUN.Finding):
        for node in triples.subjects(RDF.type, kind):
            assert len(list(triples.objects(node, RUMPUN.basis))) == 1


def test_what_a_source_leaves_open_is_said_where_its_terms_are(real_graph: Graph, data: OpenData) -> None:
    left_open = {id_: study.open_lists for id_, study in real_graph.base.studies.items() if study.open_lists}
    assert left_open
    columns = [column.name for column in next(each for each in TABLES if each.name == "study_theories").columns]
    for row in data.rows["study_theories"]:
        study, told = row[columns.index("study")], row[columns.index("list_open")]
        assert told == ("theory" in left_open.get(str(study), ()))
    listed = {study["id"]: study["open_lists"] for study in document(data, "studies.json")["studies"]}
    assert {id_: lists for id_, lists in listed.items() if lists} == left_open


def test_every_column_finds_its_place_in_the_documents(data: OpenData) -> None:
    """A wrong path would make a column that is empty in every format alike."""
    for table in TABLES:
        for column in table.columns:
            for found in table.documents(data.documents):
                for step in (column.path or column.name).split("."):
                    if found is not None:
                        assert step in found, f"{table.name}.{column.name}"
                        found = found[step]  # noqa: PLW2901 - one step further in


def test_what_a_file_holds_is_held_compressed(data: OpenData) -> None:
    """Their list tells how large each is, so all are made before the first is written."""
    for file in data.files:
        held = file._made
        content = file.content
        assert file.size == len(content.encode() if isinstance(content, str) else content)
        assert isinstance(content, str) == held.is_text
        assert len(pickle.dumps(held)) < file.size or file.size < 500 or file.media_type == PARQUET
