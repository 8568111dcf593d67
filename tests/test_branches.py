"""Templates: what is missing on some path is found, with the path; what stands on every path is not."""

from __future__ import annotations

import itertools
import random

import pytest

from noticelint.config import Settings
from noticelint.judge import Run
from noticelint.lint import lint_bytes
from noticelint.report.result import Reported, Result

HEAD = "---\nkind: cancellation\nlanguage: en\n---\nDear customer,\n\nThe fair on 3 May 2027 is cancelled because the hall was flooded.\n"
REFUND = "We will refund you in full by 9 May 2027."
REBOOK = "You can move your booking to 8 June 2027 free of charge."
VOUCHER = "You will receive a voucher for the full price by 9 May 2027."


def checked(body: str, run: Run, name: str = "a.txt.j2") -> Result:
    chosen = run._replace(settings=Settings(root=".", as_of="2026-11-21"), evidence=True)
    result = lint_bytes(name, (HEAD + body).encode(), chosen)
    assert not result.failures
    return result


def of_rule(result: Result, rule: str) -> list[Reported]:
    return [one for one in result.findings if one.rule == rule]


@pytest.mark.parametrize(
    ("body", "witness"),
    [
        (f"{{% if refund %}}{REFUND}{{% endif %}}", "When `refund` is false: "),
        (f"{{% if not refund %}}{REFUND}{{% endif %}}", "When `refund` is true: "),
        (f"{{% if refund %}}{REFUND}{{% else %}}{REBOOK}{{% endif %}}", None),
        (
            f"{{% if refund %}}{REFUND}{{% elif rebooking %}}{REBOOK}{{% endif %}}",
            "When `refund` is false and `rebooking` is false: ",
        ),
        # The same condition has the same truth, wherever it stands and however it is written.
        (f"{{% if refund %}}{REFUND}{{% endif %}}\n\n{{% if not  refund %}}{REBOOK}{{% endif %}}", None),
        (f"{{% if a and b %}}{REFUND}{{% endif %}}\n{{% if not a or not b %}}{REBOOK}{{% endif %}}", None),
        (f"{{% if a or b %}}{REFUND}{{% endif %}}", "When `a` is false and `b` is false: "),
        (f"{{% if a %}}{{% if b %}}{REFUND}{{% endif %}}{{% endif %}}\n{{% if not a %}}{REBOOK}{{% endif %}}",
         "When `a` is true and `b` is false: "),
        # Values of one variable exclude each other, and are not all that there are.
        (
            f'{{% if way == "card" %}}{REFUND}{{% elif way == "voucher" %}}{VOUCHER}{{% endif %}}',
            'When `way == "card"` is false and `way == "voucher"` is false: ',
        ),
        (f'{{% if way == "card" %}}{REFUND}{{% endif %}}\n{{% if way != "card" %}}{VOUCHER}{{% endif %}}', None),
        (f'{{% if way == "card" %}}{REFUND}{{% endif %}}{{% if way == "bank" %}}{REFUND}{{% endif %}}{{% if not way %}}{REBOOK}{{% endif %}}',
         'When `way == "card"` is false and `way == "bank"` is false and `way` is true: '),
        # A loop may stand zero times.
        (f"{{% for ticket in tickets %}}{REFUND}{{% endfor %}}", "When `tickets` is empty: "),
        (f"{{% for ticket in tickets %}}{REFUND}{{% else %}}{REBOOK}{{% endfor %}}", None),
        # A sentence in two halves needs both.
        ("{% if a %}We will refund you{% endif %} {% if a %}in full by 9 May 2027{% endif %}.", "When `a` is false: "),
        # A text in place of a missing variable counts.
        ("{{ remedy | default('" + REFUND + "') }}", "When `remedy` is true: "),
        # A macro counts where it is called.
        (f"{{% macro money() %}}{REFUND}{{% endmacro %}}{{% if a %}}{{{{ money() }}}}{{% endif %}}", "When `a` is false: "),
        (f"{{% macro money() %}}{REFUND}{{% endmacro %}}{{{{ money() }}}}", None),
        (f"{{# {REFUND} #}}", ""),
    ],
)  # fmt: skip
def test_a_remedy_on_every_path(body: str, witness: str | None, run: Run) -> None:
    found = of_rule(checked(body, run), "missing-remedy")
    if witness is None:
        assert found == []
    else:
        assert len(found) == 1
        assert found[0].message.startswith(witness + "This cancellation notice")


