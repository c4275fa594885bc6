"""A wording ready to paste: the words, who said them, when and where, the article they are cited from, a link."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from quotes_tui.citation import newsroom, wikipedia
from quotes_tui.citation.days import plain_date
from quotes_tui.citation.edits import Copied
from quotes_tui.citation.links import address, text_fragment
from quotes_tui.citation.markup import Markup, literal, written
from quotes_tui.citation.quoting import AS_PRINTED, OWN, Quoting, copied, is_quoted
from quotes_tui.citation.references import Reference, Saying, reference
from quotes_tui.citation.styles import STYLES, Style, style_named
from quotes_tui.dates import moment
from quotes_tui.errors import UsageError
from quotes_tui.model import Article, ArticleOf, Kind, Passage, Statement, Variant
from quotes_tui.text import in_mid_sentence, one_line

NOT_PROOFREAD = "extracted by machine, not proofread"
PARAPHRASE = "(paraphrase)"
DERIVED = "the title's letter case is derived from a headline: check the names in it"
_OWN = {"machine": "(machine translation)", "user": "(my translation)"}
_INDENT = "    "


class Form(StrEnum):
    """Which of a style's citations: the one of a list or a note, or the one that stands in the text."""

    FULL = "full"
    IN_TEXT = "in-text"


@dataclass(frozen=True, slots=True)
class Cited:
    """One wording of a statement and the passage it is cited from.

    `omits_the` leaves the article before a newspaper's name out in Chicago's styles, as the manual itself does.
    """

    statement: Statement
    variant: Variant
    passage: Passage
    article: Article
    omits_the: bool = False

    @property
    def link(self) -> str | None:
        """The address that opens the article at the words."""
        return text_fragment(self.article, self.passage.spans)

    @property
    def source(self) -> Reference:
        """The bibliographic facts, with who said it."""
        found, mention = self.statement, self.passage.quotation.mention
        saying = Saying(
            speaker=one_line(found.speaker or ""),
            mention=one_line(mention.text) if mention else "",
            role=one_line(found.role or ""),
            said=found.said or "",
            occasion=one_line(found.occasion or ""),
        )
        return replace(reference(self.article, self.passage.spans, saying), omits_the=self.omits_the)


@dataclass(frozen=True, slots=True)
class Citation:
    """A wording cited: `text` is all of it, ready to paste; the rest are its parts.

    `quotation` is the wording as copied, with every change made in it; `entry` the source alone, in the form that was
    asked for; `remarks` what a reader must know.
    """

    text: str
    quotation: Copied
    entry: str
    remarks: tuple[str, ...] = ()


def cite(
    statement: Statement,
    articles: ArticleOf,
    *,
    variant: str | None = None,
    style: str = "plain",
    form: str = Form.FULL,
    markup: str = Markup.PLAIN,
) -> str:
    """The canonical wording, or the variant of that siglum, with speaker, occasion, date, citation and link.

    `articles` gives an article by its id; `style` is a name of `STYLES`, `form` "full" or "in-text". The words are
    exact; a paraphrase is called one and gets no marks. Clean text of several lines. UsageError for an unknown
    variant, style or form.
    """
    cited = cited_wording(statement, articles, variant)
    return citation_of(cited, style_named(style), form=form, markup=markup).text


def citation_of(cited: Cited, style: Style, *, form: str = Form.FULL, markup: str = Markup.PLAIN) -> Citation:
    """The same with its parts and the record of changes."""
    if form not in list(Form):
        raise UsageError(f"There is no form {form!r} of a citation; there are {', '.join(Form)}.")
    shown = Markup.MARKDOWN if style.name == "markdown" else Markup(markup)
    quotation = copied(cited.passage, cited.article, _quoting(cited, style, Form(form)))
    source = cited.source
    if style.name == "wikipedia":
        entry = _template(cited, source, quotation, Form(form))
        shown = Markup.PLAIN
    else:
        runs = style.entry(source) if form == Form.FULL else style.in_text(source)
        entry = written(runs, shown, _target(cited, shown))
    made = Citation("", quotation, entry, _remarks(cited, style, source))
    return replace(made, text=_LAYOUTS.get(style.name, _of_style)(cited, style, made, Form(form), shown))


