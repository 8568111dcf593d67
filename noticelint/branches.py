"""Templates: every path through one judged, by reading few of them and reasoning about the rest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from noticelint.checks.demands import demands
from noticelint.finding import Finding
from noticelint.formats.part import Part, Remark
from noticelint.formats.read import File, Filled, notice_of
from noticelint.judge import Judged, Run, ask
from noticelint.notice import ArmText, Comment, Notice, Span, Variable, source_span
from noticelint.recognise.reading import Reading
from noticelint.rulebook.rulebook import Rule
from noticelint.template_file import Opened
from noticelint.templates.conditions import Atom, Condition, both, either, negated
from noticelint.templates.cover import MOST_PATHS, Plan, plan
from noticelint.templates.rendering import Rendering, render
from noticelint.templates.solve import TooEntangledError, Truth, solve
from noticelint.typed import TYPE_CHECKING, NamedTuple
from noticelint.witness import told, witness

if TYPE_CHECKING:
    from collections.abc import Iterator

# Combinations of apologies that are tried to find the path with the most.
_MOST_TRIED = 2000
_PATH_FOLDERS = ("required", "together")

Read = Callable[[Notice], "list[Reading]"]


class Walked(NamedTuple):
    """One path that was read: its language versions, what it shows of its markup, when each arm on it stands."""

    truth: Truth
    readings: tuple[Reading, ...]
    remarks: tuple[Remark, ...]
    comments: tuple[Comment, ...]
    conditions: tuple[Condition, ...]


class _Template(NamedTuple):
    """A template while it is judged; `walks` maps the true atoms of a path to the path."""

    file: File
    part: Part
    opened: Opened
    plan: Plan
    run: Run
    read: Read
    walks: dict[frozenset[Atom], Walked]


def judge_template(
    file: File, part: Part, opened: Opened, run: Run, read: Read
) -> tuple[list[Judged], tuple[Remark, ...], tuple[Comment, ...]]:
    """The paths of a part's template that were read, with what was found on them; remarks and comments of its markup.

    `read` reads a notice in all its language versions. What is wrong on several paths is found once. A template that
    has more paths than can be judged is remarked on.
    """
    try:
        paths = plan(part.body, opened.tree, opened.load)
    except TooEntangledError:
        paths = Plan(({},), {}, (), (), False)
    template = _Template(file, part, opened, paths, run, read, {})
    for truth in paths.paths:
        _walk(template, truth)
    # Words that several paths share are found on each, and told once.
    found: dict[tuple[str, int], tuple[Reading, Finding]] = {}
    for reading, finding in _all_findings(template):
        where = source_span(reading.notice, finding.span.start, finding.span.end)
        found.setdefault((finding.rule, where.start), (reading, finding))
    by_reading: dict[int, list[Finding]] = {}
    for reading, finding in found.values():
        by_reading.setdefault(id(reading), []).append(finding)
    walks = list(template.walks.values())
    judged = [
        Judged(reading, tuple(by_reading.get(id(reading), ())), _partial(template, reading), shown=number == 0)
        for number, walk in enumerate(walks)
        for reading in walk.readings
    ]
    remarks = [remark for walk in walks for remark in walk.remarks]
    if not paths.complete or len(walks) >= MOST_PATHS:
        start = part.runs[0][1]
        remarks.append(Remark("unproven-branches", start, start + 1, {"paths": str(len(walks))}))
    return judged, tuple(remarks), tuple(comment for walk in walks for comment in walk.comments)


def first_path(file: File, part: Part, opened: Opened) -> Notice:
    """The notice on the path that shows most of a part's template."""
    truth = next(iter(plan(part.body, opened.tree, opened.load).paths), {})
    return notice_of(file, part, *_rendered(part, opened, truth)[:2])[0]


def _walk(template: _Template, truth: Truth) -> Walked:
    """The path with these truth values, read if it was not before."""
    key = frozenset(atom for atom in template.plan.order if truth.get(atom, False))
    known = template.walks.get(key)
    if known is not None:
        return known
    filled, title, rendering = _rendered(template.part, template.opened, truth)
    notice, remarks = notice_of(template.file, template.part, filled, title)
    notice = notice._replace(conditions=tuple(atom.text for atom in template.plan.order))
    readings = () if rendering.stopped else tuple(template.read(notice))
    walked = Walked(truth, readings, remarks, notice.comments, tuple(one.condition for one in rendering.given))
    template.walks[key] = walked
    return walked


def _rendered(part: Part, opened: Opened, truth: Truth) -> tuple[Filled, Filled | None, Rendering]:
    """Body and subject of a part as one path fills them."""
    rendering = render(part.body, opened.tree, truth, opened.type_of, opened.load)
    if part.subject is None or opened.title is None:
        return _filled(rendering), None, rendering
    title = render(part.subject.body, opened.title, truth, opened.type_of, opened.load)
    return _filled(rendering), _filled(title), rendering


def _filled(rendering: Rendering) -> Filled:
    return Filled(
        rendering.text, rendering.runs, rendering.written,
        tuple(Variable(one.at, one.at + 1, one.name, one.type) for one in rendering.fillings),
        tuple(ArmText(one.start, one.end, number) for number, one in enumerate(rendering.given)),
    )  # fmt: skip


