"""A decision as an entry of a curation file, and back; what is not understood is named with its entry.

[[decision]]
action = "merge"
quotations = [{ article = "times", words = "We strongly protest." }]
with = [{ article = "post", words = "Japan protests strongly.", occurrence = 2 }]
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches

from quotes_tui.curation.decisions import Action, Decision, Target

# For each action the keys it needs, with the field of the decision that each one is.
_FIELDS: Mapping[Action, Mapping[str, str]] = {
    Action.MERGE: {"quotations": "targets", "with": "others"},
    Action.SPLIT: {"quotations": "targets", "from": "left"},
    Action.MOVE: {"quotations": "targets", "from": "left", "with": "others"},
    Action.PIN: {"quotations": "targets"},
    Action.NOTE: {"quotations": "targets", "text": "value"},
    Action.SPEAKER: {"quotations": "targets", "name": "value"},
    Action.RENAME: {"old": "old", "new": "value"},
    Action.BOUNDS: {"quotations": "targets", "to": "others"},
    Action.REJECT: {"quotations": "targets"},
}
_TEXTS = ("value", "old")
_TARGET_KEYS = ("article", "words", "occurrence")


def decision_of(entry: Mapping[str, object]) -> Decision:
    """The decision that an entry states; ValueError says what in it is not understood."""
    action = _action(entry.get("action"))
    keys = _FIELDS[action]
    _refuse_unknown([key for key in entry if key != "action"], keys)
    if missing := [key for key in keys if key not in entry]:
        raise ValueError(f"{missing[0]} is missing")
    texts = {field: _text(key, entry[key]) for key, field in keys.items() if field in _TEXTS}
    named = {field: _targets(key, entry[key]) for key, field in keys.items() if field not in _TEXTS}
    if action is not Action.SPEAKER and (empty := [key for key, field in keys.items() if texts.get(field) == ""]):
        raise ValueError(f"{empty[0]} is empty")
    if action is Action.BOUNDS and (len(named["others"]) != 1 or named["others"][0].article != _only_article(named)):
        raise ValueError("to names one stretch of words, of the article of the quotation")
    return Decision(
        action,
        named.get("targets", ()),
        named.get("others", ()),
        texts.get("value", ""),
        named.get("left", ()),
        texts.get("old", ""),
    )


def parts_of(decision: Decision) -> dict[str, str | Sequence[Target]]:
    """The keys and values of the entry that states a decision, in the order of writing."""
    return {key: getattr(decision, field) for key, field in _FIELDS[decision.action].items()}


def _action(given: object) -> Action:
    if given is None:
        raise ValueError("action is missing")
    if not isinstance(given, str) or given not in list(Action):
        raise ValueError(f"action {given!r} is not known; {_hint(str(given), list(Action))}")
    return Action(given)


def _refuse_unknown(keys: Iterable[str], known: Iterable[str]) -> None:
    for key in keys:
        if key not in known:
            raise ValueError(f"{key} is not known; {_hint(key, list(known))}")


def _hint(given: str, known: Sequence[str]) -> str:
    near = get_close_matches(given, known, 1)
    return f"did you mean {near[0]}?" if near else f"known: {', '.join(known)}"


def _text(key: str, given: object) -> str:
    if not isinstance(given, str):
        raise ValueError(f"{key} should be text, not {given!r}")
    return given.strip()


def _targets(key: str, given: object) -> tuple[Target, ...]:
    tables = [given] if isinstance(given, Mapping) else given
    if not isinstance(tables, list) or not tables:
        raise ValueError(f"{key} should be a list of tables with article and words")
    return tuple(_target(key, table) for table in tables)


def _target(key: str, table: object) -> Target:
    if not isinstance(table, Mapping):
        raise ValueError(f"{key} should hold tables with article and words, not {table!r}")
    _refuse_unknown(table, _TARGET_KEYS)
    for part in ("article", "words"):
        if not isinstance(table.get(part), str) or not str(table[part]).strip():
            raise ValueError(f"{key}: {part} should be text" if part in table else f"{key}: {part} is missing")
    occurrence = table.get("occurrence", 1)
    if not isinstance(occurrence, int) or isinstance(occurrence, bool) or occurrence < 1:
        raise ValueError(f"{key}: occurrence should be a number from 1, not {occurrence!r}")
    return Target(table["article"], table["words"], occurrence)


def _only_article(named: Mapping[str, Sequence[Target]]) -> str | None:
    articles = {target.article for target in named["targets"]}
    return articles.pop() if len(articles) == 1 else None
