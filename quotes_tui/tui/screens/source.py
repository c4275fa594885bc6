"""Source: an article with the passage in its place, its cue and mention marked, and every other quotation faintly.

One walks from quotation to quotation within the article, and from wording to wording of the statement across articles.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical

from quotes_tui.dates import clock
from quotes_tui.errors import UsageError
from quotes_tui.indexing import Index
from quotes_tui.model import Act, Article, Canonical, Kind, Passage, Quotation, Relation, Span, Statement, Variant
from quotes_tui.text import in_mid_sentence, one_line
from quotes_tui.tui import commands
from quotes_tui.tui.drawing import Piece
from quotes_tui.tui.reporting import is_excerpt
from quotes_tui.tui.screens.frame import LOW
from quotes_tui.tui.screens.wording import WordingScreen, long_date
from quotes_tui.tui.widgets.about import About, flow
from quotes_tui.tui.widgets.lines import Lines
from quotes_tui.tui.widgets.passage import Looked, page
from quotes_tui.tui.widgets.speaker_list import NOT_TOLD
from quotes_tui.tui.widgets.wording_list import outlet_of

CONTEXT = 3  # lines around the passage


@dataclass(frozen=True, slots=True)
class Stop:
    """A passage that one can stop at, with the statement that takes it and the siglum there, None where none does.

    `own` says that the words are the article's own and nobody's quotation.
    """

    passage: Passage
    statement: Statement | None = None
    siglum: str = "A"
    own: bool = False

    @property
    def start(self) -> int:
        """Where the passage begins."""
        return self.passage.spans[0].start


def _stops(index: Index, article: str, load: Callable[[str], Statement]) -> list[Stop]:
    """All passages of an article in the order of the text; a quotation that no statement takes stands for itself."""
    taken = [
        Stop(passage, statement, variant.id)
        for row in index.statements_in(article)
        for statement in (load(row.id),)
        for variant in statement.variants
        for passage in variant.passages
        if passage.article == article
    ]
    known = {stop.passage.quotation.spans for stop in taken}
    free = [
        Stop(Passage(quotation, quotation.spans, quotation.text, quotation.kind))
        for quotation in index.quotations(article)
        if quotation.spans not in known
    ]
    return sorted([*taken, *free], key=lambda stop: (stop.start, stop.passage.spans))


def _own_words(article: Article, spans: tuple[Span, ...]) -> Stop:
    """The stop at words of an article that are no quotation."""
    text = " ".join(span.of(article.text) for span in spans)
    return Stop(Passage(Quotation(article.id, Kind.INDIRECT, spans, text), spans, text, Kind.INDIRECT), own=True)


class SourceScreen(WordingScreen):
    """An article, at one passage of it."""

    BINDINGS: ClassVar[list[BindingType]] = [*commands.bindings(commands.EVERYWHERE, "source")]
    AUTO_FOCUS = "#text"

    def __init__(self, article: str, start: int, own: tuple[Span, ...] = ()) -> None:
        super().__init__()
        self._own = own
        self._article_id = article
        self._start = start
        self._article: Article
        self._quotations: Sequence[Quotation] = ()
        self._stops: Sequence[Stop] = ()
        self._at = 0

    def body(self) -> ComposeResult:
        """The article, and what is known of the quotation."""
        with Vertical(classes="page"):
            yield Lines("text")
        yield About()

    def on_mount(self) -> None:
        """Go to the passage asked for."""
        self._visit(self._article_id, self._start)

    def on_resize(self, event: events.Resize) -> None:
        """Break the lines anew."""
        self.call_after_refresh(self._draw)

    def reread(self) -> None:
        """Take the article's statements anew."""
        self._visit(self._article.id, self.stop.start, self.statement)

    # --- where one stands ---

    @property
    def stop(self) -> Stop:
        """The passage one stands at."""
        return self._stops[self._at]

    @property
    def statement(self) -> Statement | None:
        """The statement that takes the passage."""
        return self.stop.statement

    @property
    def passage(self) -> Passage:
        """The passage one stands at."""
        return self.stop.passage

    @property
    def variant(self) -> Variant:
        """The wording of the passage."""
        if self.stop.statement is None:
            return Variant("A", self.passage.text, Relation.SAME, (self.passage,))
        return self.stop.statement.variant(self.stop.siglum)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Words of no statement can be copied, too, and their page opened; a lone wording is not compared."""
        if action in ("next_wording", "previous_wording"):
            return len(self._same_statement()) > 1
        if action == "compare":
            return self.statement is not None and len(self.statement.variants) > 1
        if action in ("copy", "open_page"):
            return not self.stop.own
        return super().check_action(action, parameters)

    def _visit(self, article: str, start: int, statement: Statement | None = None) -> None:
        """Go to the passage nearest to `start`; of two that begin there, to that of the statement."""
        self._article = self.index.article(article)
        self._quotations = self.index.quotations(article)
        self._stops = _stops(self.index, article, self.explorer.statement)
        if self._own and article == self._article_id:
            self._stops = sorted([_own_words(self._article, self._own), *self._stops], key=lambda stop: stop.start)
        if not self._stops:
            raise UsageError(f"Nothing was found in the article {article!r}.")

        def distance(at: int) -> tuple[int, bool]:
            there = self._stops[at].statement
            return abs(self._stops[at].start - start), (there and there.id) != (statement and statement.id)

        self._at = min(range(len(self._stops)), key=distance)
        self._draw()

    # --- keys ---

    def action_next_quotation(self) -> None:
        """The next quotation of the article."""
        self._step(1)

    def action_previous_quotation(self) -> None:
        """The previous quotation of the article."""
        self._step(-1)

    def _step(self, by: int) -> None:
        if 0 <= self._at + by < len(self._stops):
            self._at += by
            self._draw()
        else:
            self.explorer.say(f"This is the {'last' if by > 0 else 'first'} quotation of the article.")

    def action_next_wording(self) -> None:
        """The next passage of the same statement, in whatever article."""
        self._turn(1)

    def action_previous_wording(self) -> None:
        """The previous passage of the same statement."""
        self._turn(-1)

    def _turn(self, by: int) -> None:
        passages = self._same_statement()
        if len(passages) < 2:
            self.explorer.say("There is no other wording of it.")
            return
        there = passages[(passages.index(self.passage) + by) % len(passages)]
        self._visit(there.article, there.spans[0].start, self.statement)

    def _same_statement(self) -> list[Passage]:
        found = self.statement.variants if self.statement else (self.variant,)
        return [passage for variant in found for passage in variant.passages]

    def action_copy(self) -> None:
        """Copy this very wording, cited from this article."""
        self.explorer.copy_citation(_alone(self.stop), self.stop.siglum)

    # --- what is shown ---

    def _draw(self) -> None:
        lines = self.query_one("#text", Lines)
        if not lines.width:
            return
        looked = Looked(self.passage.quotation, self.passage.spans)
        drawn = page(self._article, self._quotations, looked, lines.width, self.explorer.signs)
        lines.show(drawn.lines)
        lines.look_at(drawn.passage, context=CONTEXT)
        place = f"{self._at + 1:,} of {len(self._stops):,} in this article"
        self.entitle(self.query_one(".page"), self._heading(), place)
        about = self.query_one(About)
        about.show(self._about(about.width))
        self.refresh_bindings()

    def _heading(self) -> str:
        article, dot = self._article, f" {self.explorer.signs.dot} "
        title = article.title or article.title_printed
        published = " ".join(filter(None, (long_date(article.published), clock(article.published_time or ""))))
        facts = (outlet_of(article), title, published, article.agency, "an excerpt" if is_excerpt(article) else "")
        return one_line(dot.join(part for part in facts if part))

    def _about(self, width: int) -> list[list[Piece]]:
        signs = self.explorer.signs
        legend = [("the words", "content"), ("cue", "cue"), ("mention", "mention"), ("other quotations", "other")]
        who, how = [(fact, "text") for fact in self._who()], [(fact, "dim") for fact in self._how()]
        rows = (who, how[:3]) if self.size.height < LOW else (who, how, legend)
        return [line for row in rows for line in flow(row, width, signs.dot, signs.more)]

    def _who(self) -> list[str]:
        if self.stop.own:
            return ["the headline" if not self.passage.text else "the article’s own words", "no quotation found here"]
        quotation = self.passage.quotation
        name = quotation.speaker or NOT_TOLD
        who = f"{name}, {quotation.role}" if quotation.role else name
        if quotation.mention:
            who += f" ({self.explorer.signs.opening}{quotation.mention.text}{self.explorer.signs.closing})"
        when = f"said {long_date(quotation.said)}" if quotation.said else "date not given"
        return [who, f"{when}, {in_mid_sentence(quotation.occasion.text)}" if quotation.occasion else when]

    def _how(self) -> list[str]:
        if self.stop.own:
            return []
        quotation = self.passage.quotation
        stands = [f"wording {self.stop.siglum} of {len(self.statement.variants)}"] if self.statement else []
        acts = [] if quotation.act is Act.SPEECH else [f"{quotation.act}, not speech"]
        sure = f"confidence {quotation.confidence:.0%}"
        if quotation.speaker:
            sure += f", speaker {quotation.speaker_confidence:.0%}"
        rules = [f"found by: {quotation.rule}"] if quotation.rule else []
        evidence = [f"speaker: {quotation.speaker_evidence}"] if quotation.speaker_evidence else []
        return [self.passage.kind.value, *acts, *stands, sure, *rules, *evidence]


def _alone(stop: Stop) -> Statement:
    """A statement that has this passage as its one wording, so that a citation cites this article for it."""
    passage, quotation = stop.passage, stop.passage.quotation
    whole = stop.statement or Statement(
        id="", speaker=quotation.speaker, variants=(), canonical=Canonical("", "", ""), role=quotation.role,
        said=quotation.said, occasion=quotation.occasion.text if quotation.occasion else None,
    )  # fmt: skip
    variant = Variant(stop.siglum, passage.text, Relation.SAME, (passage,))
    return replace(whole, variants=(variant,), canonical=Canonical(stop.siglum, passage.article, "chosen by hand"))
