"""Articles and statements as every screen shows them: those seen last are kept, the canonical wording by a rule."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from textual.cache import LRUCache

from quotes_tui.indexing import Index
from quotes_tui.indexing.rows import StatementRow
from quotes_tui.model import Article, Statement

# In the order in which the key goes through them; the names are those of the setting.
RULES = MappingProxyType(
    {
        "primary": "primary source first",
        "complete": "most complete first",
        "witnesses": "most witnesses first",
        "earliest": "earliest first",
    }
)


class Records:
    """What an index holds, read when it is asked for.

    `rule` is the name of the rule by which a wording is canonical. An index comes with the choices of the one that it
    was built by; for another the choice is made anew for each statement that is looked at.
    """

    def __init__(self, index: Index, rule: str) -> None:
        self._index = index
        self.rule = rule
        self._built_by = index.built().canonical
        self._articles: LRUCache[str, Article] = LRUCache(256)
        self._witnesses: LRUCache[str, str] = LRUCache(1024)
        self._statements: LRUCache[str, Statement] = LRUCache(256)

    def reopen(self, index: Index) -> None:
        """Read another index from now on, by the same rule."""
        self._index, self._built_by = index, index.built().canonical
        for kept in (self._articles, self._statements, self._witnesses):
            kept.clear()

    def article(self, id: str) -> Article:
        """The article of that id."""
        found = self._articles.get(id)
        if found is None:
            found = self._articles[id] = self._index.article(id)
        return found

    def statement(self, id: str) -> Statement:
        """The statement of that id, with the canonical wording of the rule."""
        found = self._statements.get(id)
        if found is None:
            found = self._statements[id] = self.chosen(self._index.statement(id))
        return found

    def row(self, row: StatementRow) -> StatementRow:
        """The row of a list with the same canonical wording as its statement."""
        if self.rule == self._built_by:
            return row
        statement = self.statement(row.id)
        carried = tuple(len(variant.passages) for variant in statement.variants)
        return replace(row, text=statement.best.text, kind=statement.cited.kind, wordings=carried)

    def next_rule(self) -> str:
        """Take the rule after this one; what it is, in words."""
        names = list(RULES)
        self.rule = names[(names.index(self.rule) + 1) % len(names)]
        self._statements.clear()
        return RULES[self.rule]

    def chosen(self, statement: Statement) -> Statement:
        """A statement of the index with the canonical wording of the rule."""
        if self.rule == self._built_by:
            return statement
        # Grouping is not needed before somebody asks for another rule.
        from quotes_tui.grouping.canonical import rechoose
        from quotes_tui.grouping.options import Rule

        return rechoose(statement, Rule(self.rule), self.article, self.witness)

    def witness(self, article: str) -> str:
        """The article whose text that article has; its own id where it copies none."""
        found = self._witnesses.get(article)
        if found is None:
            found = self._witnesses[article] = self._index.article_row(article).witness
        return found
