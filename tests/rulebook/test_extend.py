"""A house file that adds to a built-in one: what both make, where each part stands, and what is wrong."""

from __future__ import annotations

import json
import textwrap
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from noticelint.authors.addition import addition
from noticelint.authors.examples import run_examples
from noticelint.config import Settings
from noticelint.judge import Run
from noticelint.lint import lint_bytes, prepare
from noticelint.rulebook.compile import compile_lexicon
from noticelint.rulebook.describe import describe
from noticelint.rulebook.errors import RuleError
from noticelint.rulebook.load import SCHEMA, load_rules
from noticelint.rulebook.open import built_in_rules, open_rulebook, rule_files, rule_sources
from noticelint.rulebook.rule_file import RuleFile, where

TEXTS = "{en: a, zh-Hans: b, zh-Hant: c, th: d}"
BLOCKS = "zh: {phrases: [甲]}, th: {phrases: [ก]}, en: {phrases: [old], unless: [old hat]}"
EXAMPLES = "{bad: {en: [x], zh-Hans: [x], zh-Hant: [x], th: [x]}, good: {en: [y], zh-Hans: [y], zh-Hant: [y], th: [y]}}"
HEAD = f"summary: s\nwhy: w\nbasis: b\nseverity: warning\nexamples: {EXAMPLES}\n"
BASES = {
    "wording/rule": f"{HEAD}groups:\n  time: {{message: {TEXTS}, suggestion: {TEXTS}, {BLOCKS}}}\n",
    "limits/long": f"{HEAD}check: long\nnumbers: {{most: {{en: 40, zh: 80}}, least: 3}}\n"
    f"groups:\n  one: {{message: {TEXTS}, suggestion: {TEXTS}}}\n",
    "limits/count": f"{HEAD}count: contact\nmost: 2\nmessage: {TEXTS}\nsuggestion: {TEXTS}\n"
    "fix: {safe: true, en: old, th: ก}\n",
    "elements/contact": f"name: {TEXTS}\nsummary: s\nbasis: b\nfacts: [phone]\nzh: {{phrases: [甲]}}\n"
    "th: {phrases: [ก]}\nen: {phrases: [old], unless: {clause: [c]}, near: {bare: [n]}}\n",
    "kinds/outage": f"name: {TEXTS}\nzh: {{strong: [甲]}}\nth: {{strong: [ก]}}\nen: {{strong: [old]}}\n",
    "words/channels": "zh: [甲]\nen: [old]\n",
    "words/denial": "summary: s\nzh: {phrases: [甲]}\nth: {phrases: [ก]}\nen: {phrases: [old]}\n",
    "matrix/matrix": "summary: s\ncolumns: [outage, fault]\nrows:\n  contact: [E, W]\n",
    "required/missing": f"summary: s\nwhy: w\nbasis: b\nelement: contact\nmessage: {TEXTS}\n"
    f"suggestion: {{default: {TEXTS}}}\nexamples: {EXAMPLES}\n",
    "together/pair": f"{HEAD}given: contact\nany_of: [contact]\nmessage: {TEXTS}\nsuggestion: {TEXTS}\n",
}


def load(name: str, *adding: str) -> RuleFile:
    """The file that the base of that name and what each house folder adds to it make."""
    sources = {f"built-in/{base}.yaml": text.encode() for base, text in BASES.items()}
    sources.update({f"h{number}/{name}.yaml": text.encode() for number, text in enumerate(adding)})
    files = load_rules(sources)
    describe(files)
    for language in ("zh", "th", "en"):
        compile_lexicon(files, language, {})
    return next(file for file in files if name == f"{file.folder}/{file.name}")


def at(body: Any, path: str) -> Any:
    for key in path.split():
        body = body[key]
    return body


