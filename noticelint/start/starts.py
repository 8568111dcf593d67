"""Starting notices: a text of each kind in each language, with typed blanks, as `rules/starts/` holds them."""

from __future__ import annotations

import os
import re

from noticelint.guess import guess_or_list
from noticelint.rulebook.errors import RuleError
from noticelint.rulebook.load import load_rules
from noticelint.rulebook.open import STARTS
from noticelint.rulebook.rule_file import fail
from noticelint.typed import NamedTuple

BLANK = r"〔([^〔〕]+)〕"
FULL = ("email", "letter", "web")
# What stands before the title: an e-mail's subject line in each language; only Thai letters announce theirs.
_SUBJECT = {"en": "Subject: ", "zh-Hans": "主题：", "zh-Hant": "主旨：", "th": "หัวเรื่อง: "}


class Blank(NamedTuple):
    """One blank of a starting notice: what stands in its 〔 〕, the type of what belongs there, and a sample of it."""

    label: str
    type: str
    sample: str


class Start(NamedTuple):
    """A starting notice in one language. `sms` is its short form, empty where the kind is not told in one."""

    kind: str
    language: str
    title: str
    text: str
    sms: str
    blanks: tuple[Blank, ...]

    @property
    def channels(self) -> tuple[str, ...]:
        """The channels it is written for."""
        return (*FULL, "sms") if self.sms else FULL


def read_start(folders: list[str], kind: str, language: str) -> Start:
    """The starting notice of `kind` in `language`, from the last of the rule folders that holds one.

    Raises RuleError where none does, and for a file that is broken or whose blanks are not those of its texts.
    """
    paths = start_files(folders)
    if kind not in paths:
        raise RuleError(f"no starting notice for the kind {kind!r}{guess_or_list(kind, paths)}")
    with open(paths[kind], "rb") as file:
        (read,) = load_rules({paths[kind]: file.read()})
    body = read.body[language]
    blanks = tuple(Blank(label, *next(iter(given.items()))) for label, given in body["blanks"].items())
    start = Start(kind, language, body["title"].strip(), body["text"].strip(), body.get("sms", "").strip(), blanks)
    used = {label for text in (start.title, start.text, start.sms) for label in re.findall(BLANK, text)}
    for label in sorted(used ^ set(body["blanks"])):
        said = "stands in no text" if label in body["blanks"] else "is not listed under blanks"
        raise fail(read, (language, "blanks", label), f"〔{label}〕 {said}")
    return start


def start_files(folders: list[str]) -> dict[str, str]:
    """The files of starting notices below the rule folders, by kind; of two for one kind, the last counts."""
    found: dict[str, str] = {}
    for base in folders:
        folder = os.path.join(base, STARTS)
        if os.path.isdir(folder):
            names = sorted(name for name in os.listdir(folder) if name.endswith(".yaml"))
            found.update({name.removesuffix(".yaml"): os.path.join(folder, name) for name in names})
    return found


def written(start: Start, channel: str, markdown: bool = False) -> str:
    """The notice as a file for `channel` (one of `start.channels`), its front matter first.

    `markdown` writes the title as a heading, where it is not the subject of an e-mail.
    """
    head = f"---\nkind: {start.kind}\nlanguage: {start.language}\nchannel: {channel}\n---\n"
    if channel == "sms":
        return f"{head}{start.sms}\n"
    if channel == "email":
        mark = _SUBJECT[start.language]
    elif channel == "letter" and start.language == "th":
        mark = "เรื่อง  "
    else:
        mark = "# " if markdown else ""
    return f"{head}{mark}{start.title}\n\n{start.text}\n"


def filled(text: str, start: Start) -> str:
    """The text with the sample of each blank in its place."""
    samples = {blank.label: blank.sample for blank in start.blanks}
    return re.sub(BLANK, lambda found: samples[found[1]], text)
