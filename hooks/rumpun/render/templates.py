"""Templates as Python code that is as quick as a page with thousands of values needs."""

from __future__ import annotations

import sys
from contextlib import suppress
from functools import lru_cache
from hashlib import sha256
from importlib.metadata import version
from importlib.util import cache_from_source
from keyword import iskeyword
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined, nodes
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Macro
from jinja2.utils import missing
from markupsafe import Markup, _escape_inner  # type: ignore[attr-defined]

from ..address import anchor_of
from ..cache import keep, remembered
from ..model.coded_values import CLAIMS
from ..words.filling import escaped
from ..words.words import lower_first
from .content_policy import FIRST_SCRIPT, POLICY

TEMPLATES = Path(__file__).parent.parent / "templates"


def render(template: str, **values: Any) -> Markup:
    """Render a template with autoescape on; a name that is missing is an error, never an empty string."""
    return Markup(_environment().get_template(template).render(**values))


def read_anew() -> None:
    """Forget all templates, for who has changed one."""
    _environment.cache_clear()


class _Macro(Macro):
    """A macro that is called without first being asked whether it wants to know of the page's settings."""

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """As the template says; what few macros have is left to Jinja."""
        lacking = self._argument_count - len(args)
        if lacking < 0 or self.caller or self.catch_kwargs or self.catch_varargs:
            return super().__call__(*args, **kwargs)
        if kwargs:
            names = self.arguments[len(args) :]
            args = (*args, *[kwargs.pop(name, missing) for name in names])
            if kwargs:
                return super().__call__(*args, **kwargs)
        elif lacking:
            args = (*args, *(missing,) * lacking)
        made = self._func(*args)
        return made if type(made) is Markup else Markup(made)


class _Plain(CodeGenerator):
    """Python code that calls what is called, as the template says.

    Jinja's own asks of everything called, in eight steps, whether it wants to be handed the context. Nothing of ours
    does; a page has thousands of calls, and the asking took an eighth of all its time.
    """

    def write_commons(self) -> None:
        """What stands at the beginning of each function."""
        super().write_commons()
        self.writeline("escape, escape_text = environment.escaped, environment.escaped_text")
        self.writeline("Macro = environment.macro")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:  # noqa: ARG002 - as Jinja calls it
        """As Jinja's where all is escaped, but what is marked as safe, or is a text, is told where it is printed."""
        self.write("(said if type(said := ")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:  # noqa: ARG002
        self.write(") is Markup else escape_text(said) if type(said) is str else escape(said))")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802
        """`value.name`; Jinja's own asks whether it is an item whatever the value is."""
        if iskeyword(node.attr):
            super().visit_Getattr(node, frame)
            return
        self.write(f"(said.{node.attr} if type(said := ")
        self.visit(node.node, frame)
        self.write(f") is not dict else environment.getattr(said, {node.attr!r}))")

    def visit_Call(  # noqa: N802 - as Jinja calls it
        self, node: nodes.Call, frame: Frame, forward_caller: bool = False
    ) -> None:
        """`called(values, name=value)`."""
        self.write("(")
        self.visit(node.node, frame)
        self.write(")(")
        for value in (*node.args, *node.kwargs):
            self.visit(value, frame)
            self.write(", ")
        if node.dyn_args:
            self.write("*")
            self.visit(node.dyn_args, frame)
            self.write(", ")
        if forward_caller:
            self.write("caller=caller, ")
        if node.dyn_kwargs:
            self.write("**")
            self.visit(node.dyn_kwargs, frame)
        self.write(")")


class _CompiledTemplates(BytecodeCache):
    """Keeps compiled templates beside Python's own compiled files: to compile all of them takes a second.

    Jinja looks whether a template is still the one that was compiled. What else went into it, its version and this
    module, is in the name of the folder. Where nothing can be kept, a start only takes longer.
    """

    def __init__(self) -> None:
        made_by = sha256(version("jinja2").encode())
        for module in (__name__, lower_first.__module__):  # the filter is called while a template is compiled
            made_by.update(Path(str(sys.modules[module].__file__)).read_bytes())
        self.folder = Path(cache_from_source(__file__)).with_name(f"templates-{made_by.hexdigest()[:16]}")

    def get_cache_key(self, name: str, filename: str | None = None) -> str:  # noqa: ARG002 - as Jinja calls it
        """By its name alone, so that a copy of the project finds what was compiled in the first."""
        return name.replace("/", "--")

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket, or leave it empty."""
        kept = remembered(self.folder / f"{bucket.key}.pyc")
        if kept is not None:
            bucket.bytecode_from_string(kept)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what the bucket holds."""
        if not sys.dont_write_bytecode:
            with suppress(OSError):
                keep(self.folder / f"{bucket.key}.pyc", bucket.bytecode_to_string())


class _Environment(Environment):
    code_generator_class = _Plain
    macro = _Macro
    escaped = staticmethod(escaped)
    escaped_text = staticmethod(_escape_inner)


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = _Environment(
        loader=FileSystemLoader(TEMPLATES, encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=_CompiledTemplates(),
        cache_size=-1,  # all of them: to note which was asked for last takes time
    )
    environment.auto_reload = False  # see `read_anew`: to look at every use costs a page some fifty looks
    # `tojson` without needless blanks and escapes, in the order given; it still escapes <, >, & and '.
    environment.policies["json.dumps_kwargs"] = {"sort_keys": False, "separators": (",", ":"), "ensure_ascii": False}
    environment.filters["lower_first"] = lower_first
    environment.globals |= {"anchor_of": anchor_of, "page_policy": POLICY, "first_script": FIRST_SCRIPT}
    environment.tests["claim"] = CLAIMS.__contains__
    return environment
