"""Adding: articles from files, pages and addresses become files of a corpus.

`add` puts what can be read at a path into a corpus folder, `add_address` what stands at a web address: the only place
in the program that uses the network.
"""

from quotes_tui.adding.keeping import Added, Outcome, add, add_address, corpus_at

__all__ = ["Added", "Outcome", "add", "add_address", "corpus_at"]
