"""The matrix: which kind of notice must hold which element, as rows of marks and as cells."""

from __future__ import annotations

from noticelint.rulebook.rule_file import RuleFile, fail

MARKS = {"E": "error", "W": "warning", "i": "info"}


def asked_of(files: list[RuleFile]) -> dict[str, dict[str, str]]:
    """The matrix: for each element the severity by kind. Raises RuleError where a row does not fit the columns."""
    return {
        element: {kind: MARKS[mark] for kind, mark in cells.items() if mark in MARKS}
        for file in files
        if file.folder == "matrix"
        for element, cells in by_kind(file, file.body["columns"]).body["rows"].items()
    }


def severity_of(file: RuleFile, asked: dict[str, dict[str, str]]) -> str | dict[str, str]:
    """A rule's own severity, else that of its element in the matrix, by kind.

    What a house file adds to a rule that has none of its own is added to the matrix's.
    """
    row = asked.get(file.body.get("element", ""), {})
    severity: str | dict[str, str] = file.body.get("severity", row)
    if isinstance(severity, dict) and any(one.at == ("severity",) and one.was is None for one in file.added):
        return {**row, **severity}
    return severity


def by_kind(file: RuleFile, columns: list[str]) -> RuleFile:
    """The file with each row as marks by kind, of `columns`. Raises RuleError for a row of another length."""
    if "rows" not in file.body:
        return file
    rows, places = {}, dict(file.places)
    for element, marks in file.body["rows"].items():
        if len(marks) != len(columns):
            what = f"{len(marks)} marks for {len(columns)} columns; each kind has one of {', '.join(MARKS)} or -"
            raise fail(file, ("rows", element), what)
        rows[element] = dict(zip(columns, marks, strict=True))
        for index, kind in enumerate(columns):
            if ("rows", element, index) in places:
                places["rows", element, kind] = places["rows", element, index]
    return file._replace(body={**file.body, "rows": rows}, places=places)


def by_column(file: RuleFile) -> RuleFile:
    """The file with each row as marks in the order of its columns; a kind that a row has no mark for is not asked."""
    columns, places = file.body["columns"], dict(file.places)
    rows = {element: [cells.get(kind, "-") for kind in columns] for element, cells in file.body["rows"].items()}
    for element in rows:
        for index, kind in enumerate(columns):
            if ("rows", element, kind) in places:
                places["rows", element, index] = places["rows", element, kind]
    return file._replace(body={**file.body, "rows": rows}, places=places)
