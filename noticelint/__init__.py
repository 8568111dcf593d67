"""noticelint reads customer notices as a careful compliance reviewer would.

    from noticelint import lint_text
    result = lint_text("Dear Ms Petrova, ...", kind="cancellation")

What the library offers is listed in `__all__` and told in docs/api.md. It is loaded when first asked for.
"""

from __future__ import annotations

from noticelint.version import __version__

TYPE_CHECKING = False
if TYPE_CHECKING:
    from noticelint.api import Options, lint_bytes, lint_paths, lint_text
    from noticelint.config import ConfigError
    from noticelint.formats.errors import ReadError
    from noticelint.lint import UnknownRuleError
    from noticelint.report.result import Edit, Failure, NoticeSeen, Reported, Result, standing
    from noticelint.rulebook.errors import RuleError

__all__ = [
    "ConfigError", "Edit", "Failure", "NoticeSeen", "Options", "ReadError", "Reported", "Result", "RuleError",
    "UnknownRuleError", "__version__", "lint_bytes", "lint_paths", "lint_text", "standing",
]  # fmt: skip
_WHERE = {
    "api": ("Options", "lint_bytes", "lint_paths", "lint_text"),
    "config": ("ConfigError",),
    "formats.errors": ("ReadError",),
    "lint": ("UnknownRuleError",),
    "report.result": ("Edit", "Failure", "NoticeSeen", "Reported", "Result", "standing"),
    "rulebook.errors": ("RuleError",),
}


def __getattr__(name: str) -> object:
    for module, names in _WHERE.items():
        if name in names:
            from importlib import import_module

            value = globals()[name] = getattr(import_module(f"noticelint.{module}"), name)
            return value
    raise AttributeError(f"module 'noticelint' has no attribute {name!r}")
