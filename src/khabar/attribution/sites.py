"""Where a rule looks: one cue word of the article with its clause read once, for all rules."""

import msgspec
from msgspec import structs

from khabar.attribution.acts_showing import act_shows
from khabar.attribution.chains import hands_down
from khabar.attribution.clause_words import words
from khabar.attribution.cues import CueForm
from khabar.attribution.description_words import eulogies, lemmas_that
from khabar.attribution.openings import opening
from khabar.attribution.particles import BE, IMPERSONAL, NEGATIONS, RELATIVE, THAT
from khabar.attribution.scene import Scene
from khabar.attribution.sentence_bounds import LONGEST
from khabar.attribution.sources import finds_out, is_human
from khabar.attribution.subjects import Before, subject_before
from khabar.attribution.walk import Opening
from khabar.words.letters import fold

_AIMS = frozenset(["بما", "كي", "لكي", "وكي", "حتي", "كيما"])
_CAUSES = frozenset(["دعا", "حمّل", "حث", "شجع", "أقنع", "ألزم", "حرض"])
_FACTS = frozenset(["مما", "ما", "هذا", "وهذا", "ذلك", "وذلك"])
_WHOEVER = frozenset(["من", "ومن", "فمن", "لمن"])
_GOES_ON = frozenset(["قبل", "الي", "لبث", "يلبث", "تلبث", "كاد"])  # «قبل أن يضيف», «إلى أن قال», «ما لبث أن أعلن»
_CLAUSE = 8  # words from what finds out to «أثبت»
_CITED = 6  # words between such a verb and «بقول»
_HANDING_DOWN, _PROVING = lemmas_that("handing_down"), lemmas_that("proving")
_SINCE = _GOES_ON | {"بعد", "منذ", "سبق", "وسبق", "يوم"}


class Site(msgspec.Struct, frozen=True):
    """A cue word, the reading of it that fits best, the subject before it and the opening behind it."""

    at: int
    form: CueForm
    before: Before | None
    opening: Opening | None
    negated: bool
    impersonal: bool
    finite: bool
    points_back: bool  # its object pronoun stands for what is said: «هدنة أعلنتها الحكومة»
    third: bool  # a verb of somebody told about, its content behind it: neither «أعتقد», «يذكر أن» nor «أعلنتها»


def site_at(scene: Scene, at: int) -> Site | None:
    """The cue word at `at` with its clause, read once; None where no cue word stands."""
    site: Site | None = scene.sites.get(at)
    if site is None and at in scene.cues:
        site = scene.sites[at] = _best(scene, at)
    return site


def site_of_phrase(at: int, form: CueForm, before: Before | None, opened: Opening) -> Site:
    """What rules of phrases ask the content of: neither negated nor a verb that stands for itself."""
    return Site(at, form, before, opened, negated=False, impersonal=False, finite=False, points_back=False, third=False)


def _best(scene: Scene, at: int) -> Site:
    """The first reading behind which a content opens; the first of all where none does."""
    best: Site | None = None
    for form in scene.cues[at]:
        if best is not None and best.opening is not None and not _may_be_noun(best, form):
            continue  # cannot fit better
        if best is not None and form.person in (1, 2) and scene.quotes[at] < 0:
            continue  # «أعلن الوزير»: nobody says «I» outside marks where «he» may be meant
        site = _site(scene, at, form)
        if best is None or (site.opening is not None and best.opening is None) or _rather_noun(best, site):
            best = site
    assert best is not None
    return best if best.form.form != "perfect" else _in_first_person(scene, best) or best


def _in_first_person(scene: Scene, site: Site) -> Site | None:
    """«أعتقد أننا», «تصورت أن»: letters that are another person's too, with no subject, in somebody's words or spelled as «I»."""
    if site.before is not None or site.opening is None or site.opening.subject is not None:
        return None
    quoted = scene.quotes[site.at] >= 0
    if quoted and site.form.gender == "f" and site.form.number == "s" and not site.form.prefix:
        return structs.replace(site, third=False)
    first = next((form for form in scene.cues[site.at] if form.form == "imperfect" and form.person == 1), None)
    if first is None:
        return None
    spelled = not site.form.prefix and site.form.lemma[0] == "ا" and scene.written(site.at)[0] == "أ"
    held = quoted and first.senses[0].stance != "asserts" and (not site.form.prefix or first.senses[0].stance == "believes")
    return structs.replace(site, form=first, third=False) if spelled or held else None


def _may_be_noun(verb: Site, form: CueForm) -> bool:
    opened = verb.opening
    bare = opened is not None and opened.subject is None and opened.at == verb.at + 1
    return form.form == "masdar" and verb.finite and bare


def _rather_noun(verb: Site, noun: Site) -> bool:
    """«رفض الحكومة للقرار»: a verb would have neither subject nor its gender, a verbal noun has both subject and object."""
    opened = noun.opening
    return _may_be_noun(verb, noun.form) and opened is not None and opened.frame == "li" and opened.subject is not None


