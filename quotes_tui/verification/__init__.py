"""A purported quotation held against an index: a verdict about its wording, with the evidence."""

from quotes_tui.verification.checking import check
from quotes_tui.verification.finding import Change, Finding, Proof, Verdict

__all__ = ["Change", "Finding", "Proof", "Verdict", "check"]