def _target(cited: Cited, markup: Markup) -> str | None:
    return (cited.link or address(cited.article)) if markup is Markup.MARKDOWN else None


def _quoting(cited: Cited, style: Style, form: Form) -> Quoting:
    """How the words end where something follows them: a citation in parentheses, or the speaker."""
    if style.in_parentheses and form is Form.IN_TEXT:
        return replace(style.quoting, stop="left out")
    if style.name == "newsroom" and cited.passage.kind is Kind.DIRECT and is_quoted(cited.passage, cited.article):
        return replace(style.quoting, stop="comma")
    return style.quoting


def _remarks(cited: Cited, style: Style, source: Reference) -> tuple[str, ...]:
    """What the citation itself does not say and a reader must know."""
    says_so = style.entry is STYLES["plain"].entry or style.name == "newsroom"
    derived = source.title.derived and style.name in ("apa", "wikipedia")
    remarks = [
        f"rewords {source.rewords}" if source.rewords and not says_so else "",
        DERIVED if derived or (source.title.shouted and style.name != "newsroom") else "",
        "" if cited.passage.quotation.sure else NOT_PROOFREAD,
    ]
    return tuple(remark for remark in remarks if remark)


# --- which wording, which article ------------------------------------------------------------------------


def cited_wording(
    statement: Statement, articles: ArticleOf, variant: str | None = None, *, omits_the: bool = False
) -> Cited:
    """The wording to cite, with the article to cite it from."""
    if variant is None or variant == statement.canonical.variant:
        passage = statement.cited
        return Cited(statement, statement.best, passage, articles(passage.article), omits_the)
    try:
        chosen = statement.variant(variant)
    except KeyError:
        known = ", ".join(other.id for other in statement.variants)
        raise UsageError(f"Statement {statement.id} has no wording {variant!r}; there are {known}.") from None
    passage = min(chosen.passages, key=lambda carrier: _worth(carrier, articles(carrier.article)))
    return Cited(statement, chosen, passage, articles(passage.article), omits_the)


def _worth(passage: Passage, article: Article) -> tuple[bool, bool, tuple[str, str], str, int]:
    """Of several articles the one that has an address, is no rewording of another, is earliest."""
    derived = article.derived_from is not None
    when = moment(article.published, article.published_time)
    return address(article) is None, derived, when, article.id, passage.spans[0].start


# --- the parts -------------------------------------------------------------------------------------------


def quotation(cited: Cited, markup: Markup) -> str:
    """The words, in quotation marks where they are quoted."""
    return _marked(cited, copied(cited.passage, cited.article, AS_PRINTED), markup)


def _marked(cited: Cited, words: Copied, markup: Markup) -> str:
    """The words with a name for what they are, where they are no quotation."""
    label = _label(cited)
    return _lines(words, markup) + (f" {label}" if label else "")


def _lines(words: Copied, markup: Markup) -> str:
    return "\n".join(literal(line, markup) for line in words.text.split("\n"))


def _label(cited: Cited) -> str:
    if cited.article.translation in OWN:
        return _OWN[cited.article.translation]
    return PARAPHRASE if cited.passage.kind is Kind.INDIRECT else ""


def attribution(cited: Cited, markup: Markup) -> str:
    """Who said it, in which role, where and when; "reported" where only the publication is known."""
    statement = cited.statement
    parts = [_speaker(cited), statement.role, in_mid_sentence(statement.occasion or ""), said_on(cited)]
    return ", ".join(literal(part, markup) for part in parts if part)


def _speaker(cited: Cited) -> str:
    if cited.statement.speaker:
        return cited.statement.speaker
    mention = cited.passage.quotation.mention
    return f"speaker not established (“{mention.text}”)" if mention else "speaker not named"