@pytest.mark.parametrize(
    ("name", "adding", "path", "expected"),
    [
        ("wording/rule", "groups: {time: {en: {phrases: [new]}}}", "groups time en phrases", ["old", "new"]),
        ("wording/rule", "groups: {time: {en: {phrases: [old, new]}}}", "groups time en phrases", ["old", "new"]),
        ("wording/rule", "groups: {time: {en: {unless: [hat]}}}", "groups time en unless", ["old hat", "hat"]),
        ("wording/rule", "groups: {time: {en: {unless: {next: ['{date}']}}}}", "groups time en unless",
         {"around": ["old hat"], "next": ["{date}"]}),
        ("wording/rule", "groups: {time: {th: {unless: [ข]}}}", "groups time th", {"phrases": ["ก"], "unless": ["ข"]}),
        ("wording/rule", "groups: {time: {message: {en: New}}}", "groups time message",
         {"en": "New", "zh-Hans": "b", "zh-Hant": "c", "th": "d"}),
        ("wording/rule", f"groups: {{new: {{message: {TEXTS}, suggestion: {TEXTS}, {BLOCKS}}}}}", "groups new en phrases",
         ["old"]),
        ("wording/rule", "severity: error", "severity", "error"),
        ("wording/rule", "sources: [CX-1]\nkinds: [outage]", "kinds", ["outage"]),
        ("wording/rule", "examples: {bad: {en: [z]}}", "examples bad", {"en": ["x", "z"], "zh-Hans": ["x"], "zh-Hant": ["x"], "th": ["x"]}),
        ("limits/long", "numbers: {most: {en: 60}}", "numbers", {"most": {"en": 60, "zh": 80}, "least": 3}),
        ("limits/long", "numbers: {most: 60}", "numbers most", 60),
        ("limits/long", "numbers: {least: {fault: 5}}", "numbers least", {"default": 3, "fault": 5}),
        ("limits/count", "most: 1", "most", 1),
        ("limits/count", "fix: {safe: false, zh-Hans: 乙}", "fix", {"safe": False, "zh-Hans": "乙"}),
        ("elements/contact", "en: {phrases: [{say: new, kinds: [outage]}]}", "en phrases", ["old", {"say": "new", "kinds": ["outage"]}]),
        ("elements/contact", "en: {unless: [u]}", "en unless", {"clause": ["c"], "around": ["u"]}),
        ("elements/contact", "en: {near: {bare: [m]}}\nfacts: [email]", "en near bare", ["n", "m"]),
        ("kinds/outage", "en: {weak: [new]}", "en", {"strong": ["old"], "weak": ["new"]}),
        ("words/channels", "en: [new]\nth: [ก]", "", {"zh": ["甲"], "th": ["ก"], "en": ["old", "new"]}),
        ("words/denial", "en: {phrases: [new]}", "en phrases", ["old", "new"]),
        ("matrix/matrix", "columns: [fault]\nrows: {contact: [E]}", "rows contact", ["E", "E"]),
        ("matrix/matrix", "rows: {contact: [i, '-']}", "rows contact", ["i", "-"]),
        ("matrix/matrix", "columns: [other]\nrows: {contact: [W]}", "", {"summary": "s", "columns": ["outage", "fault", "other"], "rows": {"contact": ["E", "W", "W"]}}),
        ("required/missing", f"suggestion: {{fault: {TEXTS}}}\nmet_by: {{fault: [contact]}}", "met_by fault", ["contact"]),
        ("together/pair", "each_of: [contact]", "each_of", ["contact"]),
    ],
)  # fmt: skip
def test_both_make_one(name: str, adding: str, path: str, expected: Any) -> None:
    body = load(name, f"extends: built-in\n{adding}\n").body
    assert at(body, path) == expected
    assert set(body) >= set(yaml.safe_load(BASES[name]))
    assert "extends" not in body


def test_what_is_added_to_a_rule_that_the_matrix_asks_for_is_added_to_the_matrix() -> None:
    sources = {f"built-in/{base}.yaml": text.encode() for base, text in BASES.items()}
    sources["h/required/missing.yaml"] = b"extends: built-in\nseverity: {fault: info, refusal: error}\n"
    (rule,) = (rule for rule in describe(load_rules(sources))["rules"] if rule[0] == "missing")
    assert rule[-1]["severity"] == {"outage": "error", "fault": "info", "refusal": "error"}


