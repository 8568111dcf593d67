"""What goes wrong in reading: one line, and the place where it stands."""

from __future__ import annotations


class ReadError(Exception):
    """A file that cannot be read as a notice.

    `reason` is one line. The place is `line` and `column` (1-based, in characters) or `offset` (0-based, in
    bytes), where it is known; `path` is filled in by whoever knows it. `str()` gives all of it in one line.
    """

    def __init__(
        self,
        reason: str,
        *,
        path: str = "",
        offset: int | None = None,
        line: int | None = None,
        column: int | None = None,
    ) -> None:
        super().__init__(reason, path, offset, line, column)
        self.reason = " ".join(reason.split())
        self.path = path
        self.offset = offset
        self.line = line
        self.column = column

    def within(self, path: str) -> ReadError:
        """The same error, said of the file at `path`."""
        return type(self)(self.reason, path=path, offset=self.offset, line=self.line, column=self.column)

    def __str__(self) -> str:
        place = [part for part in (self.path, self.line, self.column) if part not in ("", None)]
        start = ":".join(map(str, place))
        end = "" if self.offset is None else f" (at byte {self.offset})"
        return f"{start}: {self.reason}{end}" if start else self.reason + end


class BinaryError(ReadError):
    """A file that holds no text at all: a picture, an archive, a program."""
