"""A clause and who told it."""

from khabar.attribution import contents
from khabar.attribution.adjuncts import says_when_or_how
from khabar.attribution.found import Found, Range
from khabar.attribution.hearers import THIS, over_addressee
from khabar.attribution.leads import behind_lead
from khabar.attribution.nominals import phrase_end
from khabar.attribution.particles import ADVERBS, COMMAS, NEVER_THAT_AFTER, PARTICLES, THAT, WITH_RADICAL_BA
from khabar.attribution.scene import Scene
from khabar.attribution.sites import Site, site_at
from khabar.attribution.sources import may_speak

_TAKES_UP = frozenset(["ما", "الذي"])
_WHICH = frozenset([("وهو", "ما"), ("هو", "ما"), ("وهي", "ما"), ("الامر", "الذي")])
_THIS = frozenset(["هذا", "وهذا", "ذلك", "وذلك"])
_BEFORE_WHAT = _THIS | {"،", ","}
_BETWEEN = frozenset(["به", "بها", "فيه", "اليه", "عليه", "الي", "عن"])


def clause_told(scene: Scene, at: int) -> Found | None:
    """A clause is taken up by «وهو ما» or «الأمر الذي» with a verb of saying: «…، وهو ما نفته الشركة».

    Why: who denies or blames a fact often stands only in such a clause behind it.

    Reads:
        text     توقف الإنتاج في المصنع شهرا كاملا، وهو ما نفته الشركة
        source   الشركة
        content  توقف الإنتاج في المصنع شهرا كاملا
        stance   denies

        text     هاجم النواب الوزير وطالبوا باستقالته فورا، وهو ما رفضه بشدة
        content  هاجم النواب الوزير وطالبوا باستقالته فورا
        stance   judges

        text     توقف الإنتاج في المصنع شهرا كاملا. أعلن ذلك مدير المصنع
        source   مدير المصنع
        content  توقف الإنتاج في المصنع شهرا كاملا

    Skips:
        توقف الإنتاج في المصنع شهرا كاملا، وهو ما كلفه غاليا

        توقف الإنتاج في المصنع شهرا كاملا. جاء ذلك بعد الحريق
    """
    if scene.folds[at + 1 : at + 2] and scene.folds[at + 1] in THIS:
        return _sentence_told(scene, at)
    site = site_at(scene, at) if scene.folds[at - 1] in _TAKES_UP else None
    if site is None or site.form.person != 3 or not site.finite or not _takes_up(scene, at):
        return None
    begin, last = contents.before(scene, at - 1 if scene.folds[at - 2] in COMMAS else at - 2)
    thats = (k + 1 for k in range(last - 1, begin - 1, -1) if scene.folds[k] in THAT and scene.folds[k - 1] not in NEVER_THAT_AFTER)
    begin = next(thats, begin)  # what was told is taken up, not who told it
    quotation = next(iter(scene.closing.get(last - 1, ())), None)
    whole = quotation is not None and scene.begins[at] in (quotation.open, quotation.first)
    content = (contents.quoted(scene, quotation), True) if quotation and whole else contents.clause(scene, begin, last)
    told, source = _subject(scene, site)
    if content is None or not told or source is not None and source.first in scene.opens:
        return None  # «ما اعتبرته "تساهلا"»
    return Found(
        rule="clause_told",
        cue=Range(at, at + 1),
        lemma=site.form.lemma,
        stance=next((sense.stance for sense in site.form.senses if sense.only is None), "asserts"),
        source=source,
        content=content[0],
        quoted=content[1],
        feminine=site.form.gender == "f",
        plural=site.form.number != "s",
    )


def _sentence_told(scene: Scene, at: int) -> Found | None:
    """«أعلن ذلك الوزير», «صرح بذلك المدير»: what was told is the sentence or clause before."""
    forms = (form for form in scene.cues.get(at, ()) if form.form == "perfect" and form.person == 3)
    form = next((form for form in forms if not form.suffix and not _has_content(scene, at)), None)
    stance = next((s.stance for s in form.senses if s.only is None and "anna" in s.frames), None) if form is not None else None
    if form is None or stance is None or at + 2 >= scene.ends[at]:
        return None
    first = over_addressee(scene, at + 1, scene.ends[at])
    while first + 1 < scene.ends[at] and says_when_or_how(scene, first):
        first += 1
    source = Range(first, max(phrase_end(scene, first, scene.ends[at]), first + 1))
    begin, last = _before(scene, at)
    begin = behind_lead(scene, begin, last) if last - begin > 1 else begin
    content = contents.clause(scene, begin, last) if last - begin > 1 and may_speak(scene, source) else None
    if content is None:
        return None
    return Found(
        rule="clause_told",
        cue=Range(at, at + 1),
        lemma=form.lemma,
        stance=stance,
        source=source,
        content=content[0],
        quoted=content[1],
        feminine=form.gender == "f",
        plural=form.number != "s",
    )


def _has_content(scene: Scene, at: int) -> bool:
    """«وأكد ذلك المسؤول أن»: the clause behind is what is said."""
    site = site_at(scene, at)
    opened = site.opening if site is not None else None
    return opened is not None and (opened.frame == "quote" or scene.folds[opened.first - 1] in THAT)


def _before(scene: Scene, at: int) -> tuple[int, int]:
    """The clause before the verb, or where it opens its sentence the sentence before that."""
    if at > scene.begins[at]:
        return contents.before(scene, at)
    last = at - 1 if at and scene.words[at - 1].kind == "mark" else at
    return (scene.begins[last - 1], last) if last > 0 else (0, 0)


def _subject(scene: Scene, site: Site) -> tuple[bool, Range | None]:
    """Whether the verb has a subject, and which: the phrase behind it, or one that stays («وهو ما رفضته بشدة»)."""
    first = site.at + 1
    while first < scene.ends[site.at] and (scene.folds[first] in ADVERBS or scene.folds[first] in _BETWEEN):
        first += 1
    if first < scene.ends[site.at]:
        source = Range(first, max(phrase_end(scene, first, scene.ends[site.at]), first + 1))
        if may_speak(scene, source):
            return True, source
    own = site.opening is not None and site.opening.frame != "nominal"  # «وهو ما فسره بأنه»: with a content of its own
    bare = first >= scene.ends[site.at] or first > site.at + 1 or _leaves(scene, first)
    return site.form.suffix != "" and not own and bare, None


def _leaves(scene: Scene, k: int) -> bool:
    """«وهو ما رفضته بشدة»: behind the verb and its pronoun stands no subject."""
    fold = scene.folds[k]
    glued = fold.startswith("ب") and fold not in WITH_RADICAL_BA and k not in scene.mentions
    return scene.words[k].kind == "mark" and k not in scene.opens or fold in PARTICLES or glued


def _takes_up(scene: Scene, at: int) -> bool:
    if at - 2 <= scene.begins[at]:
        return False
    if scene.folds[at - 1] == "ما" and scene.folds[at - 2] in _BEFORE_WHAT and any(cue.suffix for cue in scene.cues.get(at, ())):
        return True  # «سمح له بالسفر، ما أكده محاميه», «هذا ما قاله الوزير»
    return tuple(scene.folds[at - 2 : at]) in _WHICH