def said_on(cited: Cited) -> str | None:
    """The day it was said, else "reported" and the day of publication; None where neither is known."""
    if cited.statement.said:
        return plain_date(cited.statement.said)
    return f"reported {plain_date(cited.article.published)}" if cited.article.published else None


def _template(cited: Cited, source: Reference, words: Copied, form: Form) -> str:
    """Wikipedia's template; it holds the wording itself, but for what is no quotation."""
    whole = cited.passage.kind is Kind.DIRECT and is_quoted(cited.passage, cited.article)
    held = words.text.removeprefix('"').removesuffix('"') if whole and not words.block else ""
    make = wikipedia.template if form is Form.FULL else wikipedia.footnote
    return written(make(source, held if form is Form.FULL else ""), Markup.PLAIN)


# --- the whole -------------------------------------------------------------------------------------------


def _plain(cited: Cited, style: Style, made: Citation, form: Form, markup: Markup) -> str:
    words = _marked(cited, made.quotation, markup)
    remarks = [f"({remark})" for remark in made.remarks]
    lines = [words, f"— {attribution(cited, markup)}", made.entry, cited.link if form is Form.FULL else None, *remarks]
    return "\n".join(line for line in lines if line)


def _markdown(cited: Cited, style: Style, made: Citation, form: Form, markup: Markup) -> str:
    words = "\n> ".join(_marked(cited, made.quotation, markup).split("\n"))
    quote = f"> {words}\n>\n> — {attribution(cited, markup)}"
    return "\n\n".join([quote, made.entry, *(f"*{remark}*" for remark in made.remarks)])


def _of_style(cited: Cited, style: Style, made: Citation, form: Form, markup: Markup) -> str:
    """A citation style's own: in the text the words with their citation, else the words, who said them, the entry."""
    if form is Form.FULL and markup is Markup.MARKDOWN:
        return _markdown(cited, style, made, form, markup)
    words = _marked(cited, made.quotation, markup)
    if made.quotation.block:
        lead = "> " if markup is Markup.MARKDOWN else _INDENT
        words = lead + f"\n{lead}".join(words.split("\n"))
    remarks = [f"({remark})" for remark in made.remarks]
    if form is Form.FULL:
        return "\n".join([words, f"— {attribution(cited, markup)}", made.entry, *remarks])
    if not style.in_parentheses:
        return "\n".join([words, made.entry, *remarks])
    return "\n".join([_in_running_text(cited, words, made, markup), *remarks])


def _in_running_text(cited: Cited, words: str, made: Citation, markup: Markup) -> str:
    """The words with the citation in parentheses, which also says where they are no quotation."""
    entry, label = made.entry, _label(cited)
    if label:
        words = _lines(made.quotation, markup).removesuffix(".")
    if label == PARAPHRASE:
        entry = f"({label[1:-1]}; {entry[1:]}"
    return f"{words} {entry}" + ("" if made.quotation.block else ".")


def _of_newsroom(cited: Cited, style: Style, made: Citation, form: Form, markup: Markup) -> str:
    """One sentence, the speaker after the words; what is no whole quotation stands on a line of its own."""
    words, entry = _marked(cited, made.quotation, markup), made.entry
    remarks = [f"({remark})" for remark in made.remarks]
    if cited.passage.kind is not Kind.DIRECT or not is_quoted(cited.passage, cited.article):
        return "\n".join([words, entry, *remarks])
    return "\n".join([f"{words} {newsroom.after_words(entry)}", *remarks])


def _of_wikipedia(cited: Cited, style: Style, made: Citation, form: Form, markup: Markup) -> str:
    """The template alone, which holds the words; in the text the words with their footnote."""
    if form is Form.FULL:
        return made.entry
    return _marked(cited, made.quotation, markup).replace("\n", " ") + made.entry


_LAYOUTS: dict[str, Callable[[Cited, Style, Citation, Form, Markup], str]] = {
    "plain": _plain,
    "markdown": _markdown,
    "newsroom": _of_newsroom,
    "wikipedia": _of_wikipedia,
}
