"""A clause and whose word it is on."""

from khabar.attribution import clause_before, contents
from khabar.attribution.building import is_passive
from khabar.attribution.cues import CueForm
from khabar.attribution.description_words import lemmas_that
from khabar.attribution.found import Found, Piece, Range
from khabar.attribution.masdars import is_masdar
from khabar.attribution.nominals import phrase_end
from khabar.attribution.noun_signs import definite, without_article
from khabar.attribution.particles import AND_THAT, CLAUSE_COMMAS, COMMAS, NEVER_THAT_AFTER, RELATIVE, THAT, folded
from khabar.attribution.phrases import PhraseCue
from khabar.attribution.rules.relayed import BEHIND, RELAYS
from khabar.attribution.said_already import has_object, says_before
from khabar.attribution.scene import Scene
from khabar.attribution.sentence_bounds import LONGEST
from khabar.attribution.sites import site_at
from khabar.attribution.sources import is_human, may_speak, noun_class
from khabar.attribution.vouching import by_pronoun, named_by

_SO_THAT = folded(["فإن", "فإنه", "فإنها", "فإنهم"])
_FOLLOWS = _SO_THAT | folded("فقد فسوف فلن فلا فلم".split())
_BY_THAT = folded("حسبما بحسب حسب وفق وفقا طبقا".split())
_AND_BY = folded("وحسبما وبحسب وحسب ووفق ووفقا وطبقا".split())
_SAYING = frozenset(["بقول", "لقول", "بتعبير"])
_NO_CLAUSE = 3  # words
_NAME = 5  # words between the marks of a name, the marks among them
_WARNS = frozenset(["حذر", "تخوف"])
_ITS_OWN = 12  # words behind a verb within which its own content opens
_FAR = 14  # words that may stand between source and «فإن»
_THEN = folded("فإن فقد فإنه فإنها أن إن فلا فلم".split())


def according_to(scene: Scene, at: int) -> Found | None:
    """The source named after «بحسب», «وفقا لـ», «كما ذكر» or «نقلا عن» stands behind the clause beside it.

    Why: newsrooms put the source last; without this rule the clause would pass as the outlet's own voice.

    Reads:
        text     المستشفى يعمل بنصف طاقته، بحسب وزارة الصحة
        source   وزارة الصحة
        content  المستشفى يعمل بنصف طاقته

        text     وبحسب وزارة الصحة، يعمل المستشفى بنصف طاقته
        source   وزارة الصحة
        content  يعمل المستشفى بنصف طاقته

        text     عاد التيار إلى نصف أحياء المدينة، كما ذكر مسؤول في الشركة
        source   مسؤول في الشركة
        content  عاد التيار إلى نصف أحياء المدينة

    Skips:
        ترتفع الرسوم وفق القانون الجديد

        يجري التوصيل حسب الطلب
    """
    phrase = scene.phrases.get(at)
    if phrase is None or phrase.role not in ("according_to", "as_said"):
        return None
    if _vouches_for_nothing(scene, phrase):
        return None
    source = _before_then(scene, named_by(scene, phrase))
    if source is None and not by_pronoun(scene, phrase):
        return None
    again = source is None or scene.folds[phrase.end - 1] == "لسان"  # «أدانت الجماعة الهجوم على لسان مديرها»
    if again and says_before(scene, at) or source is not None and has_object(scene, phrase, source):
        return None
    told = scene.cues.get(phrase.end - 1, ())
    if phrase.role == "as_said" and source is not None and all(cue.ambiguous for cue in told) and not may_speak(scene, source):
        return None  # «كما سجلت الكميات المتداولة ستة ملايين سهم»
    if source is not None and _relays_on(scene, phrase, source):
        return None  # the phrase behind it names who said so, and has this outlet for its channel
    outlet = _relaying(scene, phrase)
    via = Range(outlet.end, phrase.first) if outlet is not None and outlet.end < phrase.first else None
    teller = _relayed_from(scene, phrase, source)
    if teller is not None and source is not None:
        source, via = teller, Range(source.first, teller.first - 1)
    content, quoted = _content(scene, phrase if outlet is None else outlet, source)
    if not content:
        return None
    return Found(
        rule="according_to",
        cue=Range(phrase.first, phrase.end),
        lemma=phrase.lemma,
        stance=phrase.stance or "asserts",
        source=source,
        letters=phrase.glued,
        content=content,
        quoted=quoted,
        unstated=source is None and phrase.role == "as_said" and is_passive(scene.written(phrase.end - 1)),
        via=via,
    )