def test_thirty_conditions_are_judged_by_few_paths(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from noticelint import branches

    walked = []
    real = branches.render
    monkeypatch.setattr(branches, "render", lambda *given: walked.append(1) or real(*given))
    lines = [f"{{% if c{number} %}}\nThis is part {number}.\n{{% endif %}}" for number in range(30)]
    body = "\n".join([*lines, f"{{% if refund %}}{REFUND}{{% endif %}}"])
    found = of_rule(checked(body, run), "missing-remedy")
    assert [one.message.split(": ")[0] for one in found] == ["When `refund` is false"]
    assert len(walked) <= 6


SENTENCES = (REFUND, REBOOK, VOUCHER)


@pytest.mark.parametrize("seed", range(12))
def test_what_is_found_is_what_listing_all_paths_finds(seed: int, run: Run) -> None:
    """Trees of conditions over four names: every rendering by hand, against what is reasoned about them."""
    draw = random.Random(seed)
    tree = _tree(draw, 3)
    found = of_rule(checked(_written(tree), run), "missing-remedy")
    lacking = []
    for values in itertools.product((False, True), repeat=4):
        truth = dict(zip("abcd", values, strict=True))
        plain = lint_bytes("a.txt", (HEAD + _rendered(tree, truth)).encode(), run._replace(settings=Settings(root=".")))
        if of_rule(plain, "missing-remedy"):
            lacking.append(truth)
    assert bool(found) == bool(lacking)
    for one in found:
        assert any(all(_said(name, truth[name], one.message) for name in "abcd") for truth in lacking)


def _said(name: str, value: bool, message: str) -> bool:
    """Whether the message says nothing else of a name than that it is so."""
    return f"`{name}` is {str(not value).lower()}" not in message


def _tree(draw: random.Random, depth: int) -> list[object]:
    nodes: list[object] = []
    for _ in range(draw.randint(1, 2)):
        if depth and draw.random() < 0.8:
            condition = " and ".join(draw.sample(["a", "b", "c", "d", "not a", "not b"], draw.randint(1, 2)))
            nodes.append((condition, _tree(draw, depth - 1), _tree(draw, depth - 1) if draw.random() < 0.5 else []))
        else:
            nodes.append(draw.choice((*SENTENCES, "The car park is open.", "Trains run as usual.")))
    return nodes


def _written(nodes: list[object]) -> str:
    out = []
    for node in nodes:
        if isinstance(node, str):
            out.append(node + "\n")
        else:
            condition, yes, no = node  # type: ignore[misc]
            out.append(f"{{% if {condition} %}}\n{_written(yes)}{{% else %}}\n{_written(no)}{{% endif %}}\n")
    return "".join(out)


def _rendered(nodes: list[object], truth: dict[str, bool]) -> str:
    out = []
    for node in nodes:
        if isinstance(node, str):
            out.append(node + "\n")
        else:
            condition, yes, no = node  # type: ignore[misc]
            holds = all(truth[part[-1]] is not part.startswith("not") for part in condition.split(" and "))
            out.append(_rendered(yes if holds else no, truth))
    return "".join(out)


def test_apologies_are_counted_on_the_worst_path(run: Run) -> None:
    body = (
        "{% if a %}\nWe are sorry for the short notice.\n{% endif %}\n"
        "{% if b %}\nWe apologise for the lost day.\n{% endif %}\n"
        "{% if c %}\nWe regret the trouble.\n{% endif %}\n"
        "{% if not c %}\nThe hall opens again in June 2027.\n{% endif %}\n"
    )
    found = of_rule(checked(body, run), "excessive-apology")
    assert [one.text for one in found] == ["regret the trouble"]
    apart = "{% if a %}\nWe are sorry.\n{% elif b %}\nWe apologise.\n{% else %}\nWe regret this.\n{% endif %}\n"
    assert of_rule(checked(apart, run), "excessive-apology") == []


def test_wording_on_any_branch_is_found_once_and_in_its_place(run: Run) -> None:
    body = f"{REFUND}\n{{% if a %}}\nFor certain reasons the doors stay shut.\n{{% endif %}}\n{{% if b %}}\nYours\n{{% endif %}}\n"
    found = of_rule(checked(body, run), "vague-wording")
    assert [(one.text, one.place.line) for one in found] == [("For certain reasons", 10)]


def test_words_of_two_branches_are_never_read_together(run: Run) -> None:
    body = f"{REFUND}\n{{% if a %}}For certain{{% else %}}reasons unknown{{% endif %}} people the doors stay shut.\n"
    assert of_rule(checked(body, run), "vague-wording") == []


def test_variables_stand_for_what_they_are_declared_to_be(run: Run) -> None:
    body = "We will refund {{ x }} to your card within {{ n }} working days of 3 May 2027. Call us on {{ y }}."
    typed = HEAD.replace("---\nDear", "variables:\n  x: money\n  y: phone\n  n: number\n---\nDear") + body
    result = lint_bytes("a.txt.j2", typed.encode(), run)
    assert {"missing-contact", "missing-remedy"}.isdisjoint({one.rule for one in result.findings})
    untyped = HEAD + body
    result = lint_bytes("a.txt.j2", untyped.encode(), run)
    assert "missing-contact" in {one.rule for one in result.findings}


def test_a_finding_shows_variables_as_they_are_written(run: Run) -> None:
    found = of_rule(checked(REFUND + " Please call us on {{ phone }}.", run), "single-contact-channel")
    assert found
    assert all("\ufffc" not in one.text + one.message for one in found)


@pytest.mark.parametrize(
    ("variables", "body", "expected"),
    [
        ("amount: money", "We refund {{ amount }}.", []),
        (
            "amount: money",
            "We refund {{ amuont }}.",
            [("undeclared-variable", "amuont")],
        ),
        ("amount: money", "We refund {{ amount }} {{ zzz.q }}.", [("undeclared-variable", "zzz.q")]),
        ("amount: money\n  seat: text", "We refund {{ amount }}.", [("unused-variable", "seat")]),
        ("amount: money\n  order: text", "We refund {{ amount }} for {{ order.id }}.", []),
    ],
)
def test_variables_against_a_declared_contract(
    variables: str, body: str, expected: list[tuple[str, str]], run: Run
) -> None:
    source = f"---\nvariables:\n  {variables}\n---\n{body}\n"
    result = lint_bytes("a.txt.j2", source.encode(), run)
    found = [(one.rule, one.text) for one in result.findings if one.rule.endswith("-variable")]
    assert sorted(found) == sorted(expected)


def test_elements_that_only_some_branches_give_are_marked(run: Run) -> None:
    elements = checked(f"{{% if a %}}{REFUND}{{% endif %}}", run).notices[0].elements
    assert (elements["remedy"].present, elements["remedy"].branches) == (True, "some")
    assert (elements["what"].present, elements["what"].branches) == (True, "")


def test_more_paths_than_are_judged_are_said(run: Run) -> None:
    lines = [f"{{% if x == {number} %}}\n{REFUND}\n{{% endif %}}" for number in range(90)]
    assert len(of_rule(checked("\n".join(lines), run), "unproven-branches")) == 1


def test_includes_and_parents_are_read_inside_the_folder_only(
    run: Run, tmp_path_factory: pytest.TempPathFactory
) -> None:
    base = tmp_path_factory.mktemp("templates")
    folder = base / "mail"
    folder.mkdir()
    (folder / "_remedy.txt.j2").write_text(REFUND)
    (folder / "letter.txt.j2").write_text("Dear customer,\n\n{% block news %}{% endblock %}\n" + REBOOK)
    (base / "outside.txt.j2").write_text(REFUND)
    chosen = run._replace(settings=Settings(root=str(folder)))
    news = HEAD.split("\n\n")[1]
    cases = {
        "{% include '_remedy.txt.j2' %}": [],
        "{% include '../outside.txt.j2' %}": ["missing-remedy"],
        "{% include 'nowhere' %}": ["missing-remedy"],
    }
    for body, expected in cases.items():
        path = folder / "a.txt.j2"
        path.write_text(HEAD + body)
        result = lint_bytes(str(path), path.read_bytes(), chosen)
        assert [one.rule for one in of_rule(result, "missing-remedy")] == expected, body
    path.write_text(
        f"---\nkind: cancellation\n---\n{{% extends 'letter.txt.j2' %}}{{% block news %}}{news}{{% endblock %}}"
    )
    result = lint_bytes(str(path), path.read_bytes(), chosen)
    assert of_rule(result, "missing-remedy") == []
    assert of_rule(result, "missing-contact")


def test_the_subject_of_a_mail_is_a_template_too(run: Run) -> None:
    mail = (
        "Subject: {{ event_name }} is cancelled{% if city %} in {{ city }}{% endif %}\nContent-Type: text/plain; charset=utf-8\n\n"
        f"Dear guest,\n\nThe fair on 3 May 2027 is cancelled for certain reasons.\n{{% if a %}}{REFUND}{{% endif %}}\n"
    )
    result = lint_bytes("a.eml.j2", mail.encode(), run)
    assert [(one.text, one.place.line) for one in of_rule(result, "vague-wording")] == [("for certain reasons", 6)]
    assert [one.message.split(":")[0] for one in of_rule(result, "missing-remedy")] == ["When `a` is false"]
    assert of_rule(result, "unfilled-placeholder") == []
