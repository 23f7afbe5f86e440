"""From a site and its opening to a finding: the content's pieces, the stance, the source."""

from msgspec import structs

from khabar.attribution import contents
from khabar.attribution.beside_cue import INSIDE
from khabar.attribution.chunks import STANDING
from khabar.attribution.cues import cue_forms
from khabar.attribution.description_words import words_that
from khabar.attribution.found import Found, Piece, Range
from khabar.attribution.masdars import is_masdar
from khabar.attribution.names_before import named_before
from khabar.attribution.next_clauses import is_fronted
from khabar.attribution.noun_signs import definite
from khabar.attribution.particles import ADVERBS, BE, DEMONSTRATIVES, GOD, PRONOMINAL, RELATIVE, THAT, WHAT
from khabar.attribution.pieties import is_verse
from khabar.attribution.scene import Scene
from khabar.attribution.senses import sense_of, stance_of
from khabar.attribution.shares import share_end
from khabar.attribution.sites import Site
from khabar.attribution.sources import is_document, may_name, may_speak, noun_class
from khabar.attribution.speech_marks import is_speech
from khabar.attribution.verb_subjects import of_nation
from khabar.attribution.walk import Opening
from khabar.mentions.names import Named, is_name, named
from khabar.words.quotations import Quotation

_AS_FOR = frozenset(["اما", "واما"])
_MORE = frozenset(["اكثر", "اول", "اهم", "كيف", "لماذا", "متي"])
_OR = frozenset(["او", "ولم", "ولا", "ام"])
_SHORT_WORD = 5
_THESE = "هولاء"
_NOBODY = DEMONSTRATIVES - {"هولاء"} | frozenset(  # «أوضح هؤلاء أن»: people; «لفت النظر إلى أن»: nobody
    "النظر الانتباه الانظار نفسه نفسها قوله قولها قولهم حديثه حديثها كلامه المسووليه مسووليته مسووليتها وحده وحدها وحدهم".split()
)
_IT = frozenset(["اياه", "اياها", "اياهم", "اياهما", "الامر"])


def found_at(
    scene: Scene, site: Site, rule: str, source: Range | None, opened: Opening | None = None, **more: object
) -> Found | None:
    """The finding of a rule at a site whose content opens behind the cue; None where content or stance is missing.

    opened: the opening, where the rule found another than the site's own.
    """
    opened = opened or site.opening
    assert opened is not None
    opened = _behind_second(scene, site, opened)
    content, quoted = content_of(scene, site, opened)
    if not content:
        return None
    stance = stance_of(scene, site.form, opened, site.negated)
    if stance is None:
        return None
    return Found(
        rule=rule,
        cue=_cue_range(scene, site, opened),
        lemma=site.form.lemma,
        stance=stance,
        source=bare(scene, source)
        if source is None or _agrees(scene, site, source) or _plausible(scene, source, site, opened)
        else None,
        content=content,
        quoted=quoted,
        feminine=None if site.form.gender is None else site.form.gender == "f",
        opener=opened.at if opened.frame == "quote" or scene.folds[opened.first - 1] in THAT else None,
        addressee=opened.addressee,
        plural=None if site.form.number is None else site.form.number != "s",
        unstated=source is None and (site.form.passive or site.form.form == "perfect" and is_passive(scene.written(site.at))),
        **more,  # type: ignore[arg-type]
    )


def _behind_second(scene: Scene, site: Site, opened: Opening) -> Opening:
    """«لم تؤكد الشركة أو تنف وجود مفاوضات»: what is neither confirmed nor denied stands behind both verbs."""
    k = opened.first
    if not site.negated or scene.folds[k] not in _OR or k + 2 >= scene.ends[k] or not cue_forms(scene.folds[k + 1]):
        return opened
    return structs.replace(opened, at=k + 2, first=k + 2, letters=0)


_TANWEEN = ("\u0627\u064b", "\u064b\u0627")


def is_passive(written: str) -> bool:
    """«أُعلن», «وذُكر»: a verb in the perfect whose first letter is written with its damma."""
    return "\u064f" in written[1:3]


def bare(scene: Scene, source: Range | None) -> Range | None:
    """A source without a comma at its end."""
    if source is not None and source.last - source.first > 1 and scene.folds[source.last - 1] in ("،", ","):
        return Range(source.first, source.last - 1)
    return source


