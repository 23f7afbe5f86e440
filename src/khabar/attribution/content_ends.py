"""Where a content ends: a comma behind which the outlet speaks again, another cue beside it, a clause of its own."""

from khabar.attribution.behind_commas import BUT_OR_YET, WITHOUT, says_no_more, takes_over, vouched
from khabar.attribution.clause_words import words
from khabar.attribution.next_clauses import WILL
from khabar.attribution.noun_signs import channel_noun
from khabar.attribution.particles import CAME, CLAUSE_COMMAS, DURING, HOWEVER, RELATIVE, RELATIVE_GENDER, THAT, UNSTATED, WHEN
from khabar.attribution.peers import begins_record
from khabar.attribution.scene import Scene
from khabar.attribution.turns import NEAR, is_sure, plainly_said
from khabar.attribution.vouching import vouches
from khabar.words.remembered import remembered

_HIS_WORD = ("قول", "تعبير", "وصف", "زعم", "كلام", "راي", "اعتقاد")
_STEPS = frozenset(["قبل", "كما"])
_LEAVES_BARE = frozenset(["بحسب", "حسبما", "وفقا", "طبقا"])  # they end a content even without a comma
_WHILE_OTHERS = frozenset(["فيما", "بينما"])
_MARKS = CLAUSE_COMMAS | {"-", "–", "—"}
_BARE = frozenset(["وذلك", "بعد", "وقد", "دون", "بدون", "علما", "ولذلك", "علي", "وكان", "وكانت", "وكانوا", "رغم", "برغم"])
_CIRCUMSTANCE = words("circumstance")
_SIGNS = (
    HOWEVER | _CIRCUMSTANCE | _MARKS | {"حسب", "وفق"} | _BARE | _LEAVES_BARE | _STEPS | RELATIVE | WHEN | CAME | DURING | BUT_OR_YET
)


@remembered(1 << 15)
def may_end(folded: str) -> bool:
    """Whether a word that is no cue may end a content: asked of every word of one, so in one look-up."""
    return folded in _SIGNS or folded[0] == "و" and (folded.endswith(("ت", "وا")) or folded.startswith(WILL))


def parts(scene: Scene, k: int, end: int) -> bool:
    """Whether the content ends before word k."""
    fold = scene.folds[k]
    if fold in ("،", ",", "؛", ";", "-", "–", "—") and k + 1 < end:
        return takes_over(scene, k + 1, end)
    if (
        fold in _LEAVES_BARE
        and vouched(scene, k)
        or fold in ("علي", "حسب", "وفق")
        and _on_his_word(scene, k)
        or fold in _STEPS
        and _steps_on(scene, k, end)
        or fold == "وذلك"
        and k + 2 < end
        and scene.folds[k + 1] in DURING
        and channel_noun(scene.folds[k + 2])
    ):
        return True
    if fold in RELATIVE:
        return _told_by_him_too(scene, k, end)
    if fold in _CIRCUMSTANCE:
        return k + 1 < end and (scene.folds[k + 1] in ("الي", "علي") or scene.folds[k + 1][0] == "ب")  # «مستندا إلى القانون»
    if fold in BUT_OR_YET:
        return _others_said(scene, k, end)
    if fold in _WHILE_OTHERS:  # «إن العمل جار فيما أكد المهندس أن»
        return k + 1 < end and any(map(plainly_said, scene.cues.get(k + 1, ()))) and scene.opens_soon(k + 1, min(end, k + NEAR))
    if fold in WITHOUT:
        return k + 1 < end and scene.folds[k + 1] != "ان" and says_no_more(scene, k + 1, end)  # «من دون تحديد موعد»
    if fold == "وقد":
        return k + 1 < end and any(map(plainly_said, scene.cues.get(k + 1, ())))  # «وقد رحب المدير بـ»
    if k not in scene.cues:
        return False
    return _answers(scene, k, end) or begins_record(
        scene, k, end, after_comma=_behind_full_stop(scene, k) or k - 1 in scene.closing and fold[0] == "و"
    )


def _on_his_word(scene: Scene, k: int) -> bool:
    """«على حد تعبيره», «على ما أعلنته الوكالة», «حسب قوله»; what more may stand behind «حسب الوزارة»."""
    behind = scene.folds[k + 1] if k + 1 < len(scene.folds) else ""
    if scene.folds[k] != "علي" and not behind.startswith(_HIS_WORD):
        return False
    phrase = scene.phrases.get(k)
    return phrase is not None and phrase.role in ("according_to", "as_said") and vouches(scene, phrase)


def _answers(scene: Scene, k: int, end: int) -> bool:
    """«سئلت عن رأيها فتقول: …»: a verb in «ف» with a colon behind it."""
    return k + 1 < end and scene.folds[k + 1] == ":" and any(cue.prefix == "ف" and cue.kind == "verb" for cue in scene.cues[k])


def _behind_full_stop(scene: Scene, k: int) -> bool:
    """«"لن نغادر." وأضاف السائق»: behind a quotation that ends in a full stop a sentence begins."""
    return k - 1 in scene.closing and scene.folds[k - 2] in (".", "!", "؟", "?")


def _others_said(scene: Scene, k: int, end: int) -> bool:
    """«لكن مسؤولين قالوا إن», «إلا أن المدرب أشاد بـ»: without a comma, a verb of saying in the perfect and its own opening."""
    for j in range(k + 1, min(end, k + NEAR)):
        if scene.words[j].kind == "mark":
            return False
        if scene.folds[j] in UNSTATED and j + 1 < end and scene.folds[j + 1] in THAT:
            return True  # «ولكن يعتقد أن»
        if any(plainly_said(cue) for cue in scene.cues.get(j, ())):
            return scene.opens_soon(j, min(end, j + 4))
    return False


def _told_by_him_too(scene: Scene, k: int, end: int) -> bool:
    """«المدينة التي قال إن سكانها بخير»: the verb of a relative clause is the speaker's own again, no part of his words."""
    gender = RELATIVE_GENDER.get(scene.folds[k])
    if gender is None or k + 2 >= end or scene.folds[k + 2] not in THAT:
        return False
    return any(
        cue.tells and cue.form == "perfect" and cue.person == 3 and cue.gender != gender for cue in scene.cues.get(k + 1, ())
    )


def _steps_on(scene: Scene, k: int, end: int) -> bool:
    """«قبل أن يؤكد أنه», «كما رفض التعليق»: the source's next statement."""
    at = k + 2 if scene.folds[k] != "كما" else k + 1
    if at >= end or at == k + 2 and scene.folds[k + 1] != "ان":
        return False
    perfect = "perfect" if at == k + 1 else "imperfect"
    said = any(c.form == perfect and c.kind == "verb" and not c.suffix and is_sure(c) for c in scene.cues.get(at, ()))
    return said and (at == k + 1 or scene.opens_soon(at, min(end, at + 5)))
