"""Where a content ends: a comma behind which the outlet speaks again, another cue beside it, a clause of its own."""

from khabar.attribution.clause_words import words
from khabar.attribution.content_words import refuses_speech
from khabar.attribution.masdars import is_masdar
from khabar.attribution.noun_signs import channel_noun
from khabar.attribution.particles import (
    CAME,
    CLAUSE_COMMAS,
    DURING,
    MEANWHILE,
    PARTS_CLAUSES,
    RELATIVE,
    RELATIVE_GENDER,
    THAT,
    UNSTATED,
    WHEN,
    YET,
)
from khabar.attribution.peers import begins_record
from khabar.attribution.scene import Scene
from khabar.attribution.sources import is_human
from khabar.attribution.turns import NEAR, is_sure, plainly_said, says_next, told_on
from khabar.attribution.vouching import vouches
from khabar.words.remembered import remembered

_WAS = frozenset(["وكان", "وكانت", "وكانوا"])
_WHILE = MEANWHILE | {("في", "الوقت")}
_WHICH = frozenset([("وهو", "ما"), ("وهي", "ما"), ("الامر", "الذي")])
_THIS_IS_WHAT = frozenset([("هذا", "ما"), ("وهذا", "ما"), ("ذلك", "ما"), ("وذلك", "ما")])
_HIS_WORD = ("قول", "تعبير", "وصف", "زعم", "كلام", "راي", "اعتقاد")
_ONE_OF_MANY = frozenset("قضيه حادث حادثه واقعه خطوه سابقه اول ثاني ثالث رابع احدث اكبر اسوا اضخم".split())
_ASIDE = 6  # words from such a verb without a subject to its colon
_SUBJECT = 8  # words from such a verb to its «أن»
_THOUGH = frozenset(["بالرغم", "الرغم", "رغم", "برغم", "ورغم"])
_CONCESSION = 30  # words from «رغم» to «إلا أن»
_ITS_OWN = ("ه", "ها", "هم")
_STEPS = frozenset(["قبل", "كما"])
_LEAVES_BARE = frozenset(["بحسب", "حسبما", "وفقا", "طبقا"])  # they end a content even without a comma
_BUT = frozenset("لكنه لكنها لكنهم ولكنه ولكنها ولكنهم لكن ولكن كما فيما بينما قبل غير الا بيد بل".split())
_WITHOUT = frozenset(["دون", "بدون"])
_HOWEVER = frozenset(["لكن", "ولكن", *YET])
_WHILE_OTHERS = frozenset(["فيما", "بينما"])
_MARKS = CLAUSE_COMMAS | {"-", "–", "—"}
_BARE = frozenset(["وذلك", "بعد", "وقد", "دون", "بدون", "علما", "ولذلك", "علي", "وكان", "وكانت", "وكانوا", "رغم", "برغم"])
_CIRCUMSTANCE = words("circumstance")
_SIGNS = _CIRCUMSTANCE | _MARKS | {"حسب", "وفق"} | _BARE | _LEAVES_BARE | _STEPS | RELATIVE | WHEN | CAME | DURING | _HOWEVER


@remembered(1 << 15)
def may_end(folded: str) -> bool:
    """Whether a word that is no cue may end a content: asked of every word of one, so in one look-up."""
    return folded in _SIGNS or folded[0] == "و" and folded.endswith(("ت", "وا"))


