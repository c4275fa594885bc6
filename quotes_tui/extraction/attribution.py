"""Who speaks, when and where: each quotation's mention, seen against the whole article.

The ways are tried in a stated order: the user's own list; then, by the form of the mention, a pronoun, a name, a
country or body, a role, a description. Each answer says in plain words why and how sure; where the text does not tell
there is none.
The confidences are shares of right answers as counted on news articles, see docs/accuracy.md.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice

from quotes_tui.extraction import knowledge
from quotes_tui.extraction.bodies import head_word
from quotes_tui.extraction.definite import body_meant, holders, role_meant
from quotes_tui.extraction.descriptions import is_plural, names_somebody
from quotes_tui.extraction.entities import Entities
from quotes_tui.extraction.entity import Entity
from quotes_tui.extraction.government import ministry_named, speaks_for
from quotes_tui.extraction.interviews import interviewee, is_lettered
from quotes_tui.extraction.named import Form, Named
from quotes_tui.extraction.names import read_name
from quotes_tui.extraction.occasions import Occasions
from quotes_tui.extraction.orders import family_name
from quotes_tui.extraction.places import Places
from quotes_tui.extraction.pronouns import antecedent, is_age
from quotes_tui.model import Article, Phrase, Quotation, Speaker, SpeakerKind

# The name after "the head of the clinic, ".
_NAME_AFTER = re.compile(r", ((?:[A-Z][\w.’'-]*,? ?){2,4})(?: of [A-Z][\w .’'-]*)?,")
_RUNS_ON = re.compile(r"[\w,;] ")
_ASIDE = re.compile(r"[,(–—]")
# Papers that speak for whoever issued them, and how many sentences back that may be said.
_PAPERS = ("statement", "press release", "announcement", "communique", "tweet", "letter")
_NEAR = 3
# How many names back a government's country is looked for.
_FARTHEST = 200


def attribute(article: Article, quotations: Sequence[Quotation], speakers: Sequence[Speaker]) -> list[Quotation]:
    """The quotations with their speakers, dates and occasions, as far as the article tells.

    `speakers` are people and bodies known beforehand; what they state goes before what the text lets one conclude.
    """
    if not any(quotation.mention for quotation in quotations):
        return list(quotations)
    attribution = _Attribution(article, quotations, speakers)
    return [attribution.of(quotation) for quotation in quotations]


@dataclass(frozen=True, slots=True)
class Answer:
    """Who a mention stands for, why, and how sure (0 to 1)."""

    entity: Entity
    why: str
    confidence: float


class _Attribution:
    """The state of one article while its quotations are attributed in the order of the text."""

    def __init__(self, article: Article, quotations: Sequence[Quotation], speakers: Sequence[Speaker]) -> None:
        self.text = article.text
        self.places = Places(article.text, quotations)
        mentions = {q.mention.start: q.mention for q in quotations if q.mention}
        names = [(start, read_name(mention.text)) for start, mention in sorted(mentions.items())]
        self.entities = Entities(article.text, names, speakers)
        self.occasions = Occasions(article, quotations, self.places)
        self._answers: dict[tuple[int, int], Answer | None] = {}
        self._bodies: dict[tuple[int, int], tuple[str, ...]] = {}
        self._holders: dict[Named, list[Entity]] = {}
        self._interviewee = interviewee(article, next(filter(is_lettered, quotations), None), self.entities)

    def of(self, quotation: Quotation) -> Quotation:
        """The quotation with everything that can be told about its source."""
        mention = quotation.mention
        if mention is None:
            return quotation
        place = (mention.start, mention.end)
        if place not in self._answers:
            self._answers[place] = self._answer(mention, quotation)
            self._remember(mention, self._answers[place])
        found = self._answers[place]
        said, occasion = self.occasions.of(quotation, found.entity if found else None)
        if found is None:
            return replace(quotation, said=said, occasion=occasion)
        entity = found.entity
        named = read_name(mention.text)
        role = named.role if named.form is Form.PERSON else None
        return replace(
            quotation,
            speaker=entity.name,
            speaker_kind=entity.kind,
            speaker_evidence=found.why,
            role=role or next(iter(entity.roles), None),
            speaks_for=self._speaks_for(entity),
            speaker_confidence=found.confidence,
            said=said,
            occasion=occasion,
        )

    def _speaks_for(self, entity: Entity) -> tuple[str, ...]:
        """The bodies that an entity speaks for, reckoned again only where another role of it has been found."""
        known = (id(entity), len(entity.roles))
        if known not in self._bodies:
            self._bodies[known] = speaks_for(entity, self.entities)
        return self._bodies[known]

    def _remember(self, mention: Phrase, found: Answer | None) -> None:
        if found:
            self.entities.heard(mention.start, mention.end, found.entity)

    # --- the ways, in the order in which they are tried -----------------------------------------------------------

    def _answer(self, mention: Phrase, quotation: Quotation) -> Answer | None:
        if is_lettered(quotation):
            return self._answering(mention)
        named = read_name(mention.text)
        if named.form is Form.PRONOUN or is_age(mention.text):
            return self._pronoun(mention, quotation)
        if stated := self.entities.stated(mention.text) or self.entities.stated(named.name):
            return Answer(stated, f"“{mention.text}” is listed as {stated.name}", 0.98)
        if introduced := self.entities.called(named.name):
            return Answer(introduced, f"“{mention.text}” is {introduced.name}, as the article says", 0.93)
        if person := self._person(named, mention):
            return person
        if named.form is Form.SEVERAL:
            return self._several(named, mention)
        if named.form in (Form.COUNTRY, Form.BODY):
            return self._body(named, mention)
        if beside := self._named_beside(mention):
            return beside
        found = self._role(named, mention) if named.form is Form.ROLE else self._paper(named, mention)
        if found:
            return found
        return self._described(named, mention)

    def _answering(self, mention: Phrase) -> Answer | None:
        """The interviewee for "A:"; nobody for "Q:"."""
        entity = self._interviewee if mention.text[0] == "A" else None
        return Answer(entity, f"“{mention.text}” answers; only {entity.name} is named before", 0.75) if entity else None

    def _pronoun(self, mention: Phrase, quotation: Quotation) -> Answer | None:
        found = antecedent(mention, self.entities.before(mention.start), self.places, quotation.spans)
        if found is None:
            return None
        name = found.sighting.entity.name
        why = f"“{mention.text}” is {name}, the nearest fitting source before it"
        if found.misgendered:
            why = f"“{mention.text}” is {name}, which spoke just before; no man is named near"
        return Answer(found.sighting.entity, why, found.confidence)

    def _person(self, named: Named, mention: Phrase) -> Answer | None:
        """A name: in full, or a part of one that stands in full elsewhere."""
        if named.form is Form.PERSON and named.full:
            entity = self.entities.person(named)
            sure = named.role or named.sex or knowledge.is_given(named.name.split()[0])
            return Answer(entity, f"named in full: “{mention.text}”", 0.97 if sure else 0.9)
        bare = _ASIDE.split(mention.text, maxsplit=1)[0].strip()
        word = family_name(named.name if named.form is Form.PERSON else bare)
        alone = bare[:1].isupper() and " " not in bare
        # A family name that is a given name, too, tells no sex: "Ashley said" may be Paul Ashley.
        told = replace(named, sex=None) if alone else named
        namesakes = self.entities.namesakes(word, told) if named.form is Form.PERSON or alone else []
        people = [entity for entity in namesakes if entity.fits(told)]
        if any(entity.full for entity in people):
            answer = self._one_of(people, mention)
            if not alone and len(people) == 1:
                answer.entity.sex = answer.entity.sex or named.sex
            return answer
        if people:
            named = replace(named, form=Form.PERSON, name=people[0].name)
        elif namesakes and not alone:  # "Ms Harris" beside a Mr Harris: somebody else
            named = replace(named, name=bare)
        if named.form is not Form.PERSON or self._is_plain_word(mention):
            return None
        entity = self.entities.person(replace(named, name=_unshouted(named.name)))
        return Answer(entity, f"named only as “{mention.text}”", 0.93)

    def _is_plain_word(self, mention: Phrase) -> bool:
        """Whether a word has its capital only from the head of a sentence: "Tensions", "Videos"."""
        word = mention.text
        if not word.isalpha() or knowledge.is_given(word) or self._is_inside(mention.start):
            return False
        if any(self._is_inside(found.start()) for found in re.finditer(rf"\b{word}\b", self.text)):
            return False
        return word.endswith("s") or bool(re.search(rf"\b{word.lower()}\b", self.text))

    def _is_inside(self, offset: int) -> bool:
        """Whether a place is inside a sentence, where a capital tells a name."""
        return bool(_RUNS_ON.match(self.text, offset - 2))

    def _one_of(self, people: list[Entity], mention: Phrase) -> Answer:
        if len(people) == 1:
            return Answer(people[0], f"“{mention.text}” is {people[0].name}, named in full in this article", 0.96)
        most = max(person.count for person in people)
        leading = [person for person in people if person.count * 2 > most]
        entity = next((s.entity for s in self.entities.before(mention.start) if s.entity in leading), leading[0])
        why = f"“{mention.text}” fits {len(people)} people; {entity.name} is named most or nearest"
        return Answer(entity, why, 0.7)

    def _several(self, named: Named, mention: Phrase) -> Answer:
        names = []
        for part in named.parts:
            people = self.entities.people(family_name(part.name)) if part.form is Form.PERSON and not part.full else []
            names.append(people[0].name if len(people) == 1 else part.name)
        entity = Entity(" and ".join(names), SpeakerKind.GROUP, plural=True)
        return Answer(entity, f"several sources at once: “{mention.text}”", 0.85)

    def _body(self, named: Named, mention: Phrase) -> Answer:
        if named.form is Form.COUNTRY:
            if ministry := ministry_named(self.text, mention, named, self.places, self.entities):
                return Answer(
                    ministry, f"“{mention.text}” spoke through the {ministry.name}, as the sentence says", 0.9
                )
            entity = self.entities.body(named)
            return Answer(entity, f"“{mention.text}” stands for the {entity.name}", 0.93)
        if government := self._government(named, mention):
            return government
        if named.definite and _is_short(named) and (found := body_meant(named, self.entities.before(mention.start))):
            return Answer(found, f"“{mention.text}” is the {found.name}, the last such body named", 0.9)
        entity = self.entities.body(replace(named, name=named.name[:1].upper() + named.name[1:]))
        entity.full = entity.full and not _is_short(named)
        return Answer(entity, f"named as “{mention.text}”", 0.6 if _is_short(named) else 0.92)

    def _government(self, named: Named, mention: Phrase) -> Answer | None:
        """ "the government", "Kishida’s government": of the country whose official or government spoke last."""
        owner, _, head = named.name.rpartition(" ")
        if head.lower() not in ("government", "cabinet"):
            return None
        people = self.entities.people(family_name(owner)) if owner else []
        before = islice(self.entities.before(mention.start), _FARTHEST)
        near = people if owner else [*(s.entity for s in before if s.spoke), *self.entities.everybody()[:_FARTHEST]]
        known = next((found for entity in near if (found := self.entities.country_of(entity))), None)
        if known is None:
            return None
        entity = self.entities.body(Named(Form.COUNTRY, known.government, country=known.name))
        return Answer(entity, f"“{mention.text}” is that of {known.name}", 0.9 if people else 0.65)

    def _named_beside(self, mention: Phrase) -> Answer | None:
        """ "Hill’s lawyer, Ada Low," and "the reeve of Marrow, Ada Low,": who is described is named right after."""
        apposed = _NAME_AFTER.match(self.text, mention.end)
        beside = read_name(apposed[1]) if apposed else None
        if beside is None or beside.form is not Form.PERSON or not beside.full:
            return None
        named = read_name(mention.text)
        entity = self.entities.person(replace(beside, role=named.role if named.form is Form.ROLE else beside.role))
        return Answer(entity, f"“{mention.text}” is {entity.name}, who is named beside it", 0.95)

    def _role(self, named: Named, mention: Phrase) -> Answer | None:
        if not named.definite:
            return None
        if named not in self._holders:
            self._holders[named] = holders(named, self.entities.everybody())
        found = role_meant(self._holders[named], self.entities.before(mention.start))
        if found is None or (named.sex and found.sex and named.sex != found.sex):
            return None
        return Answer(found, f"“{mention.text}” is {found.name}, who has that role in this article", 0.88)

    def _paper(self, named: Named, mention: Phrase) -> Answer | None:
        """ "The statement said": whoever is said to have issued one just before."""
        if not named.definite or named.name.lower() not in _PAPERS:
            return None
        sentence = self.places.sentence(mention.start)
        for sighting in self.entities.before(mention.start):
            if sentence - self.places.sentence(sighting.start) > _NEAR:
                return None
            around = self.places.sentence_span(sighting.start).of(self.text)
            issuer = sighting.entity.kind is not SpeakerKind.GROUP
            if issuer and named.name.lower() in around and not self.places.is_quoted(sighting.start):
                name = sighting.entity.name
                return Answer(sighting.entity, f"“{mention.text}” is that of {name}, named beside it before", 0.8)
        return None

    def _described(self, named: Named, mention: Phrase) -> Answer | None:
        """A source that the text describes without a name is kept as it is described."""
        if not named.name or not names_somebody(mention.text):
            return None
        entity = Entity(named.name, SpeakerKind.GROUP, named.sex, named.country, plural=is_plural(named.name))
        entity.human = named.form is Form.ROLE
        if named.form is Form.ROLE and named.role and "for " in named.role:
            entity.roles.append(named.role)
        return Answer(entity, f"not named, described as “{mention.text}”", 0.92)


def _unshouted(name: str) -> str:
    """ "WALLACE" as a name: Wallace."""
    return " ".join(w.title() if len(w) > 3 and w.isupper() else w for w in name.split())


def _is_short(named: Named) -> bool:
    """Whether a body is only called what it is: "the ministry", "the foreign ministry"."""
    words = named.name.split()
    return head_word(words) in knowledge.body_words() and (words[-1].islower() or len(words) == 1)
