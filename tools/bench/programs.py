"""Programs that run in the folder of a made-up project, by the engine that lies there."""

# The same work as one build, in its steps. Runs beside a built site; its citations are formatted anew.
STEPS = """
import time
from pathlib import Path
from rumpun.citation.citations import format_works
from rumpun.pages import all_pages
from rumpun.adapters.search_index import note_pages, write_index
from rumpun.adapters.settings import settings_of
from rumpun.context import contexts
from rumpun.search.slips import slips
from rumpun.site import read
def say(step, since):
    print(f"{step}\\t{time.perf_counter() - since:.3f}")
at = time.perf_counter(); graph, problems = read(Path()); assert not problems; say("read and check", at)
at = time.perf_counter(); settings = settings_of(Path(), "https://rumpun.example/"); say("history and ledger", at)
works, cache = list(graph.base.works.values()), Path(".cache/steps")
at = time.perf_counter(); citations = format_works(works, cache); say("pandoc, nothing remembered", at)
at = time.perf_counter(); format_works(works, cache); say("pandoc, all remembered", at)
at = time.perf_counter()
pages = [page for context in contexts(graph, citations, settings) for page in all_pages(context)]
say("planning the pages", at)
at, searched = time.perf_counter(), 0.0
for number in range(0, len(pages), 12):
    noted = []
    for page in pages[number : number + 12]:
        page.finished
        since = time.perf_counter(); noted += slips(page); searched += time.perf_counter() - since
        page.forget()
    since = time.perf_counter(); note_pages(number, noted, Path("steps")); searched += time.perf_counter() - since
say("the pages, by one process", at + searched)
at = time.perf_counter(); write_index(Path("steps"), {}); say("the search index, by one process", at - searched)
"""
# What no program that makes this site can do without: read and parse what contributors wrote, write the same files.
LIMIT = """
import yaml
from pathlib import Path
for folder in ("studies", "vocab", "bib", "docs"):
    for path in Path(folder).rglob("*.*"):
        text = path.read_text(encoding="utf-8")
        if path.suffix == ".yml":
            yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
for path in [path for path in Path("site").rglob("*") if path.is_file()]:
    copy = Path("limit") / path
    copy.parent.mkdir(parents=True, exist_ok=True)
    copy.write_bytes(path.read_bytes())
"""
