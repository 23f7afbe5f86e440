"""Verb, source, words with nothing before them."""

from khabar.attribution import contents
from khabar.attribution.clause_starts import begins_clause
from khabar.attribution.cues import CueForm
from khabar.attribution.description_words import lemmas_that
from khabar.attribution.estimates import ESTIMATES, estimate
from khabar.attribution.found import Found, Range
from khabar.attribution.nominals import phrase_end
from khabar.attribution.own_words import says_we
from khabar.attribution.particles import COMMAS
from khabar.attribution.scene import Scene
from khabar.attribution.sites import Site, site_at
from khabar.attribution.sources import is_human
from khabar.words.letters import fold

_SAYS = frozenset(["قال"])
_SETS_OFF = COMMAS | {"("}
_TOPIC = 6  # words of what he is asked about
_ABOUT = frozenset(["عن", "وعن", "حول", "وحول", "بشان", "وبشان", "وبخصوص", "بخصوص"])
_BEGINS = frozenset(
    map(
        fold,
        "لا لم لن لو ليس ليست إذا هل أنا نحن إنني إننا لدينا لدي عندنا هناك هنا هذا هذه كنا كنت كلنا سوف قد لقد نعم كل أما"
        " ربما لعل لابد سنظل سنعمل سنواصل"
        " أعتقد نعتقد أظن أرى نرى نريد أريد نحتاج نأمل أتمنى نتمنى نعمل أعمل علينا يجب يمكن ينبغي نؤكد أؤكد نطالب أطالب".split(),
    )
)
_FIRM = _BEGINS - frozenset(map(fold, ["هذا", "هذه", "كل", "أما", "إذا", "هناك", "هنا", "كنت", "علينا", "لا"]))  # behind an office


def said_bare(scene: Scene, at: int) -> Found | None:
    """Words stand right behind the verb, or behind its source's name, without «أن», colon or marks.

    Why: hurried reports and regional papers leave all three out; a clause in the first person, a negation or a condition
    behind a verb of saying can be nothing else.

    Reads:
        text     وأضاف لا يوجد في المدينة طبيب واحد
        content  لا يوجد في المدينة طبيب واحد

        text     وقال سامي الحلبي نحن في موسم الأعياد
        source   سامي الحلبي
        content  نحن في موسم الأعياد

    Skips:
        وقال كلمته ومضى
    """
    site = site_at(scene, at)
    if site is not None and site.opening is None and site.form.lemma == ESTIMATES:
        return estimate(scene, at) if site.form.person == 3 and not site.negated and not site.form.suffix else None
    bare = bare_words(scene, site) if site is not None else None
    if site is None or bare is None:
        return None
    first, source = bare
    content = contents.indirect(scene, first)
    if not content:
        return None
    return Found(
        rule="said_bare",
        cue=Range(at, at + 1),
        lemma=site.form.lemma,
        stance="asserts",
        source=source,
        content=content,
        feminine=None if site.form.gender is None else site.form.gender == "f",
        plural=None if site.form.number is None else site.form.number != "s",
    )


def bare_words(scene: Scene, site: Site) -> tuple[int, Range | None] | None:
    """Where words begin that nothing opens, and their source; None where none do."""
    at, form = site.at, site.form
    if form.person != 3 or site.negated or form.suffix or site.opening is not None and site.opening.frame in ("anna", "quote"):
        return None
    goes_on = form.lemma in _SAYS or form.lemma in lemmas_that("continuing")
    if not goes_on and not _says_outright(form) or not _tells(scene, site):
        return None
    first, source = at + 1, None
    if scene.folds[first : first + 1] and scene.folds[first] in _SETS_OFF and scene.folds[first + 1 : first + 2] == ["نحن"]:
        first += 1  # «وأضاف، نحن نريد»
    mention = scene.mentions.get(first)
    if mention is not None and mention.first == first and mention.entity.kind == "person" and not says_we(scene, first):
        first, source = mention.last, Range(mention.first, mention.last)
    elif site.before is not None:
        source = site.before.source
    if first < scene.ends[at] and not _begins(scene, first) and site.before is None:
        first, source = _office(scene, at + 1, source)
    if first >= scene.ends[at] or not _begins(scene, first) or not goes_on and not _firmly(scene, first):
        return None
    return (first, source) if site.opening is None or first < site.opening.first and _firmly(scene, first) else None


def _says_outright(form: CueForm) -> bool:
    """«وأكد لن نقبل»: another verb of saying, that is nothing else."""
    return not form.ambiguous and any(
        sense.stance == "asserts" and "anna" in sense.frames and "quote" in sense.frames for sense in form.senses
    )


def _begins(scene: Scene, k: int) -> bool:
    return scene.folds[k] in _BEGINS or says_we(scene, k)


def _firmly(scene: Scene, k: int) -> bool:
    """«لن نقبل», «سنواصل»: what can be nothing but the beginning of somebody's words."""
    return scene.folds[k] in _FIRM or says_we(scene, k)


def _office(scene: Scene, first: int, named: Range | None) -> tuple[int, Range | None]:
    """«قال النائب سامي الحلبي يجب أن», «قال سامي الحلبي مدير الفريق لقد»: who is named by office."""
    end = phrase_end(scene, first, scene.ends[first])
    ours = next((k for k in range(first + 1, end) if says_we(scene, k)), end)
    end = ours
    while end < scene.ends[first] and (end in scene.times or scene.folds[end] in COMMAS) and not says_we(scene, end):
        end += 1  # «وقال الوزير أمس، نحن نعلم»
    if end <= first or end >= scene.ends[first] or not is_human(scene, first) or not _firmly(scene, end):
        return (first, None) if named is None else (named.last, named)
    return end, Range(first, ours)


def _tells(scene: Scene, site: Site) -> bool:
    """A finite verb, or a participle of circumstance: «مضيفا كلنا فخر»; an everyday word only at a clause's head."""
    if site.form.form == "participle":
        return site.form.accusative and scene.folds[site.at - 1] in COMMAS
    head = site.at == scene.begins[site.at] or scene.folds[site.at][:1] in ("و", "ف") or scene.words[site.at - 1].kind == "mark"
    return site.form.form in ("perfect", "imperfect") and (
        head or site.before is not None or _on_topic(scene, site.at) or begins_clause(scene, site.at)
    )


def _on_topic(scene: Scene, at: int) -> bool:
    """«وعن الأسعار قال نحن راضون»: what he is asked about opens the sentence."""
    begin = scene.begins[at]
    return 0 < at - begin <= _TOPIC and scene.folds[begin] in _ABOUT
