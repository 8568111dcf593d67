"""spaCy's blank pipelines, for `tokens:` rules only: importing spaCy costs more than half a second."""

from __future__ import annotations

from functools import cache

from noticelint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language


@cache
def pipeline(language: str) -> Language:
    """A blank spaCy pipeline for zh (segmented by jieba), th (by pythainlp) or en.

    jieba's dictionary is loaded through a tokeniser of our own, so that it never reads the cache
    that it keeps in the shared temporary folder.
    """
    import spacy

    if language != "zh":
        return spacy.blank(language)
    from noticelint.language.segment import private_jieba

    private_jieba()
    return spacy.blank("zh", config={"nlp": {"tokenizer": {"segmenter": "jieba"}}})