def parts(scene: Scene, k: int, end: int) -> bool:
    """Whether the content ends before word k."""
    fold = scene.folds[k]
    if fold in ("،", ",", "؛", ";", "-", "–", "—") and k + 1 < end:
        return _takes_over(scene, k + 1, end)
    if (
        fold in _LEAVES_BARE
        and _vouched(scene, k)
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
    if fold in _HOWEVER:
        return _others_said(scene, k, end)
    if fold in _WHILE_OTHERS:  # «إن العمل جار فيما أكد المهندس أن»
        return k + 1 < end and any(map(plainly_said, scene.cues.get(k + 1, ()))) and scene.opens_soon(k + 1, min(end, k + NEAR))
    if fold in _WITHOUT:
        return k + 1 < end and scene.folds[k + 1] != "ان" and _says_no_more(scene, k + 1, end)  # «من دون تحديد موعد»
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


def _vouched(scene: Scene, k: int) -> bool:
    """«وفقا لآلية متفق عليها»: what something goes by is told with it, unlike who vouches for it."""
    phrase = scene.phrases.get(k)
    return phrase is None or vouches(scene, phrase)


def _steps_on(scene: Scene, k: int, end: int) -> bool:
    """«قبل أن يؤكد أنه», «كما رفض التعليق»: the source's next statement."""
    at = k + 2 if scene.folds[k] != "كما" else k + 1
    if at >= end or at == k + 2 and scene.folds[k + 1] != "ان":
        return False
    perfect = "perfect" if at == k + 1 else "imperfect"
    said = any(c.form == perfect and c.kind == "verb" and not c.suffix and is_sure(c) for c in scene.cues.get(at, ()))
    return said and (at == k + 1 or scene.opens_soon(at, min(end, at + 5)))


def _takes_over(scene: Scene, k: int, end: int) -> bool:
    """Whether what follows a comma is no longer the speaker's."""
    fold = scene.folds[k]
    if (
        begins_record(scene, k, end, after_comma=True)
        or _says_so(scene, k)
        or _next_clause(scene, k, end)
        or _others_say(scene, k, end)
    ):
        return True
    if says_next(scene, k, end) or told_on(scene, k, end):
        return True
    if k in scene.phrases and scene.phrases[k].role == "focus":
        return True  # «، من جهته»
    if fold in _WITHOUT and _says_no_more(scene, k + 1, end) or fold == "من" and _says_no_more(scene, k + 2, end):
        return fold in _WITHOUT or scene.folds[k + 1] in _WITHOUT
    if fold in _WAS and (_cue_soon(scene, k, end, 7) or "قد" in scene.folds[k + 1 : min(end, k + _SUBJECT)]):
        return True  # «، وكانت الوزارة قد ذكرت أن», «، وكانت المدينة قد شهدت»
    if fold in PARTS_CLAUSES:
        if fold == "وذلك":
            return _outlet_explains(scene, k + 1, end)
        if not _vouched(scene, k):
            return False
        return fold not in ("كما", "فيما", "بينما", "غير") or _cue_soon(scene, k, end, 4)
    if fold in _HOWEVER and _concedes(scene, k):
        return False
    yet = fold in YET and k + 1 < end and scene.folds[k + 1] in THAT  # «، غير أن مصدرا في الشركة نفى»
    return fold in _BUT and _cue_soon(scene, k, end, 9 if yet else 3)


def _others_say(scene: Scene, k: int, end: int) -> bool:
    """«، وتفيد تقديرات الصندوق بأن», «، ويرى خبراء أن»: somebody else's statement in the present."""
    tells = [
        cue
        for cue in scene.cues.get(k, ())
        if cue.form == "imperfect" and cue.prefix == "و" and cue.tells and not cue.suffix and cue.person == 3
    ]
    if not tells or k + 2 >= end:
        return False
    if not is_human(scene, k + 1):
        if scene.folds[k + 1] in THAT or scene.folds[k + 1] in ("الي", "علي") and scene.folds[k + 2] in THAT:
            return True  # «، وتضيف أن», «، ويشير إلى أن»
        return ":" in scene.folds[k + 1 : min(end, k + _ASIDE)]  # «ويقول في هذا الصدد: …»
    if tells[0].lemma == "قال" or scene.opens_soon(k + 1, end):
        return True
    goals = THAT | {"الي"} if any("ila" in sense.frames for sense in tells[0].senses) else THAT
    return any(scene.folds[j] in goals for j in range(k + 2, min(end, k + _SUBJECT)))


def _concedes(scene: Scene, k: int) -> bool:
    """«إنه بالرغم من ضيق الوقت، إلا أننا أنجزنا»: what «إلا أن» comes back to was begun by «رغم»."""
    return any(scene.folds[j] in _THOUGH for j in range(max(scene.begins[k], k - _CONCESSION), k))


def _says_no_more(scene: Scene, k: int, end: int) -> bool:
    """«دون أن يذكر عددهم», «من دون توضيح السبب»."""
    if k >= end or scene.folds[k] != "ان":
        return k < end and refuses_speech(scene.folds[k])
    return any(cue.kind == "verb" and cue.form in ("imperfect", "jussive") for cue in scene.cues.get(k + 1, ()))


def _outlet_explains(scene: Scene, k: int, end: int) -> bool:
    """«، وذلك بحسب الوزارة», «، وذلك خلال مشاركته في», «، وذلك في ثاني حادث»; «، وذلك حرصا على» goes on with what was said."""
    if k + 1 >= end:
        return False
    fold, behind = scene.folds[k], scene.folds[k + 1]
    if fold in PARTS_CLAUSES or fold == "بعدما" or (fold, behind) == ("في", "اشاره"):
        return True
    own = behind.endswith(_ITS_OWN) and is_masdar(behind) and len(behind) > 4
    return fold in DURING and (own or channel_noun(behind) or behind in _ONE_OF_MANY)


def _next_clause(scene: Scene, k: int, end: int) -> bool:
    """«، في وقت قالت مصادر», «، وهو ما فسره بأن», «، قالت الوزارة إن»: somebody else's words, or a word on these."""
    two = (scene.folds[k], scene.folds[k + 1]) if k + 1 < end else ("", "")
    if two[0] in ("لكن", "ولكن") and two[1] in CLAUSE_COMMAS:
        return True
    if two in _WHILE:
        told = scene.folds[k + 2 : k + 3] == ["الذي"] or scene.folds[k + 3 : k + 4] == ["فيه"]  # «، في وقت أغلق فيه السوق»
        return told or _cue_soon(scene, k + 1, end, 5)
    if two == ("في", "اشاره"):
        return True  # «، في إشارة إلى القانون الجديد»: the outlet explains
    if two in _THIS_IS_WHAT:
        return any(cue.suffix and cue.person == 3 for cue in scene.cues.get(k + 2, ()))  # «، وهذا ما نفته الوزارة»
    if two in _WHICH:
        return _cue_soon(scene, k + 1, end, 2)
    return any(plainly_said(cue) and scene.opens_soon(k, end) for cue in scene.cues.get(k, ()))


def _says_so(scene: Scene, k: int) -> bool:
    """«، وعبر عن قلقه»: a phrase of saying in the perfect goes on with the same speaker."""
    phrase = scene.phrases.get(k)
    return (
        phrase is not None
        and phrase.role not in ("background", "according_to", "as_said", "stands_in")
        and any(cue.form == "perfect" and cue.prefix in ("و", "ف") for cue in scene.cues.get(k, ()))
    )


def _cue_soon(scene: Scene, k: int, end: int, within: int) -> bool:
    """Whether a verb or a phrase of saying stands within so many words behind word k."""
    ahead = (scene.phrases.get(j) for j in range(k + 1, min(end, k + within)))
    if any(phrase is not None and phrase.role == "says" and phrase.tail is not None for phrase in ahead):
        return True  # «، في حين عبر فلان عن»
    return any(
        cue.kind == "verb" and cue.form in ("perfect", "imperfect", "jussive") and (is_sure(cue) or scene.opens_soon(j, end))
        for j in range(k + 1, min(end, k + within))
        for cue in scene.cues.get(j, ())
    )
