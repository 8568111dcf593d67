"""The blocks of phrases that a rule file holds, and the group that each proves."""

from __future__ import annotations

from typing import Any

from noticelint.rulebook.load import CLAUSE_WORDS
from noticelint.rulebook.rule_file import Path, RuleFile
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# A rule file, the path of a block of phrases in it, the name of its group, the block, the defaults of its phrases.
Block = tuple[RuleFile, Path, str, dict[str, Any], dict[str, Any]]


def phrase_blocks(files: list[RuleFile], language: str) -> Iterator[Block]:
    """Each block of phrases of one language (zh, th or en): file, path, name of its group, defaults of its phrases."""
    for file in files:
        body, name = file.body, f"{file.folder}/{file.name}"
        defaults: dict[str, Any] = {key: body[key] for key in ("deniable", "when", "kinds") if key in body}
        if file.folder == "words" and file.name in CLAUSE_WORDS:
            yield file, (language,), name, body[language], {}
        elif file.folder == "elements":
            block = body[language]
            yield file, (language,), name, block, defaults
            for near, phrases in block.get("near", {}).items():
                yield file, (language, "near"), f"{name}/{near}", {"phrases": phrases, "_key": near}, {}
        elif file.folder == "kinds":
            for strength in ("strong", "weak", "leaning"):
                if strength in body[language]:
                    block = {"phrases": body[language][strength], "_key": strength}
                    if "unless" in body[language] and strength != "leaning":
                        block["unless"] = body[language]["unless"]
                    yield file, (language,), f"{name}/{strength}", block, {}
        elif file.folder in ("wording", "limits", "facts", "versions"):
            for group, content in body.get("groups", {}).items():
                kinds = {"kinds": content["kinds"]} if "kinds" in content else {}
                if language in content:
                    yield file, ("groups", group, language), f"{name}/{group}", content[language], kinds
        elif language in body.get("unless", {}):
            yield file, ("unless", language), f"{name}/unless", body["unless"][language], {}
