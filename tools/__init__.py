"""What is run beside the site: finding a browser, measuring, taking pictures."""

import sys
from pathlib import Path

# `python -m tools.…` puts the project's folder in front, where the engine's starter bears the name of the package.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "hooks"))