def _site(scene: Scene, at: int, form: CueForm) -> Site:
    finite = form.form in ("perfect", "imperfect", "jussive")
    negated = finite and _negated(scene, at)
    senses = form.senses if negated else tuple([sense for sense in form.senses if sense.only != "negated"])
    if len(senses) < len(form.senses):
        form = structs.replace(form, senses=senses)
    before = subject_before(scene, at, form) if finite else None
    if form.form in ("masdar", "noun"):
        has_subject = form.suffix != "" or form.article or not (at + 1 < scene.ends[at] and is_human(scene, at + 1))
    else:
        has_subject = not finite or before is not None or form.person in (1, 2) or form.number in ("d", "p")
    stop = scene.ends[at] if before is None or before.relative is None else _comma(scene, at)
    cites = (scene.cites or form.lemma in _HANDING_DOWN) and _cites(scene, at, form, stop)
    opened = None if cites else opening(scene, at + 1, form, stop, has_subject)
    alone = before is None and (opened is None or opened.subject is None)
    untold = alone and (scene.folds[at] in IMPERSONAL or act_shows(scene, at, form))
    impersonal = untold or _withheld(scene, at, form, opened)
    points_back = finite and _points_back(form)
    third = finite and form.person == 3 and not impersonal and not points_back and not _unsaid(scene, at, form, before, opened)
    return Site(at, form, before, opened, negated, impersonal, finite, points_back, third)


def _cites(scene: Scene, at: int, form: CueForm, stop: int) -> bool:
    """«مستشهدا بقوله تعالى», «وختم الخطيب كلمته بقول الشاعر»: the words are those of whom he cites."""
    if form.lemma in _HANDING_DOWN:
        return hands_down(scene, at, stop)
    for k in range(at + 1, min(stop, at + _CITED) - 1):
        fold = scene.folds[k]
        if scene.words[k].kind == "mark":
            return False
        if fold == "بقول":
            return True
        if fold.startswith("بقول"):
            return form.lemma in lemmas_that("citing") or scene.folds[k + 1] in eulogies()
    return False


def _points_back(form: CueForm) -> bool:
    """«هدنة أعلنتها الحكومة»: the pronoun on the verb is no addressee's, as that of «أبلغها أن» is."""
    if form.suffix == "":
        return False
    return not any(frame.startswith(("addressee", "min")) for sense in form.senses for frame in sense.frames)


def _comma(scene: Scene, at: int) -> int:
    """Where a relative clause ends at the latest."""
    end = min(scene.ends[at], at + LONGEST)
    return next((k for k in range(at + 1, end) if scene.folds[k] in ("،", ",", "؛")), end)


def _shown(scene: Scene, at: int, form: CueForm, opened: Opening | None) -> bool:
    """«مما يؤكد أن القطاع ينمو», «وهذا يثبت أن»: a fact shows it, nobody says it."""
    alone = opened is not None and opened.subject is None and not form.suffix
    return alone and at > 0 and scene.folds[at - 1] in _FACTS and fold(form.lemma) in words("shows")


def _unsaid(scene: Scene, at: int, form: CueForm, before: Before | None, opened: Opening | None) -> bool:
    """Whether nobody says it for all its verb: «أثبت اللاعب أنه الأفضل», «ومن قال إن التغيير سهل؟»."""
    if form.lemma in _PROVING:
        source = before.source if before is not None else opened.subject if opened is not None else None
        if source is not None:
            return not any(map(finds_out, scene.folds[source.first : source.last]))
        marked = at - 1 in scene.opens
        clause = scene.folds[max(scene.begins[at - marked], at - _CLAUSE) : at]  # «التحليلات التي أجريت بعد ذلك أثبتت»
        parted = marked or not RELATIVE.isdisjoint(clause)  # «التقرير "أثبت أن"»
        return not (parted and any(map(finds_out, clause)))
    return at > 0 and scene.folds[at - 1] in _WHOEVER and (at - 1 == scene.begins[at] or scene.words[at - 2].kind == "mark")


def _aimed_at(scene: Scene, at: int) -> bool:
    """«بما يضمن عودة السكان», «حتى نقول إن»: an imperfect that tells what is aimed at."""
    return at > 0 and scene.folds[at - 1] in _AIMS


def _caused(scene: Scene, at: int, form: CueForm) -> bool:
    """«مما دعا السكان إلى الرحيل», «الأمر الذي دفعه إلى»: a fact is why they do it, and says nothing."""
    if at < 2 or form.form != "perfect" or form.lemma not in _CAUSES:
        return False
    return scene.folds[at - 1] == "مما" or scene.folds[at - 2 : at] in (
        ["الامر", "الذي"],
        ["وهو", "ما"],
        ["هو", "ما"],
        ["وهذا", "ما"],
    )


def _may_be(scene: Scene, at: int, form: CueForm) -> bool:
    """«وقد يعلن المدرب القائمة غدا»: perhaps, and not yet."""
    return at > 0 and scene.folds[at - 1] in ("قد", "وقد", "فقد", "ربما", "وربما") and form.lemma != "قال"


def _withheld(scene: Scene, at: int, form: CueForm, opened: Opening | None) -> bool:
    """«دون أن يكشف»: mere silence; but «قبل أن يؤكد أنه» goes on with a statement."""
    if at < 1 or scene.folds[at - 1] != "ان":
        if form.form != "imperfect":
            return _caused(scene, at, form)
        return _shown(scene, at, form, opened) or _may_be(scene, at, form) or _aimed_at(scene, at)
    if at < 2:
        return False
    said = opened is not None and (opened.frame == "quote" or scene.folds[opened.first - 1] in THAT)
    if form.form == "imperfect" and scene.folds[at - 2] not in _GOES_ON:
        return True  # «من المتوقع أن يعلن», «نريد أن يعترف»: not said yet
    if form.form == "perfect" and scene.folds[at][0] == "ت" and scene.folds[at - 2] not in _SINCE:
        return True  # «ينتظر أن توقع الإدارة»: the letters of a present
    return scene.folds[at - 2] in ("دون", "بدون") or scene.folds[at - 2] == "قبل" and not said


def _negated(scene: Scene, at: int) -> bool:
    k = at - 1
    while k >= scene.begins[at] and scene.folds[k] in BE:
        k -= 1
    return k >= scene.begins[at] and scene.folds[k] in NEGATIONS
