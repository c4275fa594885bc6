"""A statement of our own making in three languages: a Japanese original, two English wordings, a French translation."""

from __future__ import annotations

from pathlib import Path

from quotes_tui.pipeline import Options, build

ORIGINAL = "港を五月十二日に閉めることに決めた。"
ENGLISH = "We have decided to close the harbour on 12 May"
OTHER = "It was decided that we close the harbour on 12 May"
FRENCH = "Nous avons décidé de fermer le port le 12 mai"
_TEXTS = {
    "record": f"""---
outlet: Town Council
published: 2031-05-01
language: ja
kind: transcript
primary: true
speaker: Tess Quill
translations:
  - {{article: alder, words: {ENGLISH}}}
  - {{article: port, words: {FRENCH}}}
---
{ORIGINAL}
""",
    "alder": f"---\noutlet: Alder Courier\ndate: 2031-05-01\n---\n“{ENGLISH},” Mayor Tess Quill said of the harbour.\n",
    "birch": f"---\noutlet: Birch Post\ndate: 2031-05-01\n---\nThe council met.\n\n“{OTHER},” Tess Quill told us.\n",
    "port": f"---\noutlet: Le Port\ndate: 2031-05-02\nlanguage: fr\n---\n« {FRENCH} », a dit la maire.\n",
}


def originals_index(folder: Path) -> Path:
    """An index of it, built in a folder."""
    articles = folder / "articles"
    articles.mkdir(parents=True)
    for name, text in _TEXTS.items():
        (articles / f"{name}.md").write_text(text, encoding="utf-8")
    build(folder, out=folder / "originals.db", options=Options(jobs=1, cache=None))
    return folder / "originals.db"