def _all_findings(template: _Template) -> Iterator[tuple[Reading, Finding]]:
    run = template.run
    for walk in list(template.walks.values()):
        for reading in walk.readings:
            for rule in run.rules:
                if rule.folder not in _PATH_FOLDERS:
                    yield from _on_path(rule, reading, run)
    languages = list(dict.fromkeys(one.language for walk in template.walks.values() for one in walk.readings))
    for language in languages:
        for rule in run.rules:
            if rule.folder in _PATH_FOLDERS:
                yield from _missing(template, rule, language)
            elif rule.folder == "limits" and "count" in rule.detail:
                yield from _most(template, rule, language)


def _on_path(rule: Rule, reading: Reading, run: Run) -> Iterator[tuple[Reading, Finding]]:
    for finding in ask(rule, reading, run):
        # What a variable will hold is known to nobody: no figure in it can be wrong.
        if rule.folder != "facts" or not any(
            finding.span.start <= one.start < finding.span.end for one in reading.notice.variables
        ):
            yield reading, finding


def _missing(template: _Template, rule: Rule, language: str) -> Iterator[tuple[Reading, Finding]]:
    """What a rule misses on some path, with the path told where others have it."""
    for number in range(len(rule.detail.get("each_of", ())) + ("any_of" in rule.detail) or 1):
        yield from _unmet(template, rule, language, number)


def _unmet(template: _Template, rule: Rule, language: str, number: int) -> Iterator[tuple[Reading, Finding]]:
    """Look for a path on which demand `number` is not met, read it, and go on until one is found or none is left."""
    while True:
        given, met = _conditions(template, rule, language, number)
        if not given:
            return
        wanted = [either(*given), *map(negated, met), *template.plan.always]
        try:
            truth = solve(wanted, {}, template.plan.rivals)
        except TooEntangledError:
            return
        if truth is None:
            return
        before = len(template.walks)
        walked = _walk(template, truth)
        for reading in walked.readings:
            found = list(ask(rule, reading, template.run)) if reading.language == language else []
            if found:
                ui = template.run.settings.ui_language or language
                path = told(witness(truth, given, met, template.plan.order), ui, template.plan.looped)
                yield from ((reading, one._replace(message=path + one.message)) for one in found)
                return
        if len(template.walks) in (before, MOST_PATHS):
            return


def _conditions(template: _Template, rule: Rule, language: str, number: int) -> tuple[list[Condition], list[Condition]]:
    """When something is asked for, and when it is met, by all that was read so far."""
    given: list[Condition] = []
    met: list[Condition] = []
    for walk in template.walks.values():
        for reading in walk.readings:
            asked_for = demands(rule, reading) if reading.language == language else []
            if number < len(asked_for):
                demand = asked_for[number]
                given += [True] if demand.given is None else [_when(walk, reading, span) for span in demand.given]
                met += [_when(walk, reading, span) for span in demand.met]
    return list(dict.fromkeys(given)), list(dict.fromkeys(met))


def _when(walk: Walked, reading: Reading, span: Span) -> Condition:
    """When the words at `span` stand together: all arms hold that gave some of them, or nothing amid them."""
    return both(*(
        walk.conditions[arm]
        for start, end, arm in reading.notice.arms
        if (start < span.end and span.start < end) or (start == end and span.start < start < span.end)
    ))  # fmt: skip


def _most(template: _Template, rule: Rule, language: str) -> Iterator[tuple[Reading, Finding]]:
    """What a limit finds on the path where most of what it counts stands."""
    acts: dict[tuple[Span, int], Condition] = {}
    for walk in template.walks.values():
        for reading in walk.readings:
            if reading.language != language:
                continue
            times: Counter[Span] = Counter()
            for span in reading.elements[rule.detail["count"]].evidence:
                where = source_span(reading.notice, span.start, span.end)
                times[where] += 1  # a macro may stand several times on one path
                acts.setdefault((where, times[where]), _when(walk, reading, span))
    if len(acts) <= rule.detail["most"]:
        return
    try:
        truth = _fullest(list(acts.values()), template.plan)
    except TooEntangledError:
        return
    for reading in _walk(template, truth).readings:
        if reading.language == language:
            yield from ((reading, finding) for finding in ask(rule, reading, template.run))


def _fullest(conditions: list[Condition], paths: Plan) -> Truth:
    """The path on which most of the conditions hold (the best of the first _MOST_TRIED combinations)."""
    start = solve(paths.always, {}, paths.rivals) or {}
    best, most, tried = start, 0, 0
    waiting: list[tuple[int, Truth, int]] = [(0, start, 0)]
    while waiting and tried < _MOST_TRIED:
        tried += 1
        at, truth, count = waiting.pop()
        if count > most:
            best, most = truth, count
        if at < len(conditions) and count + len(conditions) - at > most:
            waiting.append((at + 1, truth, count))
            more = solve([conditions[at], *paths.always], truth, paths.rivals)
            if more is not None:
                waiting.append((at + 1, more, count + 1))
    return best


def _partial(template: _Template, reading: Reading) -> frozenset[str]:
    """The elements that some paths give and others do not; asked only where evidence is."""
    if not template.run.evidence:
        return frozenset()
    partial = set()
    for element in template.run.rulebook.elements:
        met = [
            _when(walk, other, span)
            for walk in template.walks.values()
            for other in walk.readings
            if other.language == reading.language
            for span in other.elements[element.id].evidence
        ]
        wanted = [*map(negated, dict.fromkeys(met)), *template.plan.always]
        if met and solve(wanted, {}, template.plan.rivals) is not None:
            partial.add(element.id)
    return frozenset(partial)
