"""Who hands down somebody's words: «روى الترمذي عن أبي أيوب قال», «عن أبي رافع أن النبي قال»."""

from khabar.attribution.chains import link_before
from khabar.attribution.description_words import lemmas_that
from khabar.attribution.found import Found, Range
from khabar.attribution.nominals import phrase_end
from khabar.attribution.particles import THAT
from khabar.attribution.pieties import blessing_before
from khabar.attribution.scene import Scene
from khabar.attribution.unknown_outlets import Channel

_SAYS = "قال"
_FAR = 8  # words from «روى» to «عن», and from «عن» to «أن»


def handed_down_by(scene: Scene, found: Found) -> Channel | None:
    """The transmitter nearest to whoever says the words."""
    if found.lemma != _SAYS:
        return None
    at, source = found.cue.first, found.source
    if source is not None and 2 <= source.first < at and scene.folds[source.first - 1] in THAT:
        return _before_that(scene, source.first - 1)
    link = link_before(scene, at)
    return _collector(scene, link.first - 1) if link is not None else None


def _collector(scene: Scene, of: int) -> Channel | None:
    """«روى الترمذي بإسناد صحيح عن أبي أيوب»: who wrote it down; of: the word «عن»."""
    for k in range(of - 1, max(scene.begins[of], of - _FAR) - 1, -1):
        if any(cue.lemma in lemmas_that("handing_down") for cue in scene.cues.get(k, ())) and k + 1 < of:
            return _name(scene, Range(k + 1, of))
    return None


def _before_that(scene: Scene, that: int) -> Channel | None:
    """«عن أبي رافع، رحمه الله، أن النبي قال»: at the head of its sentence, or behind a verb of handing down."""
    last = blessing_before(scene.folds, that, scene.begins[that])
    while last > scene.begins[that] and scene.words[last - 1].kind == "mark":
        last -= 1
    for k in range(last - 2, max(scene.begins[that], last - _FAR) - 1, -1):
        if scene.folds[k].removeprefix("و") == "عن":
            heads = k == scene.begins[k] or scene.words[k - 1].kind == "mark"
            return _name(scene, Range(k + 1, last)) if heads or _collector(scene, k) is not None else None
    return None


def _name(scene: Scene, words: Range) -> Channel | None:
    mention = scene.mentions.get(words.first)
    if mention is not None:
        return Channel(mention.entity.name, mention.entity) if mention.entity.kind == "person" else None
    book = next((k for k in range(words.first + 1, words.last) if scene.folds[k] == "في"), words.last)  # «الترمذي في جامعه»
    last = min(book, max(words.first + 1, phrase_end(scene, words.first, words.last)))
    return Channel(scene.text(words.first, last), None)
