"""What stands behind a comma in a content: the speaker's words still, or those of the outlet or of somebody else."""

from khabar.attribution.content_words import refuses_speech
from khabar.attribution.masdars import is_masdar
from khabar.attribution.next_clauses import concedes, is_received
from khabar.attribution.noun_signs import channel_noun
from khabar.attribution.particles import BUT, CLAUSE_COMMAS, DURING, HOWEVER, MEANWHILE, PARTS_CLAUSES, THAT, YET
from khabar.attribution.peers import begins_record
from khabar.attribution.scene import Scene
from khabar.attribution.sources import is_human
from khabar.attribution.turns import is_sure, plainly_said, says_next, told_on
from khabar.attribution.vouching import vouches

_WAS = frozenset(["وكان", "وكانت", "وكانوا"])
_WHILE = MEANWHILE | {("في", "الوقت")}
_WHICH = frozenset([("وهو", "ما"), ("وهي", "ما"), ("الامر", "الذي")])
_THIS_IS_WHAT = frozenset([("هذا", "ما"), ("وهذا", "ما"), ("ذلك", "ما"), ("وذلك", "ما")])
_ONE_OF_MANY = frozenset("قضيه حادث حادثه واقعه خطوه سابقه اول ثاني ثالث رابع احدث اكبر اسوا اضخم".split())
_ASIDE = 6  # words from such a verb without a subject to its colon
_SUBJECT = 8  # words from such a verb to its «أن»
_ITS_OWN = ("ه", "ها", "هم")
_TURNS = HOWEVER | BUT | YET | {"كما", "فيما", "بينما", "قبل", "بل"}
WITHOUT = frozenset(["دون", "بدون"])
BUT_OR_YET = BUT | YET


def vouched(scene: Scene, k: int) -> bool:
    """«وفقا لآلية متفق عليها»: what something goes by is told with it, unlike who vouches for it."""
    phrase = scene.phrases.get(k)
    return phrase is None or vouches(scene, phrase)


def takes_over(scene: Scene, k: int, end: int) -> bool:
    """Whether what follows a comma is no longer the speaker's."""
    fold = scene.folds[k]
    if (
        begins_record(scene, k, end, after_comma=True)
        or _says_so(scene, k)
        or _next_clause(scene, k, end)
        or _others_say(scene, k, end)
    ):
        return True
    if says_next(scene, k, end) or told_on(scene, k, end) or is_received(scene, k, end):
        return True
    if k in scene.phrases and scene.phrases[k].role == "focus":
        return True  # «، من جهته»
    if fold in WITHOUT and says_no_more(scene, k + 1, end) or fold == "من" and says_no_more(scene, k + 2, end):
        return fold in WITHOUT or scene.folds[k + 1] in WITHOUT
    if fold in _WAS and (_cue_soon(scene, k, end, 7) or "قد" in scene.folds[k + 1 : min(end, k + _SUBJECT)]):
        return True  # «، وكانت الوزارة قد ذكرت أن», «، وكانت المدينة قد شهدت»
    if fold in PARTS_CLAUSES:
        if fold == "وذلك":
            return _outlet_explains(scene, k + 1, end)
        if not vouched(scene, k):
            return False
        return fold not in ("كما", "فيما", "بينما", "غير") or _cue_soon(scene, k, end, 4)
    if fold in BUT_OR_YET and concedes(scene, k):
        return False
    yet = fold in YET and k + 1 < end and scene.folds[k + 1] in THAT  # «، غير أن مصدرا في الشركة نفى»
    return fold in _TURNS and _cue_soon(scene, k, end, 9 if yet else 3)


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


def says_no_more(scene: Scene, k: int, end: int) -> bool:
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
