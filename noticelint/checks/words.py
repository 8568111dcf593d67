"""What a finding says: the rule's texts in the right language, with what was found filled in."""

from __future__ import annotations

from noticelint.finding import Finding
from noticelint.notice import BLANK, Span, as_written
from noticelint.recognise.reading import Reading
from noticelint.rulebook.rulebook import Rule, Texts


def worded(
    rule: Rule, reading: Reading, span: Span, severity: str, message: Texts, suggestion: Texts, ui: str, **values: str
) -> Finding:
    """The finding at `span`, worded in `ui` or, where that is empty, in the notice's own language.

    `{found}` and the names in `values` are filled into the message.
    """
    text = reading.notice.text[span.start : span.end]
    values["found"] = " ".join(as_written(reading.notice, span).split())
    said = message[ui or reading.language]
    for name, value in values.items():
        said = said.replace("{" + name + "}", value.replace(BLANK, "…"))
    # A suggestion is text to paste: it stays in the notice's language, whoever reads the message.
    return Finding(rule.id, severity, said, suggestion[reading.language], span, text, reading.language, rule.sources)
