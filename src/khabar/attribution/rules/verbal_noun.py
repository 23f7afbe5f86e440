"""A verbal noun that says."""

from msgspec import structs

from khabar.attribution.beyond_comma import beyond_comma
from khabar.attribution.building import found_at
from khabar.attribution.clause_words import words
from khabar.attribution.description_words import words_that
from khabar.attribution.found import Found, Range
from khabar.attribution.general_acts import in_general
from khabar.attribution.givers import tells_of_it
from khabar.attribution.masdars import is_masdar
from khabar.attribution.noun_signs import channel_noun, definite
from khabar.attribution.particles import DEMONSTRATIVES, PREPOSITIONS, THAT, folded
from khabar.attribution.rules.relayed import RELAYS
from khabar.attribution.scene import Scene
from khabar.attribution.senses import sense_of
from khabar.attribution.sites import Site, site_at
from khabar.attribution.sources import may_speak, noun_class
from khabar.mentions.names import Named, named
from khabar.words.letters import fold

_REJECTS = frozenset(["رفض", "أدان", "دان", "استنكر", "شجب", "عارض", "أيد"])
_INNER = words("inner")
_PUT_TO = words("put_to")
_OF_HEARER, _MAY_BE = words("of_hearer"), words("may_be")
_DONE = words("done")
_ABOUT = frozenset(["عن", "حول", "بشان"])
_QUESTION, _TITLE = frozenset(["سؤال", "سأل", "تساؤل"]), "عنوان"
_WORKS, _TITLE_WORDS = frozenset(["عنوان", "روايه", "روي", "قصه"]), 5
_SAYS, _IN_PLURAL = frozenset(["قول", "قال"]), frozenset(["توجيه"])  # «توجيه الأطفال»: guiding; «توجيهات»: orders
_IN_MIND = frozenset(["في", "نظر", "بنظر", "بعين", "عين", "وفي"])
_FORETELLS = frozenset(["تنبأ", "تنبؤ"])  # «القدرة على التنبؤ بـ»: foretelling as such
_DEFENCE, _OF_STATE = "دفاع", folded("وزير وزيرة وزارة وزراء لوزير لوزارة ووزير ووزارة بوزارة خط".split())
_ADMIRES, _REQUESTS, _MATTER = "إعجاب", "طلب", "أمر"
_CONVICTS, _PROVEN = frozenset(["أدان", "إدانة"]), frozenset(["ثبوت", "بثبوت", "ثبتت", "تثبت"])
_WRITES = frozenset(["سجل", "كتب", "نشر", "عدّ", "بث", "حكم"])  # «كتابة», «نشره»: what is done with a text


def verbal_noun(scene: Scene, at: int) -> Found | None:
    """A verbal noun with its subject or its pronoun: «قوله إن», «مطالبة النقابة بـ», «تأكيده استعداد».

    Why: statements told inside another sentence take this form, and the relay chain «نقلت … عن … قوله» ends in it.

    Reads:
        text     ونقلت الإذاعة عن الحارس قوله إن الباب كان مفتوحا
        content  الباب كان مفتوحا

    Skips:
        جاء قوله مقنعا للجميع
    """
    site = site_at(scene, at)
    if site is None or site.form.form not in ("masdar", "noun") or site.opening is None:
        return None
    if site.form.suffix in ("نا", "ي", "ني") or site.form.kind == "noun" and site.form.ambiguous and site.form.suffix:
        return None
    if site.form.lemma in _WRITES or scene.folds[at] in _PUT_TO or _done(scene, site) or not _strong(scene, site):
        return None
    if _asks_for(scene, site) or site.form.lemma == _TITLE and (at in scene.phrases or at - 1 in scene.phrases):
        return None  # «دليل بعنوان»: a thing's name
    if in_general(scene, site) or _entitled(scene, site) or beyond_comma(scene, site):
        return None
    if (
        site.form.suffix == ""
        and (_adjective(scene, site.opening.subject) or tells_of_it(scene, site))
        or _said_by_nobody(scene, site)
    ):
        return None
    if site.form.suffix and scene.folds[at].endswith("سوال" + site.form.suffix) and _is_put_to(scene, at):
        found = found_at(scene, site, "verbal_noun", None)
        return structs.replace(found, unstated=True) if found is not None else None
    return found_at(scene, site, "verbal_noun", _source(scene, site), via=_relay(scene, site))


