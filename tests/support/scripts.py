"""Runs the site's scripts in Node, for tests that hold them against Python or against the readers of others."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

ASSETS = Path(__file__).resolve().parents[2] / "hooks" / "rumpun" / "assets"
# What requirements-dev.txt brings, which lies beside Python, before what the machine has.
NODE = shutil.which("node", path=os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", ""))))
_PROGRAM = """
import {{ text }} from "node:stream/consumers";
const load = (name) => import(new URL(name, {folder}));
const made = await ({function})(JSON.parse(await text(process.stdin)), load);
process.stdout.write(JSON.stringify(made ?? null));
"""


def run_script(function: str, argument: object) -> Any:
    """What a function of JavaScript makes of an argument; both ways as JSON.

    `async (argument, load) => …`, where `load("shared/knowledge.js")` imports one of our modules. No page is there.
    """
    assert NODE, "Node is missing: pip install -r requirements-dev.txt"
    program = _PROGRAM.format(folder=json.dumps(f"{ASSETS.as_uri()}/"), function=function)
    done = subprocess.run(
        [NODE, "--input-type=module", "-e", program],
        input=json.dumps(argument),
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


SERVED = """
  globalThis.document = { baseURI: 'https://rumpun.example/' };
  globalThis.fetch = async (url) => {
    const name = new URL(url).pathname.slice(1);
    return Object.hasOwn(files, name) ? new Response(files[name]) : new Response('', { status: 404 });
  };
"""
"""Lets the modules ask for `files`, address -> content, as if a site served them."""
