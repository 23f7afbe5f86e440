"""An outlet relays somebody's words."""

from msgspec import structs

from khabar.attribution.building import found_at
from khabar.attribution.found import Found, Range
from khabar.attribution.nominals import phrase_end
from khabar.attribution.noun_signs import completes
from khabar.attribution.particles import COMMAS, THAT
from khabar.attribution.relayers import is_outlet
from khabar.attribution.scene import Scene
from khabar.attribution.sites import Site, site_at
from khabar.attribution.sources import counted, is_human, may_name, noun_class
from khabar.attribution.unknown_outlets import outlet_noun
from khabar.attribution.vouching import named_by
from khabar.attribution.walk import Opening
from khabar.mentions.names import is_name

RELAYS = frozenset(["نقل", "نسب", "أورد", "نشر", "ذكر", "روى"])
BEHIND = {"نسب": ("عن", "الي"), "علم": ("من",)}  # «علمت الصحيفة من مصادر أن»
_QUOTES = frozenset(["نقل", "روى", "أورد", "نشر", "ذكر"])
_FROM = {"عنه": (False, False), "عنها": (True, False), "عنهم": (None, True), "عنهما": (None, True)}
_NEAR = 7  # words from such a verb to «عنه»
_REACH = 24  # words between verb, source and opener


def relayed(scene: Scene, at: int) -> Found | None:
    """An outlet relays what somebody else said: «نقلت الوكالة عن الوزير أن».

    Why: the words are the minister's and the agency only their channel; reading the agency as speaker would break the chain.

    Reads:
        text     ونقلت إذاعة الساحل عن مدير المرفأ أن السفينة غادرت ليلا
        source   مدير المرفأ
        content  السفينة غادرت ليلا

    Skips:
        نقلت الشاحنات القمح من المرفأ إلى المخازن
    """
    site = site_at(scene, at)
    if site is None or site.form.form not in ("perfect", "imperfect", "participle"):
        return None
    cited = cites(scene, site)
    if cited is not None and site.opening is not None:
        return found_at(scene, site, "relayed", Range(cited.first, site.opening.at), via=_channel(scene, at, cited.first - 2))
    if site.form.lemma not in RELAYS and site.form.lemma not in BEHIND:
        return None
    if site.form.suffix:
        return None  # «القصة التي ترويها الصحيفة»
    of_him = _of_him(scene, site)
    if of_him is not None:
        return of_him
    if site.form.lemma == "علم" and not (at + 1 < scene.ends[at] and _may_learn(scene, at + 1)):
        return None
    source = _source(scene, at, BEHIND.get(site.form.lemma, ("عن",)))
    opened = _opening(scene, source.first + 1, min(scene.ends[at], source.first + _REACH)) if source is not None else None
    if source is None or opened is None:
        return None
    last = next((k for k in range(source.first + 1, opened.at) if scene.folds[k] in THAT and k not in scene.mentions), opened.at)
    return found_at(scene, site, "relayed", Range(source.first, last), opened, via=_channel(scene, at, source.first - 1))


def _of_him(scene: Scene, site: Site) -> Found | None:
    """«ونقلت عنه الوكالة قوله إن»: whoever was told of before, not the outlet that relays him."""
    opened = site.opening
    if opened is None or opened.frame not in ("anna", "quote") or site.form.lemma not in _QUOTES:
        return None
    stop = min(opened.at, site.at + _NEAR)
    at = next((k for k in range(site.at + 1, stop) if scene.folds[k] in _FROM), None)
    found = found_at(scene, site, "relayed", None) if at is not None else None
    if at is None or found is None:
        return None
    first = site.at + 1 if at > site.at + 1 else at + 1
    outlet = Range(first, max(first, min(phrase_end(scene, first, opened.at), at if first < at else opened.at)))
    via = outlet if outlet.last > first and scene.cues.get(first) is None else None
    feminine, plural = _FROM[scene.folds[at]]
    return structs.replace(found, feminine=feminine, plural=plural, via=via)