def _vouches_for_nothing(scene: Scene, phrase: PhraseCue) -> bool:
    """Whether the phrase vouches for nothing: the writer's own word, a verb with a content of its own, another rule's citation."""
    at = phrase.first
    if scene.written(at).startswith("وُ"):
        return True  # «وُفق»: a verb
    if phrase.role == "as_said":
        told = scene.cues.get(phrase.end - 1, ())
        if told and (all(cue.person == 1 for cue in told) or _calls(scene, phrase.end, told)):
            return True  # «كما أشرنا»
        if _opens_itself(scene, phrase) or at == scene.begins[at] and scene.folds[at] == "كما":
            return True
    if scene.folds[phrase.end - 1] in _SAYING and _words_follow(scene, phrase):
        return True
    if phrase.role == "as_said" and scene.folds[at] == "علي" and at > scene.begins[at] and _governs(scene.folds[at - 1]):
        return True  # «ردا على ما جاء في التقرير»
    if scene.folds[phrase.end - 1] == "لسان" and any(
        scene.folds[k] in THAT for k in range(phrase.end, min(scene.ends[at], at + LONGEST))
    ):
        return True  # «أعلنت الحركة على لسان فلان أن»: her words, his mouth
    return phrase.lemma == "نقلا عن" and _cited(scene, phrase)


def _words_follow(scene: Scene, phrase: PhraseCue) -> bool:
    """«مستدلا بقول الشاعر: «…»»: the words are behind it, and no clause before it rests on them."""
    stop = min(scene.ends[phrase.first], phrase.end + _FAR)
    sign = next((k for k in range(phrase.end, stop) if scene.folds[k] in COMMAS or scene.folds[k] == ":" or k in scene.opens), stop)
    return sign < stop and scene.folds[sign] not in COMMAS


def _governs(folded_word: str) -> bool:
    """«ردا», «الرد», «بناء»: a verbal noun that has the preposition behind it."""
    return folded_word == "بناء" or is_masdar(without_article(folded_word).removesuffix("ا"))


def _relayed_from(scene: Scene, phrase: PhraseCue, source: Range | None) -> Range | None:
    """«وفق ما علمته «الساحل» من مصدر أمني», «بحسب ما نقلته الوكالة عن المدير»: who told the outlet."""
    told = next((cue.lemma for cue in scene.cues.get(phrase.end - 1, ())), "")
    if source is None or told not in BEHIND and told not in RELAYS:
        return None
    for k in range(source.first + 1, min(source.last + 1, scene.ends[phrase.first] - 1)):
        if scene.folds[k] in BEHIND.get(told, ("عن",)) and is_human(scene, k + 1):
            return Range(k + 1, max(k + 2, phrase_end(scene, k + 1, scene.ends[k])))
    return None


def _calls(scene: Scene, behind: int, told: tuple[CueForm, ...]) -> bool:
    """«شدد على ما وصفه «المعنى الخطير»»: what something is called, and nobody vouches."""
    return behind in scene.opens and any(cue.suffix and cue.lemma in lemmas_that("calling") for cue in told)


def _relaying(scene: Scene, phrase: PhraseCue) -> PhraseCue | None:
    """«…، حسبما ذكرت الوكالة نقلا عن شهود»: the phrase before «نقلا عن», whose outlet is but the channel."""
    if phrase.lemma != "نقلا عن":
        return None
    before = range(phrase.first - 1, max(scene.begins[phrase.first], phrase.first - _FAR) - 1, -1)
    outer = next((scene.phrases[k] for k in before if k in scene.phrases), None)
    return outer if outer is not None and outer.role in ("according_to", "as_said") else None


def _relays_on(scene: Scene, phrase: PhraseCue, source: Range) -> bool:
    """«…، على ما أعلنته الوكالة نقلا عن شهود»: right behind the outlet stands on whose word it has it."""
    after = scene.phrases.get(source.last)
    return phrase.role == "as_said" and after is not None and after.lemma == "نقلا عن" and named_by(scene, after) is not None


def _cited(scene: Scene, phrase: PhraseCue) -> bool:
    """«أفادت الصحيفة، نقلا عن مصدر، أن»: the clause behind is the verb's, and relayed there."""
    verbs = (k for k in range(max(scene.begins[phrase.first], phrase.first - _FAR), phrase.first) if k in scene.cues)
    sites = (site_at(scene, k) for k in verbs)
    return any(site is not None and site.opening is not None and site.third and site.opening.at >= phrase.end for site in sites)


