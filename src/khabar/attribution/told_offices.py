"""What an article says right before or behind a name that somebody is: the words of his office or calling."""

from khabar.attribution.counterparts import is_counterpart
from khabar.attribution.description_words import words_that
from khabar.attribution.descriptions import description_word, is_own_office
from khabar.attribution.noun_signs import definite, without_article
from khabar.attribution.particles import PREPOSITIONS
from khabar.attribution.scene import Mention, Scene
from khabar.attribution.sources import is_unnamed
from khabar.mentions.titles import title_of
from khabar.words.letters import fold

_APPOSITION = 8  # words behind a name that tell what somebody is


def tells_of_kin(words: list[str]) -> bool:
    """«والدة الطفل فلان»: she is his mother."""
    title = title_of(words[0])
    return title is not None and title.use == "kin" and len(words) > 1 and definite(words[1]) and not definite(words[0])


def mans_honour(words: list[str]) -> bool:
    """Whether a man's honour stands among the words: «الدكتور», «السيد»."""
    titles = ((word, title_of(word)) for word in words)
    return any(title and title.definite and title.use == "honorific" and not word.endswith("ه") for word, title in titles)


def without_his(word: str) -> str:
    """«محاميه», «مديره»: an office without the pronoun of whose it is, which is no woman's ending («محامية»)."""
    his = word.endswith("ه") and not is_counterpart(fold(word))
    return word[:-1] if his and title_of(fold(word[:-1])) is not None else word


def heads_of_office(words: list[str]) -> list[str]:
    """The nouns that head an office: its first word, a further office behind «و», a rank with article."""
    first = next((n for n, word in enumerate(words) if word not in words_that("courtesy")), 0)
    heads = [description_word(words[0]), description_word(words[first])]
    for word in words[first + 1 :]:
        title = title_of(word)
        if title is not None and not title.plural and (word.startswith("و") or title.definite and title.use == "honorific"):
            heads.append(description_word(word[1:] if word.startswith("و") and not word.startswith("وزير") else word))
    return heads


def told_before(scene: Scene, mention: Mention) -> list[str]:
    """A calling right before a name: «المدرب فلان», «رواية للروائي فلان»."""
    word = scene.folds[mention.first - 1] if mention.first else ""
    title = title_of(word)
    if mention.first > 1 and is_unnamed(scene.folds[mention.first - 2], "s") and not definite(scene.folds[mention.first - 2]):
        return []  # «مدير المدرسة فلان», «نائب الرئيس فلان»: what completes his office
    return [without_article(word) if title.letters else word] if title is not None and title.definite and not title.plural else []


def told_behind(scene: Scene, mention: Mention) -> list[str]:
    """The office or calling in apposition behind a name: «فلان، خبير أمني», «فلان المتحدث باسم …»."""
    k = mention.last
    end = min(scene.ends[mention.first], mention.last + _APPOSITION) if mention.first < len(scene.ends) else 0
    if k < end and scene.folds[k] in ("،", ",", "-", "–", "("):
        k += 1
    if k >= end or k in scene.mentions or k in scene.cues or not is_own_office(scene.folds[k]):
        return []
    if k == mention.last and scene.folds[k] in words_that("courtesy"):
        return []
    if (
        k == mention.last
        and not definite(scene.folds[k])
        and not any(definite(scene.folds[j]) or j in scene.mentions for j in range(k + 1, min(end, k + 4)))
    ):
        return []
    found = []
    first = k
    while k < end and scene.words[k].kind == "word" and scene.folds[k] not in PREPOSITIONS and k not in scene.cues:
        found.append(scene.folds[k])
        k += 1
    return [] if first == mention.last and _titles_another(scene, first, k) else found


def _titles_another(scene: Scene, first: int, last: int) -> bool:
    """«التقى فلان المستشار الألماني فلانا», «فلان نظيره المصري فلانا»: the office right behind a name may be that of the next."""
    k = next((k for k in range(first + 1, last) if k in scene.mentions and scene.mentions[k].entity.kind == "person"), None)
    return k is not None and (definite(scene.folds[first]) or is_counterpart(scene.folds[first]))
