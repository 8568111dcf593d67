"""What an editor offers to do about the findings at one place."""

from __future__ import annotations

from lsprotocol.types import (
    CodeAction,
    CodeActionKind,
    Diagnostic,
    OptionalVersionedTextDocumentIdentifier,
    Range,
    TextDocumentEdit,
    TextEdit,
    WorkspaceEdit,
)

from noticelint.draft import Draft, draft_of
from noticelint.judge import Run
from noticelint.lsp.change import Change
from noticelint.lsp.checked import Checked, data_of, in_utf8
from noticelint.lsp.declare import declaration, kinds_in_question
from noticelint.lsp.diagnostics import UNKNOWN_KIND, diagnostic, diagnostics
from noticelint.lsp.insertion import insertion, sentences_of
from noticelint.lsp.places import offset_of, span, touch
from noticelint.lsp.suppression import suppression
from noticelint.lsp.words import Words, shortened, words_for
from noticelint.mend.fix import with_tried_fixes
from noticelint.report.result import Edit, Reported, Result, standing
from noticelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

FIX_ALL = "source.fixAll.noticelint"
_QUICK = CodeActionKind.QuickFix


class Able(NamedTuple):
    """What the editor can do: show further places of a finding, and hold edits to the version they were made for."""

    related: bool
    versions: bool


class Asked(NamedTuple):
    """What actions are asked for: where, of which kinds, and for which rules' findings (none: for all)."""

    where: Range
    only: list[str]
    about: set[str]


class _Offer(NamedTuple):
    """An action before it is put in the protocol's words; `preferred` is the one to take without asking."""

    title: str
    edits: tuple[Change, ...]
    diagnostic: Diagnostic | None = None
    preferred: bool = False
    kind: str = _QUICK


def actions(checked: Checked, asked: Asked, able: Able) -> list[CodeAction]:
    """The actions for the findings that stand where they are asked for, mends first."""
    run = checked.run
    if run is None:
        return []
    offers = [*_all_safe(checked, run)] if _asked(FIX_ALL, asked.only) else []
    if _asked(_QUICK, asked.only):
        offers += _quick(checked, run, asked, able)
    return [_action(checked, one, able) for one in offers]


def _asked(kind: str, only: list[str]) -> bool:
    return not only or any(kind == one or kind.startswith(f"{one}.") or not one for one in only)


def _quick(checked: Checked, run: Run, asked: Asked, able: Able) -> list[_Offer]:
    found = [
        (one, said)
        for one in standing(checked.result)
        if (not asked.about or one.rule in asked.about)
        and touch((said := diagnostic(checked, one, able.related)).range, asked.where)
    ]
    unknown = [one for one in diagnostics(checked, False) if one.code == UNKNOWN_KIND and touch(one.range, asked.where)]
    if not found and not unknown:
        return []
    draft = draft_of(checked.path, data_of(checked.text), in_utf8(run)._replace(rules=()))
    # An offset in a file whose text is not the document's own (Word) would lead astray.
    if isinstance(draft, Result) or draft.file.source != checked.text.source:
        return []
    mends: list[_Offer] = []
    rest: list[_Offer] = []
    rules = {rule.id: rule for rule in run.rules}
    depends_on_kind: Diagnostic | None = unknown[0] if unknown else None
    holding = {id(one) for one in _holding([one for one, _ in found], checked, run)}
    for one, said in found:
        words = words_for(run.settings.ui_language or one.language)
        if one.fix is not None and id(one) in holding:
            mends.append(_mend(one.fix, said, checked, words))
        rule = rules.get(one.rule)
        if rule is not None and rule.folder == "required":
            depends_on_kind = depends_on_kind or said
            mends += _inserted(one, said, rule.detail["element"], draft, words)
        offset = offset_of(checked.text, one.place.line, one.place.column)
        comment = suppression(draft.file, offset, one.rule, words.reason)
        if comment is not None:
            rest.append(_Offer(words.suppress.format(rule=one.rule), (comment,), said))
    if depends_on_kind is not None:
        rest += _declared(depends_on_kind, draft, run)
    return [*mends, *rest]


def _holding(found: list[Reported], checked: Checked, run: Run) -> list[Reported]:
    """The findings whose fix holds when it is tried out: it mends them and breaks nothing."""
    fixed = [one for one in found if one.fix is not None]
    if not fixed:
        return []
    tried = with_tried_fixes(checked.path, data_of(checked.text), fixed, in_utf8(run))
    return [one for one, after in zip(fixed, tried, strict=True) if after.fix is not None]


def _mend(fix: Edit, said: Diagnostic, checked: Checked, words: Words) -> _Offer:
    title = words.replace.format(text=shortened(fix.words))
    if not fix.words.strip():
        title = words.delete.format(text=shortened(checked.text.source[fix.start : fix.end]))
    if not fix.safe:
        title = words.unsure.format(title=title)
    return _Offer(title, (Change(fix.start, fix.end, fix.replacement),), said, fix.safe)


def _all_safe(checked: Checked, run: Run) -> Iterator[_Offer]:
    """All safe fixes of the document in one, of overlapping ones the first."""
    safe = [one for one in standing(checked.result) if one.fix is not None and one.fix.safe]
    edits: list[Change] = []
    fixes = [one.fix for one in _holding(safe, checked, run) if one.fix is not None]
    for fix in sorted(fixes, key=lambda each: each.start):
        if not edits or fix.start >= edits[-1].end:
            edits.append(Change(fix.start, fix.end, fix.replacement))
    if edits:
        words = words_for(run.settings.ui_language or safe[0].language)
        yield _Offer(words.all_safe, tuple(edits), kind=FIX_ALL)


def _inserted(found: Reported, said: Diagnostic, element: str, draft: Draft, words: Words) -> Iterator[_Offer]:
    for judged in draft.judged:
        notice = judged.reading.notice
        if (notice.key, judged.reading.language) == (found.key, found.language):
            for sentence in sentences_of(found.suggestion, element):
                edit = insertion(draft.file, judged.reading, element, sentence)
                if edit is not None:
                    yield _Offer(words.insert.format(text=shortened(sentence)), (edit,), said)
            return


def _declared(said: Diagnostic, draft: Draft, run: Run) -> Iterator[_Offer]:
    reading = draft.judged[0].reading
    language = run.settings.ui_language or reading.language
    for kind in kinds_in_question(reading, run.rulebook):
        edit = declaration(draft.file, kind)
        if edit is not None:
            name = run.rulebook.kinds.get(kind, {}).get(language, kind)
            yield _Offer(words_for(language).declare.format(kind=name), (edit,), said)


def _action(checked: Checked, offer: _Offer, able: Able) -> CodeAction:
    edits = [TextEdit(span(checked.text, one.start, one.end), one.text) for one in offer.edits]
    document = checked.document
    if able.versions:
        named = OptionalVersionedTextDocumentIdentifier(document.uri, document.version)
        edit = WorkspaceEdit(document_changes=[TextDocumentEdit(named, edits)])
    else:
        edit = WorkspaceEdit(changes={document.uri: edits})
    return CodeAction(
        offer.title, CodeActionKind(offer.kind) if offer.kind == _QUICK else offer.kind,
        [offer.diagnostic] if offer.diagnostic is not None else None,
        is_preferred=True if offer.preferred else None, edit=edit,
    )  # fmt: skip