def _is_sentence(scene: Scene, source: Range) -> bool:
    """«وأضاف التصنيع المحلي معروف أنه متين»: a definite noun with an indefinite word that tells something of it."""
    last = source.last - 1
    fold = scene.folds[last]
    told = last > source.first and last not in scene.mentions and scene.words[last].kind == "word" and not definite(fold)
    return told and definite(scene.folds[last - 1]) and named(fold) == Named.ORDINARY and noun_class(fold) is None


def _agrees(scene: Scene, site: Site, source: Range) -> bool:
    """«البلدين أكدا»: a verb in the dual or plural behind its subject agrees with nothing else; «كانت المهمة قد أعلنت» neither;
    and «خطابا يشير إلى أن»."""
    many, was = site.form.number in ("d", "p"), scene.folds[source.first - 1] in BE and scene.folds[site.at - 1] == "قد"
    if source.last <= site.at and is_document(scene.folds[source.first]):
        return scene.folds[site.at + 1] not in INSIDE  # «بيانا يؤكد فيه أن»
    return source.last <= site.at and (many or was)


def _plausible(scene: Scene, source: Range, site: Site, opened: Opening) -> bool:
    """Whether a phrase may be the source: it names who may speak, or it is short and stands right before the opener."""
    alone = source.last - source.first == 1 or not definite(scene.folds[source.first + 1])
    if scene.folds[source.first] in BE:
        return False  # «وكانت»
    relative = scene.folds[source.first] in RELATIVE and (source.last - source.first > 1 or source.first > site.at + 1)
    if scene.folds[source.first] in WHAT or relative:
        return False  # «عبرت عن أسفها لما حدث», «نوه … التي تقوم على», «قال في البيان الذي تلاه مساء إن»
    if scene.folds[source.first][:1] == "ل" and is_masdar(scene.folds[source.first][1:]) and not may_speak(scene, source):
        return False  # «نوه لوجود الجمهور»
    if scene.letters_before_name(source.first).endswith("ل"):
        return False  # «أكد أمس لـ«الصحيفة» مقتل …»
    if source.last - source.first == 1 and scene.folds[source.first] in _MORE:
        return False  # «أكد أكثر أن»
    if alone and scene.written(source.first).endswith(_TANWEEN) and not may_speak(scene, source):
        return False  # «وافق سريعاً»
    if alone and (scene.folds[source.first] in ADVERBS or scene.folds[source.first] in _NOBODY):
        return False  # «خلاله», «ذلك»
    if _is_circumstance(scene, source.first):
        return False
    long = source.last - source.first > 1
    if may_speak(scene, source) or long and (is_name(scene.folds[source.first]) or may_name(scene, source.first, source.first + 2)):
        return True
    if noun_class(scene.folds[source.first].removesuffix("ا")) == "document":
        return True  # «تلقى إخطارا من الشرطة يفيد بوقوع»
    if alone and scene.folds[source.first] == _THESE:
        return True  # «وطالب هؤلاء السلطات بالتدخل»
    if share_end(scene, source.first, source.last):
        return True  # «وأكد 60% من المشاركين أن»
    opens = source.first == scene.begins[source.first] or scene.folds[source.first - 1] in _AS_FOR
    if opens and source.last < opened.at and may_name(scene, *source):
        return True  # «حاليلوزيتش قال إنه»
    if source.last == site.at and named_before(scene, source.first, site.at, site.form) or of_nation(scene, source.first):
        return True  # «البرتغالي فلان نجم هجوم الفريق»
    if opened.frame != "nominal" and scene.folds[source.first] in words_that("quantifier") and source.last - source.first > 1:
        return True  # «عدد من منشطي السوق»
    if opened.frame != "nominal" and definite(scene.folds[source.first]) and source.last - source.first <= 5:
        return not _is_sentence(scene, source)  # a definite noun right behind its verb
    first = scene.folds[source.first]
    if first in PRONOMINAL or source.last - source.first == 1 and scene.words[source.first].kind == "mark":
        return False
    plain = len(first) == 4 and named(first[1:]) == Named.ORDINARY and not is_name(first)  # «أضافت بصوت متقطع»
    glued = first[:1] in ("ل", "ب", "ك") and not is_name(first) and (len(first) > 4 or plain or first[1:] in DEMONSTRATIVES)
    return source.last - source.first <= 4 and opened.at == source.last and not glued


