"""What a finding says: the rule's texts in the right language, with what was found filled in."""

from __future__ import annotations

from types import MappingProxyType

from noticelint.finding import Finding
from noticelint.notice import BLANK, Span, as_written
from noticelint.recognise.reading import Reading
from noticelint.rulebook.lexicon import Fixing
from noticelint.rulebook.rulebook import Rule, Texts
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_NOTHING: Mapping[str, str] = MappingProxyType({})


def worded(
    rule: Rule, reading: Reading, span: Span, severity: str, message: Texts, suggestion: Texts, ui: str, **values: str
) -> Finding:
    """The finding at `span`, worded in `ui` or, where that is empty, in the notice's own language.

    `{found}`, the words at the span unless `values` give others, and the names in `values` are filled into the message.
    """
    text = reading.notice.text[span.start : span.end]
    values.setdefault("found", " ".join(as_written(reading.notice, span).split()))
    said = filled(message[ui or reading.language], {name: value.replace(BLANK, "…") for name, value in values.items()})
    # A suggestion is text to paste: it stays in the notice's language, whoever reads the message.
    return Finding(rule.id, severity, said, suggestion[reading.language], span, text, reading.language, rule.sources)


def filled(said: str, values: Mapping[str, str]) -> str:
    """A rule's text with each `{name}` replaced by its value."""
    for name, value in values.items():
        said = said.replace("{" + name + "}", value)
    return said


def fixed(
    finding: Finding, reading: Reading, fixing: Fixing, values: Mapping[str, str] = _NOTHING, *, unsure: bool = False
) -> Finding:
    """The finding with the fix that its rule has in the notice's language, `values` filled in; as it is without one."""
    safe, take, said = fixing
    words = said.get(reading.language)
    if words is None or any(finding.span.start <= one.start < finding.span.end for one in reading.notice.variables):
        return finding
    words = filled(words, values)
    # A value that the check did not give this time: it knows no words to put there.
    if "{" in words:
        return finding
    # Imported here: few notices hold what a fix is known for.
    from noticelint.checks.mending import mend

    return finding._replace(fix=mend(reading, finding.span, words, take, safe=safe and not unsure))