def _done(scene: Scene, site: Site) -> bool:
    """«تم إبلاغ السكان أن»: who stands behind the noun was told; «تمت المطالبة بـ» says that it was demanded."""
    return scene.folds[site.at - 1] in _DONE and not site.form.article


def _entitled(scene: Scene, site: Site) -> bool:
    """«روايتها «ليل المدينة»», «ديوانه وعنوانه «شجر»»: marks round a few words behind a work's noun hold its title."""
    opened = site.opening
    if opened is None or opened.frame != "quote" or opened.quotation is None or opened.at > site.at + 1:
        return False
    return fold(site.form.lemma) in _WORKS and opened.quotation.last - opened.quotation.first < _TITLE_WORDS


def _asks_for(scene: Scene, site: Site) -> bool:
    """«وعند سؤالها عن نقص الأدوية قالت»: what was asked is a bare topic, and whoever asked is not said."""
    opened = site.opening
    return site.form.suffix != "" and site.form.lemma in _QUESTION and opened is not None and scene.folds[opened.at] in _ABOUT


def _is_put_to(scene: Scene, at: int) -> bool:
    """«وبسؤاله عن», «عند سؤاله عن», «لدى سؤالها عن»: whoever the pronoun means is asked."""
    glued = scene.folds[at].removeprefix("و").startswith("ب")
    return glued or at > 0 and scene.folds[at - 1].removeprefix("و") in ("عند", "لدي", "حين", "بعد")


def _adjective(scene: Scene, subject: Range | None) -> bool:
    """«تساؤلات كثيرة حول»: an everyday word without article behind the noun tells how it is, nobody's."""
    if subject is None or subject.last - subject.first > 1:
        return False
    fold = scene.folds[subject.first]
    if fold.endswith("ه") and fold[:-1] in words_that("quantifier"):
        return True
    if fold.endswith("يه") and subject.first not in scene.mentions and not definite(fold) and not may_speak(scene, subject):
        return True  # «لقيت المبادرة إشادة دولية»
    return not may_speak(scene, subject) and not definite(fold) and named(fold) == Named.ORDINARY


def _said_by_nobody(scene: Scene, site: Site) -> bool:
    """«حث السكان على», of which the people are the object; «يمكن التنبؤ بأن»; «أخذ في اعتباره أن»."""
    assert site.opening is not None
    form, before = site.form, scene.folds[site.at - 1]
    hearer = form.suffix == "" and site.opening.subject is not None or form.prefix.endswith("ل") and form.suffix != ""
    if hearer and fold(form.lemma) in _OF_HEARER:
        return True  # «لتذكيرهم بأن»
    if form.lemma in _CONVICTS and site.opening.frame == "bi" and (form.suffix or before in _PROVEN):
        return True  # «ثبتت إدانته بالتزوير»: what he was convicted of
    if form.lemma == _ADMIRES and not form.suffix or form.lemma == _REQUESTS and form.number == "p" and not _clause(scene, site):
        return True  # «نال إعجاب الجمهور», «استقبال طلبات المشاركين»
    if form.lemma == _MATTER and form.number == "s" and not form.suffix and not may_speak(scene, site.opening.subject):
        return True  # «كل شيء لأمر واحد»
    if scene.folds[site.at] == _DEFENCE and before in _OF_STATE:
        return True  # «وزير دفاع الدولة»
    if form.lemma in _FORETELLS and form.number != "p" and not form.suffix and site.opening.subject is None:
        return True
    if before in _MAY_BE and not form.suffix or form.lemma in _IN_PLURAL and form.number != "p":
        return True
    return form.lemma == "اعتبر" and form.suffix != "" and before in _IN_MIND


def _clause(scene: Scene, site: Site) -> bool:
    return site.opening is not None and scene.folds[site.opening.first - 1] in THAT