def _is_circumstance(scene: Scene, k: int) -> bool:
    """«وافق سريعا على», «نوه لوجود الجمهور»: how it was said, or what for, is nobody."""
    fold = scene.folds[k]
    if k in scene.mentions or len(fold) < _SHORT_WORD:
        return False
    governs = definite(scene.folds[k + 1]) if k + 1 < len(scene.folds) else False
    if fold[0] == "ل" and not definite(fold) and governs and noun_class(fold) is None and not is_name(fold):
        return True
    manner = fold.endswith("ا") and scene.folds[k - 1] not in THAT and noun_class(fold[:-1]) is None and noun_class(fold) is None
    return manner and (scene.written(k).endswith(("اً", "ًا")) or Named.ORDINARY in (named(fold), named(fold[:-1])))


def _cue_range(scene: Scene, site: Site, opened: Opening) -> Range:
    """The cue with the preposition that it takes, where that stands right behind it («أشار إلى»), and its negation."""
    last = site.at + 1
    standing = STANDING.get(scene.folds[last]) if scene.folds[last] in ("الي", "علي", "عن", "من") else None
    own = opened.frame in ("ila", "ala", "an", "min") and standing == opened.frame
    if own and opened.subject is None:
        last += 1
    return Range(site.at - 1 if site.negated and site.form.negated else site.at, last)


def content_of(scene: Scene, site: Site, opened: Opening) -> tuple[tuple[Piece, ...], bool]:
    """The pieces of the content, and whether all of it stands between quotation marks."""
    if opened.frame == "quote" and opened.quotation is not None:
        return contents.quoted(scene, opened.quotation), not is_verse(scene.folds, opened.quotation)
    if opened.frame == "quote" and opened.at == site.at + 1 and contents.goes_on_inside(scene, site.at):
        return contents.rest_of_quotation(scene, opened.at + 1), True
    sense = sense_of(scene, site.form, opened, site.negated)
    if (
        opened.addressee is not None
        and (sense is None or sense.content == "addressee")
        and not _is_pronoun(scene, opened.addressee)
        and scene.folds[opened.addressee.first] not in GOD  # «سائلا الله أن»
    ):
        return contents.indirect(scene, opened.addressee.first, 0, _reach(scene, site, opened)), False
    if opened.letters and _goes_on_behind_marks(scene, opened.first - 1):
        return contents.indirect(scene, opened.first - 1, 0, _reach(scene, site, opened)), False
    whole = _whole_quotation(scene, opened.first + (scene.folds[opened.first : opened.first + 1] == [":"]))
    if whole is not None:
        return contents.quoted(scene, whole), True
    return contents.indirect(scene, opened.first, opened.letters, _reach(scene, site, opened)), False


def _goes_on_behind_marks(scene: Scene, mark: int) -> bool:
    """«مشيدا "بروح الفريق" التي سادت»: the preposition stands between the marks, and the noun phrase goes on behind them."""
    quotation = scene.opens.get(mark)
    if quotation is None or quotation.close is None or quotation.close + 1 >= len(scene.folds):
        return False
    return scene.folds[quotation.close + 1] in RELATIVE


def _is_pronoun(scene: Scene, addressee: Range) -> bool:
    """«واصفا إياه بـ», «وصف الأمر بأنه»: what is called something stands somewhere else, and is no content."""
    return addressee.last == addressee.first + 1 and scene.folds[addressee.first] in _IT


def _reach(scene: Scene, site: Site, opened: Opening) -> contents.Reach:
    fronted = is_fronted(scene, site.at)
    if opened.frame in ("anna", "quote") or scene.folds[opened.first - 1] in THAT:
        return "fronted" if fronted else "clause"
    announced = opened.frame == "nominal" and opened.subject is not None  # «إعلان الوزارة اعتقال رجلين، بتهمة التهريب»
    relative = site.before is not None and site.before.relative is not None  # «الأنباء التي تحدثت عن حريق، عارية عن الصحة»
    if relative or site.form.form in ("masdar", "noun") and not announced:
        return "short"
    return "led" if fronted else "phrase"


def _whole_quotation(scene: Scene, first: int) -> Quotation | None:
    """The quotation that begins at word `first` and is all of the content: behind it a mark or the clause's end."""
    quotation = scene.opens.get(first)
    if quotation is None or quotation.last - quotation.first < 2 and not is_speech(scene, quotation):
        return None
    after = quotation.last + (quotation.close is not None)
    if after >= len(scene.folds) or after >= scene.ends[first] or scene.words[after].kind == "mark" and after not in scene.opens:
        return quotation
    if scene.folds[after] in ("وذلك", "بحسب", "حسب", "وفق", "وفقا") or scene.cues.get(after):
        return quotation
    return None