def test_house_folders_add_one_after_another_and_each_part_keeps_its_place() -> None:
    first = "extends: built-in\ngroups:\n  time:\n    en:\n      phrases: [one]\n"
    second = "extends: built-in\nseverity: info\ngroups: {time: {en: {phrases: [old, one, two]}}}\n"
    file = load("wording/rule", first, second)
    phrases = ("groups", "time", "en", "phrases")
    assert at(file.body, " ".join(phrases)) == ["old", "one", "two"]
    places = [where(file, (*phrases, index)) for index in range(3)]
    assert [place.split("/")[0] for place in places] == ["built-in", "h0", "h1"]
    assert places[1:] == ["h0/wording/rule.yaml:5:17", "h1/wording/rule.yaml:3:42"]
    assert [(one.file[:2], one.at, one.was, one.now) for one in file.added] == [
        ("h0", phrases, None, ["one"]),
        ("h1", ("severity",), "warning", "info"),
        ("h1", phrases, None, ["two"]),
    ]


def test_a_whole_file_takes_the_place_of_all_before_it() -> None:
    adding = "extends: built-in\nen: [new]\n"
    assert load("words/channels", adding, "en: [own]\n").body == {"en": ["own"]}
    assert load("words/channels", adding, "en: [own]\n", adding).body == {"en": ["own", "new"]}


