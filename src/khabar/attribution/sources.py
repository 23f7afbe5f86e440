"""What kind of source a noun phrase names: its head noun looked up, with the entities that stand in it."""

from khabar.attribution.found import Range
from khabar.attribution.nominals import without_article
from khabar.attribution.scene import Scene
from khabar.mentions.organizations import head_of
from khabar.mentions.titles import title_of
from khabar.words.letters import fold

_UNNAMED = frozenset(fold(w) for w in "مصدر مصادر مسؤول مسؤولون مسؤولين مسؤولة متحدث متحدثة متحدثون ناطق ناطقة شاهد شاهدة شهود خبير خبيرة خبراء محلل محللة محللون محللين ناشط ناشطة ناشطون ناشطين نشطاء سكان مواطن مواطنون مواطنين مواطنة دبلوماسي دبلوماسيون دبلوماسيين جندي جنود ضابط ضباط طبيب أطباء باحث باحثون باحثين باحثة مراقب مراقبون مراقبين أكاديمي عسكريون عسكري عسكريين رجل امرأة أهالي عائلة أسرة والد والدة محام محامي نائب نواب عضو أعضاء أحد بعض عدد وزير وزراء رئيس مدير كثيرون آخرون صحفي صحفيون متظاهرون محتجون مقيم تاجر تجار طالب طلاب موظف موظفون متابعون مهتمون مختصون متخصصون مختص".split())
_DOCUMENT = frozenset(fold(w) for w in "بيان تقرير دراسة استطلاع مقال رسالة وثيقة وثائق نص كتاب بلاغ مذكرة خطاب تقارير دراسات إحصاءات إحصائيات أرقام بيانات بحث أبحاث قانون دستور تسجيل استبيان نشرة مقالة برقية".split())
_OUTLET = frozenset(fold(w) for w in "صحيفة جريدة وكالة قناة موقع إذاعة تلفزيون مجلة شبكة صحف وسائل فضائية مراسل مراسلنا".split())
_ORGANIZATION = frozenset(fold(w) for w in "وزارة حكومة شركة منظمة هيئة مجلس حزب حركة جماعة تنظيم قوات جيش شرطة سلطات محكمة نيابة لجنة بنك مصرف جامعة اتحاد نقابة مؤسسة جمعية رئاسة بلدية مديرية أمانة ائتلاف كتلة تحالف مكتب مركز معهد إدارة دائرة سفارة بعثة فصائل كتائب كتيبة مجموعة نادي غرفة قيادة خارجية داخلية معارضة مديرية مصلحة ديوان".split())

_GENERIC = frozenset(fold(w) for w in "متحدث متحدثة ناطق ناطقة مصدر مسؤول مسؤولة خبير خبيرة أكاديمي أكاديمية محلل محللة باحث باحثة كاتب كاتبة فاعل فنان فنانة ناشط ناشطة سياسي قيادي قيادية شاهد شاهدة رجل سيدة مرأة نائب نائبة وزير وزيرة رئيس رئيسة مدير مديرة ضابط طبيب دبلوماسي دبلوماسية برلماني برلمانية حقوقي إعلامي إعلامية لاعب مدرب لاعبة مدربة محامي محامية مسؤولون".split())
_HONORIFICS = frozenset(fold(w) for w in "سموه سموها معاليه معاليها سماحته فضيلته جلالته جلالتها فخامته سيادته سعادته سعادتها دولته غبطته قداسته نيافته".split())


def is_generic(folded: str) -> bool:
    """Whether a noun names anybody who speaks, whoever that was: «المتحدث», «المصدر»."""
    return without_article(folded) in _GENERIC


def is_honorific(folded: str) -> bool:
    return folded in _HONORIFICS


def noun_class(folded: str) -> str | None:
    """unnamed, document, outlet or organization for the head noun of a source; None for another word."""
    bare = without_article(folded)
    if bare in _UNNAMED or title_of(folded) is not None:
        return "unnamed"
    if bare in _DOCUMENT:
        return "document"
    if bare in _OUTLET:
        return "outlet"
    if bare in _ORGANIZATION or head_of(folded) is not None:
        return "organization"
    return None


def is_human(scene: Scene, k: int) -> bool:
    """Whether the noun phrase that begins at word k may speak: a name, an office, a body, people."""
    mention = scene.mentions.get(k)
    if mention is None and scene.folds[k].startswith(("ب", "ك", "ل")) and noun_class(scene.folds[k][1:]) is not None:
        return False  # «كمخرجة», «لوزير»
    return mention is not None or noun_class(scene.folds[k]) is not None or k in scene.opens


def may_speak(scene: Scene, source: Range | None) -> bool:
    """Whether a source can put words: an elided one can; a noun phrase can where it names or heads people or a body."""
    if source is None:
        return True
    return any(is_human(scene, k) for k in range(source.first, min(source.last, source.first + 3)))