def cites(scene: Scene, site: Site) -> Range | None:
    """Who is cited between a verb and its clause: «أفادت الصحيفة، نقلا عن مصدر في الوزارة، أن»."""
    opened = site.opening
    if opened is None or not site.third or opened.frame not in ("anna", "quote") or opened.at < site.at + 4:
        return None
    phrases = (scene.phrases[k] for k in range(site.at + 2, opened.at - 1) if k in scene.phrases)
    cited = next((phrase for phrase in phrases if phrase.lemma == "نقلا عن" and phrase.end < opened.at), None)
    source = named_by(scene, cited) if cited is not None else None
    return source if source is None or not is_outlet(scene, source) or _tells(scene, site, opened) else None


def _tells(scene: Scene, site: Site, opened: Opening) -> bool:
    """Whether an outlet or a text tells, and cites another; «قال المدير، نقلا عن صحيفة الساحل، إن»: the words are the man's."""
    before = site.before.source if site.before is not None else None
    subject = opened.subject or before
    return subject is None or is_outlet(scene, subject) or noun_class(scene.folds[subject.first]) == "document"


def _source(scene: Scene, at: int, behind: tuple[str, ...]) -> Range | None:
    """Behind «عن», or behind «إلى» of «نسبت … إلى»: who said it. It must be somebody who may speak."""
    for k in range(at + 1, min(at + _REACH, scene.ends[at] - 1)):
        if scene.folds[k] in behind and not completes(scene.folds[k - 1], scene.folds[k]):  # «بيان صادر عن الوزارة»
            who = counted(scene, k + 1, scene.ends[at])
            return Range(k + 1, who + 1) if is_human(scene, who) or _may_name(scene, k + 1) else None
    return None


def _may_name(scene: Scene, k: int) -> bool:
    return is_name(scene.folds[k]) or may_name(scene, k, k + 2)


def _may_learn(scene: Scene, k: int) -> bool:
    """«علمت «الصحيفة» من مصادر», «علم من مصادر»; «علمت الأم من الطبيب» is no report."""
    mention = scene.mentions.get(k)
    outlet = mention is not None and mention.entity.kind == "outlet" or outlet_noun(scene.folds[k])
    return outlet or scene.words[k].kind == "mark" or scene.folds[k] == "من"


def _opening(scene: Scene, first: int, stop: int) -> Opening | None:
    """«أن» or a quotation behind the source; none where «قوله» stands between, which has the words then."""
    for k in range(first, stop):
        if scene.folds[k] in THAT and k not in scene.mentions:
            return _of_saying(scene, k, stop) or Opening("anna", k, k + 1)
        if scene.folds[k] == ":" and k + 1 < stop:
            return Opening("quote", k, k + 1, quotation=scene.opens.get(k + 1))
        if any(cue.lemma == "قال" or cue.form == "masdar" and cue.suffix for cue in scene.cues.get(k, ())):
            return None
    return None


def _of_saying(scene: Scene, k: int, stop: int) -> Opening | None:
    """«ونقلت الوكالة عن المدير أنه قال: «…»»: the words open behind the second verb."""
    says = k + 3 < stop and any(cue.lemma == "قال" and cue.person == 3 for cue in scene.cues.get(k + 1, ()))
    if not says:
        return None
    if scene.folds[k + 2] in THAT:
        return Opening("anna", k + 2, k + 3)
    first = k + 2 + (scene.folds[k + 2] == ":")
    return Opening("quote", k + 2, first, quotation=scene.opens.get(first)) if first > k + 2 or first in scene.opens else None


def _channel(scene: Scene, at: int, stop: int) -> Range | None:
    """The outlet between the verb and «عن», without the comma behind it."""
    stop -= stop - 1 > at + 1 and scene.folds[stop - 1] in COMMAS
    return Range(at + 1, stop) if stop > at + 1 else None
