"""What a page may load and run (Content Security Policy, Level 3): what lies on its host, and one line in its head."""

from __future__ import annotations

import base64
import hashlib

from markupsafe import Markup

FIRST_SCRIPT = Markup(
    'document.documentElement.classList.add("js");'
    'try{document.documentElement.dataset.rpScheme=localStorage.getItem("rumpun.scheme")||""}catch{}'
)
"""Before anything is drawn: what the reader chose (scheme.js), and that scripts run. In the page, since a file of its
own would come too late."""
_OWN_SCRIPTS = "script-src 'self'"


def digest(script: str) -> str:
    """How a policy names a script that stands in the page: by its SHA-256, in base64."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode('utf-8')).digest()).decode('ascii')}'"


# `data:` pictures are the marks in our style sheets. Style attributes are none: nobody's text can move or hide a thing.
POLICY = Markup("; ").join(map(Markup, (
    "default-src 'none'", f"{_OWN_SCRIPTS} {digest(FIRST_SCRIPT)}", "style-src 'self'", "img-src 'self' data:",
    "connect-src 'self'", "manifest-src 'self'", "form-action 'self'", "base-uri 'none'",
)))  # fmt: skip


def allowing(page: bytes, script: str) -> bytes:
    """A page of ours whose policy lets in one more script that is put into it; others stay as they are."""
    own = _OWN_SCRIPTS.encode("ascii")
    return page.replace(own, own + b" " + digest(script).encode("ascii"), 1)
