"""One command each: a module here with `add(commands)` is one of `python -m rumpun`; there is no list to keep."""

from __future__ import annotations

from importlib import import_module
from keyword import iskeyword
from pkgutil import iter_modules
from types import ModuleType


def command_names() -> tuple[str, ...]:
    """The names of all commands, sorted; a module is named like its command, with `_` for `-`, and `import_`."""
    return tuple(sorted(module.name.rstrip("_").replace("_", "-") for module in iter_modules(__path__)))


def modules_for(name: str) -> list[ModuleType]:
    """The module of the command that is called so; of all, where none is.

    A command that is not run is not read: what each brings with it takes longer than many an order.
    """
    names = command_names()
    return [import_module(f"{__name__}.{_module(each)}") for each in ((name,) if name in names else names)]


def _module(name: str) -> str:
    return f"{name}_" if iskeyword(name) else name.replace("-", "_")
