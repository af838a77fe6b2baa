"""What the Nu Html Checker, the one of the W3C, finds wrong with the built site: `make html`. It needs Java.

python -m tools.html_faults            every page of the site in site/
python -m tools.html_faults FOLDER     of another site
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
CHECKER = ROOT / "tools" / "checkers" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
JAVA = ("java", "-Xss1m", "-Xmx900m", "-jar")
"""Its schemas need more than Java's usual stack."""
OF_HOSTS = re.compile("Content Security Policy")
"""A file has no host, so what the page allows its own host seems forbidden; browser tests hold the policy."""


def faults(messages: Iterable[dict[str, Any]], site: Path, kind: str) -> list[str]:
    """Page, line and words of all that is of a kind, `error` or `warning`, but for what only a host can answer."""
    told = [each for each in messages if kind in {each["type"], each.get("subType")}]
    return sorted(
        f"{each['url'].partition(site.as_posix())[2].lstrip('/')}:{each.get('lastLine', '')}: {kind}: {each['message']}"
        for each in told
        if not OF_HOSTS.search(each["message"])
    )


def main(arguments: Sequence[str]) -> int:
    """Print them; 1 when there is an error, or when something is missing. Warnings may be guesses, as of a language."""
    site = Path(arguments[0] if arguments else ROOT / "site").resolve()
    pages = sorted(map(str, site.rglob("*.html")))
    if shutil.which("java") is None or not CHECKER.is_file() or not pages:
        print("It needs Java (Debian, Ubuntu: sudo apt-get install default-jre-headless), and `make html`.")
        return 1
    command = [*JAVA, str(CHECKER), "--format", "json", "--exit-zero-always", *pages]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    messages = json.loads(done.stderr)["messages"]
    errors, warnings = (faults(messages, site, kind) for kind in ("error", "warning"))
    print("\n".join([*warnings, *errors, f"errors: {len(errors)}, warnings: {len(warnings)}, pages: {len(pages)}"]))
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
