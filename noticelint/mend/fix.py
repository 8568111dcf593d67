"""Fixing: edits tried out on a file, and those applied that mend it and break nothing."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable

from noticelint.config import stated_for
from noticelint.draft import told_of
from noticelint.formats.errors import ReadError
from noticelint.formats.read import File, notice_of, read_file
from noticelint.formats.weave import forward, origin
from noticelint.judge import Run
from noticelint.lint import lint_bytes
from noticelint.notice import Notice
from noticelint.report.result import Edit, Reported, Result, standing
from noticelint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

# A pass takes all edits that do not overlap, so that two are the rule.
MOST_PASSES = 10
# How often a file is read again to find the edits that do not hold, and for how many characters in all (four times at
# least); then the rest is left alone.
MOST_TRIALS, MOST_READ = 60, 6_000_000
# Findings that changed their words are matched with what they were before, if there are not too many of both.
_MOST_MATCHED = 1_000_000
_NEAR = 20
Narrow = Callable[[Result], Result]


class Fixed(NamedTuple):
    """The bytes of a file with what could be mended mended, how many edits that took, and the last result of it."""

    data: bytes
    edits: int
    result: Result


def fix_bytes(
    path: str, data: bytes, run: Run, *, unsafe: bool, narrow: Narrow | None = None, passes: int = MOST_PASSES
) -> Fixed:
    """The file mended: safe fixes, with `unsafe` the others too, pass after pass until nothing is left to mend.

    `narrow` gives of a result what counts (a baseline, changed lines); what is accepted is not mended. An edit is
    applied only where it holds (`_Trial.holds`). Bytes outside the edits stay as they are.
    """
    run = run._replace(evidence=False, tried=False)
    told = lint_bytes(path, data, run)
    total = 0
    for _ in range(passes):
        counted = narrow(told) if narrow is not None else told
        rules = {one.rule for one in standing(counted) if _wanted(one, unsafe=unsafe)}
        if not rules:
            break
        trial = _Trial(path, data, run)
        accepted = {(one.rule, one.text) for one in counted.findings if one.suppressed is not None}
        wanted = [
            one
            for one in standing(narrow(trial.before) if narrow is not None else trial.before)
            if _wanted(one, unsafe=unsafe) and one.rule in rules and (one.rule, one.text) not in accepted
        ]
        held = trial.holding(next(iter(_apart(wanted)), []))
        fixed = trial.applied(held)
        if fixed is None or not held:
            break
        data, total = fixed, total + len(held)
        told = lint_bytes(path, data, run)
    return Fixed(data, total, told)


def with_tried_fixes(path: str, data: bytes, found: list[Reported], run: Run) -> list[Reported]:
    """The findings of `data`, the bytes of the file at `path`, the fixes left out that do not hold."""
    trial = _Trial(path, data, run._replace(evidence=False, tried=False))
    held = {id(one) for batch in _apart(one for one in found if one.fix is not None) for one in trial.holding(batch)}
    return [one if id(one) in held else one._replace(fix=None) for one in found]


def _wanted(found: Reported, *, unsafe: bool) -> bool:
    return found.fix is not None and (unsafe or found.fix.safe)


def _apart(found: Iterable[Reported]) -> list[list[Reported]]:
    """Findings in batches whose edits do not overlap; each edit is taken once, of two that overlap the first."""
    batches: list[list[Reported]] = []
    seen: set[tuple[int, int, str]] = set()
    for one in sorted(found, key=_place):
        edit = _edit(one)
        if (edit.start, edit.end, edit.replacement) in seen:
            continue
        seen.add((edit.start, edit.end, edit.replacement))
        for batch in batches:
            if _edit(batch[-1]).end <= edit.start:
                batch.append(one)
                break
        else:
            batches.append([one])
    return batches


class _Trial:
    """A file as it is, against which edits are tried; every finding of it is told, however often it stands there."""

    def __init__(self, path: str, data: bytes, run: Run) -> None:
        rules = tuple(
            rule._replace(groups=tuple(group._replace(once="") for group in rule.groups)) for rule in run.rules
        )
        self.path, self.data, self.run = path, data, run._replace(rules=rules)
        self.before = lint_bytes(path, data, self.run)
        # What a notice lacks or has too much of is told at words that say something else: those may change.
        self.wordless = {rule.id for rule in rules if rule.folder in ("required", "together", "limits")}
        self.counts = self._counted(self.before)
        self.told = told_of(stated_for(run.settings, path))
        self.file = read_file(path, data, self.told)
        self.notices = _notices(self.file)

    def holding(self, found: list[Reported]) -> list[Reported]:
        """Of findings whose edits do not overlap those whose edits hold, together."""
        held: list[Reported] = []
        left = max(4, min(MOST_TRIALS, MOST_READ // (len(self.data) + 1)))

        def take(some: list[Reported]) -> None:
            nonlocal left
            if not some or left <= 0:
                return
            left -= 1
            if self.holds(sorted([*held, *some], key=_place)):
                held.extend(some)
            elif len(some) > 1:
                take(some[: len(some) // 2])
                take(some[len(some) // 2 :])

        take(found)
        return sorted(held, key=_place)

    def holds(self, found: list[Reported]) -> bool:
        """Whether the edits do what they should, and nothing else.

        The file can be written in its encoding and is read again as it was; its reader sees the new words in the place
        of the old ones and no other change; what was found there is found no longer, and nothing else is that was not.
        """
        data = self.applied(found)
        if data is None or not self._reads_right(data, found):
            return False
        after = lint_bytes(self.path, data, self.run)
        if after.failures or after.skipped:
            return False
        counts = self._counted(after)
        mended = Counter(map(self._key, found))
        if any(counts[key] > self.counts[key] - number for key, number in mended.items()):
            return False
        gone = self.counts - counts - mended
        come = counts - self.counts
        if len(come) * len(gone) * len(found) > _MOST_MATCHED:
            return False
        for (rule, text), number in come.items():
            # A finding on a sentence that was mended marks other words than before.
            same = [key for key in gone if key[0] == rule and _squeezed(_reworded(key[1], found)) == _squeezed(text)]
            if sum(gone[key] for key in same) < number:
                return False
        return True

    def _counted(self, result: Result) -> Counter[tuple[str, str]]:
        return Counter(map(self._key, standing(result)))

    def _key(self, found: Reported) -> tuple[str, str]:
        return found.rule, "" if found.rule in self.wordless else found.text

    def applied(self, found: list[Reported]) -> bytes | None:
        """The bytes of the file with the edits; None where its encoding lacks a character, or cannot be kept."""
        from noticelint.formats.decode import encode

        source, encoding = self.file.source, self.file.encoding
        kept, new, done = [], [], 0
        for one in found:
            edit = _edit(one)
            kept += [source[done : edit.start], source[edit.start : edit.end]]
            new += [source[done : edit.start], edit.replacement]
            done = edit.end
        try:
            mark = encode("", encoding)
            old = [encode(piece, encoding)[len(mark) :] for piece in (*kept, source[done:])]
            # Some encodings write one character in several ways: then what is not touched would change too.
            if mark + b"".join(old) != self.data:
                return None
            changed = [encode(piece, encoding)[len(mark) :] for piece in new]
        except (UnicodeEncodeError, LookupError):
            return None
        for index in range(0, len(changed), 2):
            changed[index] = old[index]
        return mark + b"".join((*changed, old[-1]))

    def _reads_right(self, data: bytes, found: list[Reported]) -> bool:
        try:
            file = read_file(self.path, data, self.told)
            if file.encoding != self.file.encoding or len(file.parts) != len(self.notices):
                return False
            notices = _notices(file)
        except ReadError:
            return False
        pieces: dict[int, list[str]] = {}
        done: dict[int, int] = {}
        for one in found:
            at = _part_of(self.notices, _edit(one))
            if at is None:
                return False
            part, start, end = at
            pieces.setdefault(part, []).extend((self.notices[part].text[done.get(part, 0) : start], _edit(one).words))
            done[part] = end
        return all(
            one.key == other.key
            and _squeezed(one.text) == _squeezed("".join((*pieces.get(part, ()), other.text[done.get(part, 0) :])))
            for part, (one, other) in enumerate(zip(notices, self.notices, strict=True))
        )


def _notices(file: File) -> list[Notice]:
    """The notices as they stand in the file, the tags of a template among their words."""
    return [notice_of(file, part)[0] for part in file.parts]


def _part_of(notices: list[Notice], edit: Edit) -> tuple[int, int, int] | None:
    """The notice that an edit stands in, and where in its text."""
    starts = [notice.runs[0][1] for notice in notices]
    index = bisect_right(starts, edit.start) - 1 if starts == sorted(starts) else -1
    # A subject may stand some strings above its body, and is one notice with it.
    near = range(index, max(index - _NEAR, -1), -1) if index >= 0 else range(len(notices))
    for number in near:
        notice = notices[number]
        start = forward(notice.runs, len(notice.text), edit.start)
        end = forward(notice.runs, len(notice.text), edit.end)
        if start < end and origin(notice.runs, start) == edit.start:
            return number, start, end
    return None


def _reworded(text: str, found: list[Reported]) -> str:
    for one in found:
        text = text.replace(one.text, _edit(one).words)
    return text


def _squeezed(text: str) -> str:
    """Without white space: where a line is broken may change with the words on it."""
    return "".join(text.split())


def _place(found: Reported) -> tuple[int, int]:
    return _edit(found).start, _edit(found).end


def _edit(found: Reported) -> Edit:
    assert found.fix is not None
    return found.fix
