"""The glossary: terms with their approved form in each language, and forms that are not to be used."""

from __future__ import annotations

from noticelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

# zh-HK counts in traditional text for readers in Hong Kong; without it, zh-Hant does there too.
LANGUAGES = ("en", "zh-Hans", "zh-Hant", "zh-HK", "th")


class Term(NamedTuple):
    """One term: by language the forms that are approved, the first the one to write, and those that are forbidden."""

    forms: Mapping[str, tuple[str, ...]]
    forbidden: Mapping[str, tuple[str, ...]]


class GlossaryError(Exception):
    """A glossary that cannot be used; the message is one line that names what is wrong and where."""


def read_glossary(path: str) -> tuple[Term, ...]:
    """The terms of a YAML file: a list, or a list under `terms`. Raises GlossaryError, which names file and entry."""
    import yaml

    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        with open(path, "rb") as file:
            body = yaml.load(file, Loader=loader)
    except OSError as error:
        raise GlossaryError(f"{path}: {error.strerror}") from None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = f":{mark.line + 1}:{mark.column + 1}" if mark else ""
        raise GlossaryError(f"{path}{place}: not YAML: {error.problem or error.context}") from None
    except (yaml.YAMLError, RecursionError, UnicodeDecodeError, ValueError) as error:
        raise GlossaryError(f"{path}: not YAML: {str(error).splitlines()[0]}") from None
    entries = body.get("terms") if isinstance(body, dict) else body
    if not isinstance(entries, list):
        raise GlossaryError(f"{path}: a glossary is a list of terms, each with its form by language")
    try:
        return glossary_of(entries)
    except GlossaryError as error:
        raise GlossaryError(f"{path}: {error}") from None


def glossary_of(entries: Iterable[Any]) -> tuple[Term, ...]:
    """The terms of entries such as `{en: member points, th: [คะแนนสะสม], forbidden: {th: [แต้ม]}}`.

    Raises GlossaryError for an entry that is none.
    """
    terms = []
    for number, entry in enumerate(entries, start=1):
        if not isinstance(entry, dict):
            raise GlossaryError(f"term {number}: expected forms by language")
        forbidden = entry.get("forbidden", {})
        if not isinstance(forbidden, dict):
            raise GlossaryError(f"term {number}: forbidden should be forms by language")
        forms = {key: value for key, value in entry.items() if key not in ("forbidden", "note")}
        terms.append(Term(_forms(number, forms), _forms(number, forbidden)))
    return tuple(terms)


def _forms(number: int, given: dict[Any, Any]) -> dict[str, tuple[str, ...]]:
    forms = {}
    for language, said in given.items():
        if language not in LANGUAGES:
            raise GlossaryError(f"term {number}: unknown language {language!r}; known: {', '.join(LANGUAGES)}")
        listed = [said] if isinstance(said, str) else said
        if not isinstance(listed, list) or not all(isinstance(form, str) and form.strip() for form in listed):
            raise GlossaryError(f"term {number}: {language} should be a form or a list of forms")
        forms[language] = tuple(listed)
    return forms
