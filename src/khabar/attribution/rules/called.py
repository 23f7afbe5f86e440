"""A verb that calls, in a relative clause."""

from khabar.attribution import contents
from khabar.attribution.agreement import agree, is_feminine
from khabar.attribution.building import content_of
from khabar.attribution.cues import CueForm
from khabar.attribution.description_words import lemmas_that
from khabar.attribution.found import Found, Piece, Range
from khabar.attribution.nominals import phrase_end
from khabar.attribution.noun_signs import definite
from khabar.attribution.openings import opening
from khabar.attribution.particles import PARTICLES, RELATIVE, RELATIVE_GENDER, THAT, WHAT
from khabar.attribution.scene import Scene
from khabar.attribution.senses import stance_of
from khabar.attribution.sentence_bounds import LONGEST
from khabar.attribution.sites import Site, site_at
from khabar.attribution.sources import closes_office, is_human
from khabar.attribution.walk import Opening

_PRONOUNS = {"ه": "m", "ها": "f"}


def called(scene: Scene, at: int) -> Found | None:
    """A relative clause tells what somebody calls the thing before it: «الرسوم التي وصفتها بالجائرة», «قرارا اعتبره مجحفا».

    Why: the pronoun on the verb is the thing, so that the content is what stands behind it, and no clause.

    Reads:
        text     تراجعت البلدية عن الرسوم التي وصفتها النقابة بالجائرة
        source   النقابة
        content  الجائرة

        text     أصدر المجلس قرارا اعتبرته النقابة مجحفا بحق العمال
        source   النقابة
        content  مجحفا بحق العمال

    Skips:
        تسلم المريض الوصفة التي وصفها الطبيب للعلاج
    """
    site = site_at(scene, at)
    if site is None or not site.finite or site.form.person != 3 or not site.form.suffix or not _points_back(scene, site):
        return None
    opened = _opening(scene, site)
    if opened is None:
        return None
    content, quoted = _content(scene, site, opened)
    stance = stance_of(scene, site.form, opened, site.negated) if content else None
    if stance is None:
        return None
    before = site.before if opened.subject is None and _is_anothers(scene, site) else None
    relative = Range(before.relative, before.relative + 1) if before is not None and before.relative is not None else None
    return Found(
        rule="called",
        cue=Range(at, at + 1),
        lemma=site.form.lemma,
        stance=stance,
        source=relative or opened.subject,
        antecedent=before.source if before is not None else None,
        content=content,
        quoted=quoted,
        feminine=site.form.gender == "f",
        plural=site.form.number != "s",
    )


def _is_anothers(scene: Scene, site: Site) -> bool:
    """«انتقدته النقابة التي اعتبرته تعسفا»: a pronoun that the relative word cannot stand for; then its noun calls it so."""
    before = site.before
    if before is None or before.relative is None or before.source is None or site.form.suffix not in _PRONOUNS:
        return False
    told = RELATIVE_GENDER.get(scene.folds[before.relative])
    if told is None or told != site.form.gender or told == _PRONOUNS[site.form.suffix]:
        return False
    return agree(is_feminine(scene.folds[before.source.first]), told == "f")  # not «قوات التحالف الذي وصفها»


def _frames(form: CueForm) -> set[str]:
    return {frame.rsplit("+", 1)[1] for sense in form.senses for frame in sense.frames if frame.startswith("addressee+")}


def _points_back(scene: Scene, site: Site) -> bool:
    """Whether the verb calls, and its pronoun stands for the noun before it, with a relative word or, indefinite, without."""
    if site.form.lemma not in lemmas_that("calling") or site.form.prefix.strip("وف"):
        return False
    if site.form.prefix:
        return True  # «ويعتبرونها جريمة»: it stands for what was named before
    if site.before is not None:
        return site.before.relative is not None
    before = site.at - 1
    if scene.folds[before] in WHAT:
        return any(sense.stance == "judges" for sense in site.form.senses)  # «ما اعتبرته النقابة تضييقا»; «ما يسميه» only names
    if scene.folds[before] in RELATIVE:
        return True
    bare = before >= scene.begins[site.at] and scene.words[before].kind == "word" and scene.folds[before] not in PARTICLES
    return bare and not definite(scene.folds[before]) and before not in scene.mentions and before not in scene.times


def _opening(scene: Scene, site: Site) -> Opening | None:
    """Behind «بـ» or «بأنه»; for a verb with two objects the word without article behind its subject."""
    end = min(scene.ends[site.at], site.at + LONGEST)
    stop = next((k for k in range(site.at + 1, end) if scene.folds[k] in ("،", ",", "؛")), end)
    found = opening(scene, site.at + 1, site.form, stop, has_subject=False)
    if found is not None and (found.frame == "bi" or scene.folds[found.first - 1] in THAT):
        return found
    if "nominal" not in _frames(site.form):
        return None
    first = site.at + 1
    source = _source(scene, first, stop) if first < stop and is_human(scene, first) else None
    k = source.last if source is not None else first
    if k >= stop or scene.folds[k] in PARTICLES or definite(scene.folds[k]):
        return None
    if scene.words[k].kind != "word" and k not in scene.opens:
        return None
    return Opening("nominal", k, k, subject=source)


def _source(scene: Scene, first: int, stop: int) -> Range | None:
    """Who calls it so: to marks that hold what it is called («تعتبره الوزارة "عملا إرهابيا"», «اعتبرته «تساهلا»»)."""
    inner = scene.opens[first].first if first in scene.opens else first
    if inner > first and inner not in scene.mentions and not definite(scene.folds[inner]):
        return None
    last = phrase_end(scene, first, stop)
    marks = (k for k in range(inner + 1, last) if k in scene.opens)
    last = next((k for k in marks if closes_office(scene.folds[k - 1]) or _ends_name(scene, k)), last)
    return Range(first, last) if last > first else None


def _ends_name(scene: Scene, k: int) -> bool:
    """Whether a name stands before word k that does not go on there, as «حزب «الوفاق»» does."""
    mention = scene.mentions.get(k - 1)
    return mention is not None and mention.last <= k


def _content(scene: Scene, site: Site, opened: Opening) -> tuple[tuple[Piece, ...], bool]:
    """The judgement and what belongs to it, to the next comma; in marks it ends with them («وصفته بـ«الجائر» ضد»)."""
    if opened.first in scene.opens:
        return contents.quoted(scene, scene.opens[opened.first]), True
    if scene.folds[opened.first - 1] in THAT:
        return content_of(scene, site, opened)
    return contents.indirect(scene, opened.first, opened.letters, "short"), False