def _opens_itself(scene: Scene, phrase: PhraseCue) -> bool:
    """«كما أكد أن», «كما أعلن رفضه»: the verb has a content of its own behind it."""
    by_that = scene.folds[phrase.first].removeprefix("و") in _BY_THAT
    if by_that and not any(cue.lemma in lemmas_that("calling") for cue in scene.cues.get(phrase.end - 1, ())):
        return False  # «حسبما أكد مصدر بالأمانة»
    behind = scene.folds[phrase.end] if phrase.end < scene.ends[phrase.first] and phrase.end not in scene.mentions else ""
    if is_masdar(behind) and not definite(behind) and noun_class(behind) is None:
        return True
    site = site_at(scene, phrase.end - 1)
    opened = site.opening if site is not None else None
    if opened is not None and any(scene.folds[k] in RELATIVE for k in range(phrase.end, opened.at)):
        return False  # «كما ذكر المصرف الذي يؤكد أن»
    if opened is None or opened.at > phrase.end + _ITS_OWN:
        return False
    if opened.frame in ("an", "min") and site is not None and not by_that:
        return opened.frame == "an" and not is_human(scene, opened.first) or site.form.lemma in _WARNS
    return opened.frame in ("anna", "quote", "ila", "ala", "bi")


def _content(scene: Scene, phrase: PhraseCue, source: Range | None) -> tuple[tuple[Piece, ...], bool]:
    """The clause before; the one behind where the phrase opens its sentence; both where it stands between commas."""
    first, last = contents.before(scene, phrase.first)
    thats = (k for k in range(last - 1, first - 1, -1) if scene.folds[k] in THAT or scene.folds[k] in _SO_THAT)
    that = next((k + 1 for k in thats if scene.folds[k - 1] not in NEVER_THAT_AFTER), None)
    first = that if that is not None else clause_before.begin(scene, first, last)
    behind = source.last if source is not None else phrase.end
    if behind < scene.ends[phrase.first] and scene.folds[behind] in THAT:
        return contents.indirect(scene, behind + 1), False  # «والجديد بحسب المصدر أن»
    relative = behind < scene.ends[phrase.first] and scene.folds[behind] in RELATIVE  # «بحسب النقيب الذي قال إن»: his own content
    goes_on = not relative and clause_before.goes_on(scene, phrase.first, Range(first, last), source, behind)
    while behind < scene.ends[phrase.first] and (scene.folds[behind] in COMMAS or scene.folds[behind] in _THEN):
        behind += 1
    if last - first < 2 or scene.folds[last - 1] in THAT | AND_THAT or _begins_next(scene, phrase, last - first, behind):
        then = _behind_then(scene, behind)
        if then == behind:
            then = clause_before.behind_source(scene, source, behind)
            then += behind < then < len(scene.folds) and scene.folds[then] in _THEN
        return () if relative and then == behind else contents.indirect(scene, then), False
    pieces, quoted = contents.clause(scene, first, last) or ((), False)
    if goes_on or relative and scene.folds[phrase.first - 1] not in COMMAS:
        pieces = pieces or (Piece(scene.words[first].start, scene.words[last - 1].end),)
        return pieces + (contents.indirect(scene, behind) if goes_on else ()), False
    return pieces, quoted


def _begins_next(scene: Scene, phrase: PhraseCue, before: int, behind: int) -> bool:
    """«أغلقت الشرطة السوق، وبحسب مصدر أمني غادر الوزير»: with «و» behind a comma it belongs to the clause behind the source.

    before: how many words stand before it; too few for a clause in «الدول الإفريقية، ووفقا للإعلان، ترغب في».
    """
    apart = scene.folds[phrase.first] in _AND_BY and scene.folds[phrase.first - 1] in CLAUSE_COMMAS
    enough = before > _NO_CLAUSE or scene.folds[behind - 1] in _THEN
    return apart and enough and scene.ends[phrase.first] - behind >= _NO_CLAUSE


def _before_then(scene: Scene, source: Range | None) -> Range | None:
    """«وبحسب ضابط منهم فإن الشركة»: «فإن» is no part of a name («فان دام» is one)."""
    if source is None:
        return None
    thens = (k for k in range(source.first + 1, source.last) if scene.folds[k] in _SO_THAT and k not in scene.mentions)
    return Range(source.first, next(thens, source.last))


def _behind_then(scene: Scene, behind: int) -> int:
    """«ووفقا للناطق الإعلامي لشرطة المنطقة فإن»: what stands before «فإن» is still the source."""
    stop, k = min(scene.ends[behind - 1], behind + _FAR), behind
    while k < stop:
        if k in scene.opens and scene.opens[k].last - k <= _NAME:
            k = scene.opens[k].last + 1  # «لوكالة «الساحل»، فإن»
        k += k + 1 < stop and scene.folds[k] in COMMAS and scene.folds[k + 1] in _FOLLOWS
        if k < stop and scene.folds[k] in _FOLLOWS:
            return k + (scene.folds[k] in _THEN)
        if k >= stop:
            break
        if scene.words[k].kind == "mark" or scene.folds[k] in THAT:
            break
        k += 1
    return behind
