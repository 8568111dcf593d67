"""Where the reading of an expression stands: its tokens, and which is next."""

from __future__ import annotations

from noticelint.templates.terms import LONGEST_CHAIN, Local, Term, Token
from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


class UnreadableError(Exception):
    """The tokens make no expression."""


class Cursor:
    """Goes over the tokens of one expression; `read` reads a whole one from where it stands."""

    def __init__(self, tokens: list[Token], dialect: str, local: Local, read: Callable[[Cursor], Term]) -> None:
        self.tokens = tokens
        self.dialect = dialect
        self.local = local
        self.at = 0
        self.depth = 0
        self.steps = 0
        self._read = read

    def step(self) -> None:
        """One more term that stands inside the next: a chain of filters, calls or operators."""
        self.steps += 1
        if self.steps > LONGEST_CHAIN:
            raise UnreadableError

    def peek(self, ahead: int = 0) -> str:
        """The text of the token so many ahead, '' for a literal (it is no operator) and past the end."""
        index = self.at + ahead
        return self.tokens[index].text if index < len(self.tokens) and self.tokens[index].kind != "text" else ""

    def kind(self, ahead: int = 0) -> str:
        """The kind of the token so many ahead, '' past the end."""
        index = self.at + ahead
        return self.tokens[index].kind if index < len(self.tokens) else ""

    def take(self, *texts: str) -> bool:
        """Pass over the next token if it is one of the texts."""
        if self.peek() in texts and self.at < len(self.tokens):
            self.at += 1
            return True
        return False

    def expect(self, text: str) -> int:
        """Pass over the next token, which must be the text; the offset after it."""
        if not self.take(text):
            raise UnreadableError
        return self.tokens[self.at - 1].end

    def whole(self) -> Term:
        """The expression that begins here."""
        return self._read(self)
