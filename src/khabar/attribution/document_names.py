"""How a document is told of in full: by who made it («دراسة أجراها باحثون», «بيان صدر عن الوزارة») or in the headline."""

from khabar.attribution.adjuncts import says_when_or_how
from khabar.attribution.clause_words import words
from khabar.attribution.description_words import words_that
from khabar.attribution.nominals import phrase_end
from khabar.attribution.noun_signs import definite
from khabar.attribution.particles import RELATIVE, folded
from khabar.attribution.scene import Scene

_CAME = folded(["صدر", "صدرت", "الصادر", "الصادرة"])
_FROM = 5  # words between «صدر» and «عن»
_LONGEST = 6  # words of who made it
_LEAD = 1  # the paragraph up to which a document may be told of in full
_ADJECTIVES = words("adjective")


def made_by(scene: Scene, k: int) -> int:
    """The end of the clause at word k that tells who made the document before it; k where there is none."""
    stop = scene.ends[k - 1]
    verb = k + (k + 1 < stop and scene.folds[k] in RELATIVE)
    if verb + 1 >= stop:
        return k
    fold = scene.folds[verb]
    if fold in _CAME:
        source = next((j + 1 for j in range(verb + 1, min(stop, verb + _FROM)) if scene.folds[j] == "عن"), stop)
    else:
        made = fold in words_that("carried") or fold in words_that("held")
        source = verb + 1 if made and fold.endswith("ه" if scene.folds[k] == "الذي" else ("ه", "ها")) else stop
        while source < stop and says_when_or_how(scene, source):
            source += 1  # «بيان أصدرته أمس إدارة المرور»
    if source >= stop:
        return k
    end = phrase_end(scene, source, min(stop, source + _LONGEST))
    return end if end > source else k


def trimmed(text: str) -> str:
    """The text without marks at its ends, but for those that close a name inside it: «تقرير نشره موقع «الأفق»»."""
    text = text.strip(" ،,").lstrip('«"')
    inside = text.count("«") == text.count("»") and text.count('"') % 2 == 0
    return text if inside else text.strip('«»"')


def told_above(scene: Scene, places: list[int]) -> str | None:
    """«دراسة تشيكية حديثة» in the headline or lead, for the bare «دراسة» of the text; places: where the noun stands."""
    for k in places:
        if scene.paragraph_of[k] > _LEAD:
            return None
        end = k + 1
        while end < scene.ends[k] and _adjective(scene, end):
            end += 1
        if end > k + 1:
            return scene.text(k, end)
    return None


def _adjective(scene: Scene, k: int) -> bool:
    fold = scene.folds[k]
    if definite(fold) or k in scene.mentions or scene.words[k].kind != "word" or fold in words_that("quantifier"):
        return False
    return fold in _ADJECTIVES or len(fold) > 3 and fold.endswith(("ي", "يه"))
