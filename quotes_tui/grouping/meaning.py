"""Meaning vectors, an extra: a static embedding model (model2vec) says how near two wordings are in meaning.

Without it nothing is missing but some rewritten paraphrases. A model is a folder, or a name in the local cache of
models; nothing is ever fetched from here.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from quotes_tui.errors import MissingExtra, SettingsError
from quotes_tui.grouping.options import Meaning

if TYPE_CHECKING:
    from model2vec import StaticModel

_AT_ONCE = 4096
_DIGITS = 4  # processors differ in the last digits of a product


def load(place: str) -> Meaning:
    """The model of a folder, or of a name (`minishlab/potion-base-8M`) that was fetched before.

    MissingExtra where model2vec is not installed, SettingsError where there is no model or none that can be read.
    """
    try:
        import model2vec  # noqa: F401
    except ImportError as error:
        raise MissingExtra("semantic", "Grouping by meaning") from error
    return Vectors(_read(_folder(place), place))


def _folder(place: str) -> Path:
    folder = Path(place).expanduser()
    if folder.is_dir():
        return folder
    if folder.exists():
        raise SettingsError(f"{place}: a model of meaning vectors is a folder, and this is a file.")
    if folder.is_absolute() or place.startswith((".", "~")):
        raise SettingsError(f"{place}: there is no such folder, and so no model of meaning vectors.")
    return _fetched(place)


def _fetched(name: str) -> Path:
    """The folder of a model that was fetched into the cache of models before."""
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import HFValidationError, LocalEntryNotFoundError

    try:
        return Path(snapshot_download(name, local_files_only=True))
    except HFValidationError as error:
        raise SettingsError(f"{name}: neither a folder nor the name of a model.") from error
    except LocalEntryNotFoundError as error:
        raise SettingsError(
            f"{name}: neither a folder nor a model that was fetched before. quotes-tui fetches nothing itself; "
            f"once, and with a network: hf download {name}"
        ) from error


def _read(folder: Path, place: str) -> StaticModel:
    from model2vec import StaticModel

    try:
        return StaticModel.from_pretrained(folder)
    except Exception as error:  # tokenizers raise Exception itself
        reason = (str(error).splitlines() or [type(error).__name__])[0]
        raise SettingsError(f"{place}: no model of meaning vectors that can be read: {reason}") from error


class Vectors:
    """A model that tells the nearness of wordings: the cosine of their vectors, not below 0."""

    def __init__(self, model: StaticModel) -> None:
        self._model = model

    def nearness(self, pairs: Sequence[tuple[str, str]]) -> list[float]:
        """For each pair its nearness, 0 to 1; 0 where the model knows no word of one of them."""
        return [
            near for start in range(0, len(pairs), _AT_ONCE) for near in self._nearness(pairs[start : start + _AT_ONCE])
        ]

    def _nearness(self, pairs: Sequence[tuple[str, str]]) -> list[float]:
        import numpy as np

        texts = sorted({text for pair in pairs for text in pair})
        at = {text: number for number, text in enumerate(texts)}
        vectors = np.asarray(self._model.encode(texts), dtype=np.float64)
        lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
        vectors = np.divide(vectors, lengths, out=np.zeros_like(vectors), where=lengths > 0)
        first, second = (vectors[[at[pair[side]] for pair in pairs]] for side in (0, 1))
        cosines = np.einsum("ij,ij->i", first, second)
        return [round(float(cosine), _DIGITS) for cosine in np.clip(cosines, 0.0, 1.0)]
