"""What the screen of the reasons is made of: the wordings, the stored reasons, other statements, how each was found."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from quotes_tui.collation.why import reasons
from quotes_tui.errors import UsageError
from quotes_tui.model import ArticleOf, Link, Passage, Statement, Variant
from quotes_tui.signs import Signs
from quotes_tui.tui.drawing import Piece, fit, in_marks, wrap
from quotes_tui.tui.screens.wording import subject
from quotes_tui.tui.widgets.blocks import Block, Drawing, sentence
from quotes_tui.tui.widgets.wording_list import carriers, outlet_of, relation_role, relation_sign, relation_word

WORDS_SHOWN = 4  # lines of a wording


@dataclass(frozen=True, slots=True)
class Reader:
    """How records are read and drawn; `rule` says in words by which one a wording is canonical."""

    statement: Callable[[str], Statement]
    article: ArticleOf
    signs: Signs
    rule: str

    def found(self, id: str) -> Statement | None:
        """The statement of that id; None where this index has none."""
        try:
            return self.statement(id)
        except UsageError:
            return None


def why_blocks(statement: Statement, reader: Reader) -> list[Block]:
    """All blocks of the screen, section by section."""
    links = [*statement.related, *statement.possible]
    told = [(section.title, section.lines) for section in reasons(statement, reader.article)]
    named = {link.id for link in links for _title, lines in told for line in lines if link.id in line}
    rule = Block(sentence(f"Canonical by this rule: {reader.rule}", "dim", more=reader.signs.more))
    sections = [("The wordings", [*(_wording(statement, variant, reader) for variant in statement.variants), rule])]
    sections += [(title, [_reason(line, links, reader.signs) for line in lines]) for title, lines in told]
    sections.append(("Other statements", [_other(link, reader) for link in links if link.id not in named]))
    sections.append(("How each report was found", list(_findings(statement, reader))))
    return [block for title, blocks in sections for block in _titled(title, blocks)]


def _titled(title: str, blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks of a section, the first with the heading, the last with a blank line below."""
    for at, block in enumerate(blocks):
        yield replace(block, heading="" if at else title, ends=at == len(blocks) - 1)


def _wording(statement: Statement, variant: Variant, reader: Reader) -> Block:
    signs, role = reader.signs, relation_role(statement, variant)
    words = in_marks(variant.text, variant.passages[0].kind, signs)
    names = f" {signs.dot} ".join(carriers(variant, reader.article))

    def drawing(width: int) -> list[list[Piece]]:
        left: list[Piece] = [
            (f"{variant.id} ", "strong"),
            (f"{relation_sign(statement, variant, signs)} ", role),
            (f"{relation_word(statement, variant)}  ", role),
        ]
        used = sum(len(text) for text, _role in left)
        lines = wrap(words, width - 2, WORDS_SHOWN, signs.more)
        return [[*left, (fit(names, width - used, signs.more), "dim")], *([("  " + line, "text")] for line in lines)]

    return Block(drawing, opens=variant)


def _reason(line: str, links: Sequence[Link], signs: Signs) -> Block:
    about = next((link for link in links if link.id in line), None)
    lead = f"{signs.right} " if about else f"{signs.dot} "
    return Block(sentence(line, lead=lead, more=signs.more), opens=about)


def _other(link: Link, reader: Reader) -> Block:
    """Another statement: who, when, its canonical wording, and what it has to do with this one."""
    found, signs = reader.found(link.id), reader.signs
    if found is None:
        return Block(sentence(f"{link.id}: {link.why}", lead=f"{signs.dot} ", more=signs.more))
    head = sentence(f"{subject(found, reader.article)} {signs.dot} {link.why}", lead=f"{signs.right} ", more=signs.more)
    words = sentence(in_marks(found.best.text, found.cited.kind, signs), "dim", lead="  ", more=signs.more)
    return Block(_below(head, words), opens=link)


def _findings(statement: Statement, reader: Reader) -> Iterator[Block]:
    for variant in statement.variants:
        for passage in variant.passages:
            yield _finding(variant, passage, reader)


def _finding(variant: Variant, passage: Passage, reader: Reader) -> Block:
    """One report: by which rule it was found, how sure that is and who says it; a doubt stands out."""
    quotation, signs = passage.quotation, reader.signs
    where = f"{variant.id}, {outlet_of(reader.article(passage.article))}"
    rule = f": {quotation.rule}" if quotation.rule else ""
    sure = f"{passage.kind.value}, confidence {quotation.confidence:.0%}"
    if quotation.speaker:
        sure += f", speaker {quotation.speaker_confidence:.0%}"
    doubt, role = ("", "text") if quotation.sure else (f" {signs.dot} {signs.flag} unsure: look at the source", "flag")
    return Block(sentence(f"{where}{rule} ({sure}){doubt}", role, f"{signs.right} ", signs.more), opens=passage)


def _below(*parts: Drawing) -> Drawing:
    return lambda width: [line for part in parts for line in part(width)]
