"""What stands at the head of a report or a sentence and is no part of what is told in it: a dateline, «كما», «من جهة أخرى»."""

from khabar.attribution.clause_words import words
from khabar.attribution.particles import CLAUSE_COMMAS, DASHES
from khabar.attribution.scene import Scene

_JOINS = frozenset(["كما", "لكن", "ولكن", "كذلك", "وكذلك"])
_ALREADY = frozenset(["وقد", "فقد"])
_TURNS = words("turns")
_TURNED_BY = frozenset(["في", "وفي", "علي", "وعلي", "من", "ومن"])
_OTHER = frozenset(["اخري", "ثانيه", "اخر", "ثان"])
_TURN = 6  # words of «وعلى صعيد العلاقات مع الجوار،»
_DATELINE = 14  # words of a dateline
_AGENCY = 3  # letters of «أ ف ب», «واس», «CNN», each
_SIGNERS = words("signer")


def behind_lead(scene: Scene, first: int, last: int) -> int:
    """Where the clause of words [first, last) begins behind what leads in to it."""
    k = _behind_dateline(scene, first, last)
    k = _behind_turn(scene, k, last)
    return k + 1 if last - k > 2 and scene.words[k + 1].kind == "word" and _joins(scene.folds[k], scene.folds[k + 1]) else k


def _joins(fold: str, behind: str) -> bool:
    """«كما سقط», «وقد بلغ», «فقد تم»; not «وقد يصل» (it may), «فقد الفريق لقبه» (he lost)."""
    if fold == "وقد" and not behind.startswith(("ي", "ت", "ن")) or fold in _JOINS:
        return True
    return fold in _ALREADY and (behind == "تم" or behind.endswith("ت"))


def _behind_turn(scene: Scene, first: int, last: int) -> int:
    """«من جهة أخرى», «وعلى الصعيد الإنساني،», «وفي سياق متصل،»: the outlet turns to the next matter."""
    if scene.folds[first] not in _TURNED_BY or first + 3 >= last or scene.folds[first + 1] not in _TURNS:
        return first
    comma = next((k for k in range(first + 2, min(first + _TURN, last - 2)) if scene.folds[k] in CLAUSE_COMMAS), 0)
    if comma:
        return comma + 1
    return first + 3 if scene.folds[first + 2] in _OTHER else first


def _behind_dateline(scene: Scene, first: int, last: int) -> int:
    """«بنغازي - أ ف ب -», «دبي، الإمارات (CNN) --»: a report's place and who signs it, at the head of a paragraph."""
    if first != scene.prose.paragraphs[scene.paragraph_of[first]][0]:
        return first
    signed = _behind_signature(scene, first, last)
    mention = scene.mentions.get(first)
    if signed > first or mention is None or mention.entity.kind not in ("place", "outlet"):
        return signed
    begin = first
    for k in range(first + 1, min(first + _DATELINE, last - 2)):
        if scene.folds[k][0] in DASHES:
            begin = k + 1
        elif not _may_sign(scene, k):
            break
    return begin


def _behind_signature(scene: Scene, first: int, last: int) -> int:
    """«أحمد سالم- الساحل- الدمام:», «بانكوك - (د ب أ):»: who wrote it for whom and where, with a dash between, up to a colon."""
    colon = next((k for k in range(first + 1, min(first + _DATELINE, last - 2)) if scene.folds[k] == ":"), first)
    dashed = any(scene.folds[k][0] in DASHES for k in range(first + 1, colon))
    return colon + 1 if dashed and not any(k in scene.cues for k in range(first, colon)) else first


def _may_sign(scene: Scene, k: int) -> bool:
    """A place, an agency, a date, a mark."""
    if k in scene.mentions:
        return scene.mentions[k].entity.kind in ("place", "outlet", "organization")
    fold = scene.folds[k]
    return scene.words[k].kind != "word" or k in scene.times or len(fold) <= _AGENCY or fold in _SIGNERS or fold.isascii()
