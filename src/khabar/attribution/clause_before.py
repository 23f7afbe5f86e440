"""The clause that «بحسب» vouches for: where in its sentence it begins, and whether it goes on behind the source."""

from khabar.attribution.description_words import words_that
from khabar.attribution.found import Range
from khabar.attribution.leads import behind_lead
from khabar.attribution.nominals import phrase_end
from khabar.attribution.noun_signs import definite
from khabar.attribution.particles import (
    ADVERBS,
    CLAUSE_COMMAS,
    DASHES,
    DEMONSTRATIVES,
    PREPOSITIONS,
    RELATIVE,
    THAT,
    TIME_WORDS,
    WHEN,
)
from khabar.attribution.scene import Scene
from khabar.attribution.sites import site_at
from khabar.attribution.vouching import named_by
from khabar.mentions.names import Named, named

_WHEN = ADVERBS | TIME_WORDS
_FAR = 60  # words before the cue in which its clause may begin
_DESCRIPTION = 16  # words in which the description of a source goes on to its comma
_ASIDE = 9  # words of «وهو رقم كبير» at a sentence's end
_SHORTEST = 4  # words of a clause that is vouched for
_SHORT = 5  # words before the cue that are no clause yet: «حصيلة القتلى بحسب الوزارة بلغت …»
_MADE = words_that("carried") | words_that("held")
_IT_IS = frozenset(["وهو", "وهي"])
_VOUCHES = ("according_to", "as_said")


def begin(scene: Scene, first: int, last: int) -> int:
    """Where the clause of words [first, last) begins: behind what another vouches for, behind «، والذي», with «وهو رقم كبير».

    A dateline and «كما» before it are none of it.
    """
    for k in range(last - 1, max(first, last - _FAR), -1):
        fold = scene.folds[k]
        if fold in _IT_IS and _SHORTEST <= last - k <= _ASIDE and scene.folds[k + 1] != "ما" and not _marks(scene, k, last):
            return k
        if last - k <= _SHORTEST:
            continue
        if fold in RELATIVE and (_set_off(scene, k) or _told(scene, first, k) and not _parted(scene, k, last)):
            return k + 1
        phrase = scene.phrases.get(k)
        if phrase is not None and phrase.role in _VOUCHES and k > first:
            source = named_by(scene, phrase)
            behind = source.last if source is not None else phrase.end
            if source is not None and last - behind >= _SHORTEST:
                return behind + (scene.folds[behind] in CLAUSE_COMMAS)
    return behind_lead(scene, first, last)


def _marks(scene: Scene, first: int, last: int) -> bool:
    return any(scene.words[k].kind == "mark" for k in range(first, last))


def _parted(scene: Scene, first: int, last: int) -> bool:
    """Whether a comma and «و» or «بينما» stand between: another clause begins there."""
    commas = (k for k in range(first, last - 1) if scene.folds[k] in CLAUSE_COMMAS)
    return any(scene.folds[k + 1][0] == "و" or scene.folds[k + 1] in WHEN for k in commas)


def _set_off(scene: Scene, k: int) -> bool:
    """«الهجوم، والذي أسفر عن مقتل أربعة، بحسب الشرطة»."""
    return scene.folds[k][0] == "و" and scene.folds[k - 1] in CLAUSE_COMMAS


def _told(scene: Scene, first: int, k: int) -> bool:
    """«أعلنت الحركة مسؤوليتها عن الهجوم الذي …»: what stands before is on somebody else's word, as an object, not a clause."""
    sites = (site_at(scene, j) for j in range(first, min(k, first + _SHORT)) if j in scene.cues)
    return any(site is not None and site.third and site.opening is not None and site.opening.at < k for site in sites)


def goes_on(scene: Scene, cue: int, words: Range, source: Range | None, behind: int) -> bool:
    """Whether the clause of these words before the cue at word `cue` goes on at word `behind`, behind the source."""
    if behind >= scene.ends[cue]:
        return False
    closed, opened = scene.words[behind].kind == "mark", scene.words[cue - 1].kind == "mark"
    at, long = behind + closed, words.last - words.first
    if at >= scene.ends[cue] or scene.folds[at][0] == "و" or scene.folds[at] in THAT:
        return False
    if at in scene.cues and _adds(scene, at) or long <= 2 and scene.folds[words.last - 1] in DEMONSTRATIVES:
        return False  # «تسير وفق القضاء، لافتا إلى أن»; «ويأتي ذلك، بحسب التقرير، في وقت»
    if closed and scene.folds[behind] not in CLAUSE_COMMAS:  # «ومن المشاريع - بحسب الأمين - إنشاء حديقة»
        return opened and (scene.folds[cue - 1] in DASHES and scene.folds[behind] in DASHES or scene.folds[cue - 1] == "(")
    if _is_verb(scene, words.last - 1):
        return closed or scene.folds[at] in PREPOSITIONS  # «سيؤدي بحسب الهيئة إلى»
    if closed or opened or long > _SHORT or source is None:
        return closed and long < _SHORTEST
    return at not in scene.cues and at not in scene.times and scene.folds[at] not in _WHEN


def behind_source(scene: Scene, source: Range | None, behind: int) -> int:
    """Where the clause behind «وبحسب الوزارة» begins: where the source goes on at word `behind`, behind its comma.

    «دراسة أجراها باحثون في الجامعة، يعاني ثلث السكان من السمنة»
    """
    if source is None or behind != source.last or behind >= scene.ends[source.first] or not _describes(scene, source, behind):
        return behind
    stop = min(scene.ends[source.first], behind + _DESCRIPTION)
    commas = (k for k in range(behind, stop - 1) if scene.folds[k] in CLAUSE_COMMAS)
    comma = next((k for k in commas if not (scene.folds[k + 1] in RELATIVE and scene.folds[k + 1][0] == "و")), 0)
    if comma and scene.folds[comma + 1] not in RELATIVE and scene.folds[comma + 1][0] != "و":
        return comma + 1
    return phrase_end(scene, behind, stop) if scene.folds[behind - 1] in _MADE else behind


def _describes(scene: Scene, source: Range, k: int) -> bool:
    """«الدراسة التي …», «تقرير نشرته …», «الوزارة في الرباط، …», «الشركة المصنعة للطائرة، …»."""
    fold, before = scene.folds[k], scene.folds[k - 1]
    if fold in RELATIVE or before in _MADE:
        return True
    return fold in PREPOSITIONS or fold.startswith("لل") or definite(fold) and definite(before) and k not in scene.mentions


def _adds(scene: Scene, k: int) -> bool:
    return any(cue.form == "participle" and not cue.article for cue in scene.cues[k])


def _is_verb(scene: Scene, k: int) -> bool:
    """«سيؤدي», «يعكس»: by its letters a verb in the imperfect, which needs what it is about."""
    fold = scene.folds[k]
    if len(fold) < 4 or k in scene.mentions or k in scene.times or named(fold) & (Named.GIVEN | Named.FAMILY):
        return False
    return fold.startswith(("سي", "ست")) and len(fold) > 4 or fold[0] == "ي" and scene.folds[k - 1] in RELATIVE | {"ما", "قد"}