@pytest.mark.parametrize(
    ("name", "adding", "said"),
    [
        ("wording/rule", "grups: {}", "2:1: unknown key 'grups'; did you mean 'groups'?"),
        ("wording/rule", "groups: {tiem: {en: {phrases: [new]}}}",
         "2:10: lacks message, suggestion, zh, th, which a new group needs; did you mean 'time'?"),
        ("wording/rule", f"groups: {{house: {{message: {TEXTS}, suggestion: {TEXTS}, zh: {{phrases: [乙]}}, en: {{phrases: [b]}}}}}}",
         "2:10: lacks th, which a new group needs; there are time"),
        ("wording/rule", f"groups: {{house: {{message: {{en: a}}, suggestion: {TEXTS}, {BLOCKS}}}}}", "2:18: lacks zh-Hans, zh-Hant, th"),
        ("wording/rule", "groups:\n  time:\n    en: {phrases: [new, 'a ... b']}", "4:25: phrase 'a ... b': ... is looked for as it stands"),
        ("wording/rule", "groups: {time: {en: {unless: {next: ['{dat}']}}}}", "2:38: no slot is named {dat}"),
        ("wording/rule", "groups: {time: {en: [new]}}", "2:17: should be keys with values, not a list"),
        ("wording/rule", "severity: eror", "2:1: unknown 'eror'; did you mean 'error'?"),
        ("wording/rule", "examples: {bad: {en: []}}", "2:18: nothing stands here; at least one is needed"),
        ("limits/long", "numbers: {mots: 5}", "2:11: the check has no figure 'mots'; did you mean 'most'?"),
        ("limits/count", "count: contcat", "2:1: no element is called 'contcat'; did you mean 'contact'?"),
        ("kinds/outage", "case_of: outgae", "2:1: there is no other kind 'outgae'; did you mean 'outage'?"),
        ("kinds/outage", "case_of: outage", "2:1: there is no other kind 'outage'"),
        ("matrix/matrix", "columns: [outage]\nrows: {contact: [E, W]}", "3:8: 2 marks for 1 columns"),
        ("matrix/matrix", "columns: [outgae]\nrows: {contact: [E]}", "2:11: unknown 'outgae'; did you mean 'outage'?"),
        ("matrix/matrix", "rows: {contcat: [E, E]}", "2:8: no element is called 'contcat'; did you mean 'contact'?"),
        ("words/channel", "en: [new]", "1:1: there is no words/channel that this could add to; did you mean 'channels'?"),
        ("words/contact", "en: [new]", "1:1: there is no words/contact that this could add to; there is elements/contact"),
        ("words/zzz", "en: [new]", "1:1: there is no words/zzz that this could add to"),
        ("starts/outage", "en: {}", "1:1: unknown key 'extends'; there are en, zh-Hans, zh-Hant, th"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_in_the_house_file(name: str, adding: str, said: str) -> None:
    with pytest.raises(RuleError) as caught:
        load(name, f"extends: built-in\n{adding}\n")
    assert f"h0/{name}.yaml:{said}" in str(caught.value)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("extends: builtin\n", "h0/wording/rule.yaml:1:1: unknown 'builtin'; did you mean 'built-in'?"),
        ("severity: info\n", "lacks summary, why, groups, examples; to add to the built-in wording/rule, begin with extends: built-in"),
    ],
)  # fmt: skip
def test_what_was_meant_to_add_is_told_how(text: str, said: str) -> None:
    with pytest.raises(RuleError) as caught:
        load("wording/rule", text)
    assert said in str(caught.value)


@pytest.mark.parametrize(
    ("definition", "body", "valid"),
    [
        ("wording", {"extends": "built-in", "groups": {"time": {"en": {"phrases": ["new"]}}}}, True),
        ("wording", {"groups": {"time": {"en": {"phrases": ["new"]}}}}, False),
        ("wording", {"extends": "built-in", "groups": {"time": {"en": {"phrase": ["new"]}}}}, False),
        ("limits", {"extends": "built-in", "numbers": {"most": 3}}, True),
        ("limits", {"extends": "built-in", "most": 3}, True),
        ("elements", {"extends": "built-in", "en": {"unless": ["new"]}}, True),
        ("matrix", {"extends": "built-in", "columns": ["outage"], "rows": {"contact": ["E"]}}, True),
        ("required", {"extends": "built-in", "suggestion": {"outage": {"en": "New."}}}, True),
        ("required", {"extends": "before", "suggestion": {}}, False),
    ],
)
def test_editors_take_a_file_that_adds(definition: str, body: dict[str, Any], valid: bool) -> None:
    definitions = json.loads(Path(SCHEMA).read_text(encoding="utf-8"))["$defs"]
    schema = {"$ref": f"#/$defs/{definition}", "$defs": definitions}
    assert Draft202012Validator(schema).is_valid(body) == valid


def test_what_a_new_file_proposes_to_add_can_be_added() -> None:
    built_in = rule_sources([built_in_rules()])
    files = [file for file in load_rules(built_in) if file.folder != "comments"]
    house = {f"house/{file.folder}/{file.name}.yaml": addition(file) for file in files}
    plain = load_rules({**built_in, **{path: text.encode() for path, text in house.items()}})
    assert {(file.folder, file.name): file.body for file in files}.items() <= {
        (file.folder, file.name): file.body for file in plain
    }.items()
    for path, text in house.items():
        head, extends, rest = text.partition("extends: built-in\n")
        house[path] = head + extends + rest.replace("# ", "", 1).replace("\n# ", "\n")
        assert rest
    taken = load_rules({**built_in, **{path: text.encode() for path, text in house.items()}})
    added = {(file.folder, file.name): file.added for file in taken}
    assert all(added[file.folder, file.name] for file in files if file.folder != "matrix")
    describe(taken)


def _run(*folders: Path) -> Run:
    return prepare(open_rulebook(rule_files([built_in_rules(), *map(str, folders)])), Settings(root="."))


def _found(text: str, run: Run) -> list[str]:
    result = lint_bytes("notice.txt", text.encode(), run._replace(settings=Settings(root=".", language="en")))
    return [one.text for one in result.findings if one.rule == "disparagement"]


def test_what_the_document_shows_adds_to_what_ships(tmp_path: Path) -> None:
    written = (Path(__file__).parents[2] / "docs" / "writing-rules.md").read_text(encoding="utf-8")
    shown = written[written.index("    extends: built-in") :].split("\n\n")[0]
    path = tmp_path / "wording" / "vague-wording.yaml"
    path.parent.mkdir()
    path.write_text(textwrap.dedent(shown), encoding="utf-8")
    file = next(file for file in load_rules(rule_sources([built_in_rules(), str(tmp_path)])) if file.path == str(path))
    run = _run(tmp_path)
    theirs = [one for one in run_examples([file], run) if one.place.startswith(str(path))]
    assert [(one.sort, one.right) for one in theirs] == [("bad", True), ("good", True)]
    assert [one.severity for one in run.rules if one.id == "vague-wording"] == ["error"]


def test_the_cache_sees_both_files(tmp_path: Path) -> None:
    path = tmp_path / "wording" / "disparagement.yaml"
    path.parent.mkdir()
    text = "Mind the wibble wobble and the wobble wibble."
    for phrase in ("wibble wobble", "wobble wibble"):
        path.write_text(
            f"extends: built-in\ngroups: {{competitor: {{en: {{phrases: [{phrase}]}}}}}}\n", encoding="utf-8"
        )
        run = _run(tmp_path)
        assert _found(text, run) == [phrase]
        # The second time it comes from the cache.
        assert _found(text, _run(tmp_path)) == [phrase]
    assert _found(text, _run()) == []