def _strong(scene: Scene, site: Site) -> bool:
    """Whether the noun says something here: «أن» or a quotation soon follows it, or it demands, promises or judges right there."""
    opened = site.opening
    assert opened is not None
    told = site.form.suffix != "" or opened.subject is not None
    if fold(site.form.lemma) in _INNER and opened.frame != "quote" and opened.subject is None and not _voiced(scene, site.at):
        return False
    if opened.frame == "quote" or scene.folds[opened.first - 1] in THAT:
        if site.form.article and site.form.ambiguous:  # «ختم كلمته بالتأكيد على أن», not «بالتأكيد أن»
            by = site.form.prefix.endswith("ب") and opened.frame in ("ala", "ila")
            return opened.at == site.at + 1 and (by or _by_saying(scene, site))
        near = opened.at <= site.at + 2 or told and opened.at <= _reach(site)
        return near and (told or not site.form.ambiguous) and not (site.form.form == "noun" and channel_noun(scene.folds[site.at]))
    if _points_back(scene, opened.first):
        return False
    sense = sense_of(scene, site.form, opened, negated=False)
    if sense is None or sense.stance == "asserts" or opened.frame == "nominal" and not _rejects_act(scene, site):
        return False
    if fold(site.form.lemma) in _INNER and not _voiced(scene, site.at):
        return False
    if opened.subject is not None and not site.form.suffix and noun_class(scene.folds[opened.subject.first]) == "document":
        return False  # «توجيه رسائل إلى»
    if sense.stance == "judges" and site.form.suffix and scene.folds[site.at - 1] in PREPOSITIONS:
        return False
    if opened.subject is not None:
        return opened.at <= opened.subject.last + 6
    return opened.at == site.at + 1 and (told or not site.form.ambiguous)


def _by_saying(scene: Scene, site: Site) -> bool:
    """«لخص المعلم تجربته بالقول إن», «عاد إلى القول إن»: with any verb, but not «أختم بالقول»."""
    return site.form.lemma == "قول" and all(form.person != 1 for form in scene.cues.get(site.at - 1, ()))


def _reach(site: Site) -> int:
    """How far «أن» may stand behind a verbal noun: behind its subject, or, with a pronoun, behind where it was said."""
    assert site.opening is not None
    if site.form.lemma in _SAYS:
        return site.at + 12
    subject = site.opening.subject
    return subject.last + 2 if subject is not None else site.at + 6


def _rejects_act(scene: Scene, site: Site) -> bool:
    """«رفض الحكومة عرض وقف القتال», «إدانة المجلس قصف المدينة»: somebody, and right behind an act."""
    opened = site.opening
    assert opened is not None
    source = opened.subject
    if site.form.lemma not in _REJECTS or source is None or source.last != opened.at or not may_speak(scene, source):
        return False
    return is_masdar(scene.folds[opened.first]) and not definite(scene.folds[opened.first])


def _points_back(scene: Scene, first: int) -> bool:
    """«احتجاجا على ذلك»: the outlet goes on; «احتجاجا على هذا القرار» has its content."""
    behind = scene.folds[first + 1] if first + 1 < len(scene.folds) else ""
    return scene.folds[first] in DEMONSTRATIVES and not definite(behind)


def _voiced(scene: Scene, at: int) -> bool:
    """«معبرا عن ثقته بـ», «وسط خوف من», «أعلن التزامه بـ»: a feeling is said where a word of saying has it as its object."""
    before = at - 1 - (scene.folds[at - 1] in ("عن", "علي", "الي"))
    told = any(cue.kind == "verb" and cue.form != "masdar" and not cue.ambiguous for cue in scene.cues.get(before, ()))
    return told or scene.folds[at - 1] == "وسط" or before in scene.phrases


def _source(scene: Scene, site: Site) -> Range | None:
    """The noun in construct behind the verbal noun, or the one before «قوله» behind «عن»."""
    assert site.opening is not None
    return _behind_relay(scene, site.at) if site.form.suffix else site.opening.subject


def _relay(scene: Scene, site: Site) -> Range | None:
    """The outlet before «عن … قوله»."""
    source = _behind_relay(scene, site.at) if site.form.suffix else None
    if source is None:
        return None
    for k in range(source.first - 2, max(scene.begins[site.at] - 1, source.first - 14), -1):
        if any(cue.lemma in RELAYS and cue.form != "masdar" for cue in scene.cues.get(k, ())):
            return Range(k + 1, source.first - 1) if source.first - 1 > k + 1 else None
    return None


def _behind_relay(scene: Scene, at: int) -> Range | None:
    for k in range(at - 1, max(scene.begins[at] - 1, at - 24), -1):
        if scene.folds[k] in ("عن", "الي") and k + 1 < at:
            return Range(k + 1, at) if _relayed_before(scene, k) else None
    return None


def _relayed_before(scene: Scene, k: int) -> bool:
    """Whether the preposition at word k belongs to a verb or a phrase that relays («نقلت … عن», «نقلا عن»)."""
    return any(
        j in scene.phrases or any(cue.lemma in RELAYS for cue in scene.cues.get(j, ()))
        for j in range(max(scene.begins[k], k - 14), k)
    )
