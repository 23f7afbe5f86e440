"""An office as its rule read it, completed by the noun that it wants and by its bearer's name further on."""

from khabar.attribution.appositions import behind_outlet, closed_off
from khabar.attribution.description_words import words_that
from khabar.attribution.found import Found, Range
from khabar.attribution.gaps import ENDS, gap_end
from khabar.attribution.noun_signs import channel_noun, definite
from khabar.attribution.others_named import names_another
from khabar.attribution.particles import COMMAS, THAT, folded
from khabar.attribution.scene import Mention, Scene
from khabar.attribution.source_words import source_words
from khabar.attribution.sources import behind_lam, is_unnamed, noun_class
from khabar.mentions.nations import is_nationality
from khabar.mentions.titles import title_of
from khabar.words.remembered import remembered

_TO_NAME = 16  # words that an office may run before its bearer's name
_OWNER = 4  # words of a body's name between marks
_TITLE = 3  # words of a title with its adjectives
_APPOSES = frozenset(["،", ",", "."])  # «رئيسة اللجنة، د. فلانة»
_OWN = folded(["به", "بها", "بهم", "عنه", "عنها", "فيه", "فيها", "له", "لها", "لهم", "عليه", "عليها", "إليه", "إليها"])
_AT = folded(["لدى"])
_LEAVES_OFFICE = ENDS - _AT - folded(["العام"])  # «للأمين العام»


def completed(scene: Scene, found: Found, source: Range) -> Range:
    """An office in construct with the definite noun right behind it: «والي الجهة», «مفتي عام المملكة»."""
    source = _person_in_gap(scene, found, _without_pronoun(scene, source))
    k = source.last
    if k >= gap_end(scene, found, source) or any(definite(scene.folds[j]) or j in scene.mentions for j in range(source.first, k)):
        return source
    fold = scene.folds[k]
    if not is_unnamed(scene.folds[source.first], "s") and scene.folds[source.first] not in words_that("courtesy"):
        return source
    closes = definite(fold) and not fold.startswith(("وال", "لل")) and fold not in ENDS and k not in scene.times
    return Range(source.first, k + 1) if closes and not fold.endswith(("ي", "يه")) else source


def office_end(scene: Scene, found: Found, source: Range) -> int:
    """How far an office may run before its bearer's name: «السفير التونسي لدى …», «الخبير في جامعة … للعلوم …»."""
    stop = gap_end(scene, found, source, _TO_NAME)
    for k in range(source.last, stop):
        said_in = scene.folds[k] == "في" and k + 1 < stop and channel_noun(scene.folds[k + 1])
        if said_in or scene.folds[k] in _LEAVES_OFFICE or scene.words[k].kind == "mark" or k in scene.times:
            return k
    return stop


def _without_pronoun(scene: Scene, source: Range) -> Range:
    """«أفادت به السلطات»: the verb's own preposition is none of its source."""
    first = source.first
    while first < source.last - 1 and scene.folds[first] in _OWN:
        first += 1
    return Range(first, source.last)


@remembered(1 << 12)
def _to_somebody(folded_word: str) -> bool:
    """«قدم المدير درعا لمعالي الوزير فلان»: the name behind it is whom something is done for."""
    if not folded_word.startswith("ل") or source_words(folded_word):
        return any(reading.prefix == "ل" for reading in source_words(folded_word)[:1])
    return title_of(folded_word[1:]) is not None or folded_word[1:] in words_that("courtesy")


def _behind_title(scene: Scene, k: int) -> bool:
    """«، القاضي المتقاعد فلان», «، الكيني فلان»: behind a comma a title or a nation and its adjectives."""
    first = k
    while first > max(1, k - _TITLE) and definite(scene.folds[first - 1]) and first - 1 not in scene.mentions:
        first -= 1
    told = first < k and (title_of(scene.folds[first]) is not None or is_nationality(scene.folds[first]))
    return told and scene.folds[first - 1] in _APPOSES


def _behind_other_name(scene: Scene, k: int) -> bool:
    """«المدير بالهند فلان»: whether the word before is a name of something, and no person's."""
    mention = scene.mentions.get(k - 1)
    return mention is not None and mention.entity.kind != "person"


def _owner_in_marks(scene: Scene, k: int) -> int:
    """Behind «لـ"حزب الله"» of «الأمين العام لـ"حزب الله" فلان»; k where no such owner stands."""
    mark = next((j for j in (k + 1, k + 2) if j in scene.opens), None) if scene.folds[k] in ("ل", "لـ") else None
    if k in scene.opens and noun_class(scene.folds[k - 1].removeprefix("ل")) in ("organization", "outlet"):
        mark = k  # «مدير شركة "النور" فلان»
    quoted = scene.opens.get(k)
    if quoted is not None and quoted.close is not None and scene.person_at(quoted.close + 2):
        title = title_of(scene.folds[quoted.close + 1])  # «مدير جمعية الأيتام "سند" الدكتور فلان»
        mark = k if title is not None and title.definite else mark
    if scene.folds[k] == "(":
        close = next((j for j in range(k + 1, min(k + _OWNER + 2, len(scene.folds))) if scene.folds[j] == ")"), k - 1)
        return close + 1  # «الأمين العام للاتحاد (الكاف) فلان»
    if scene.folds[k] == "/":
        close = next((j for j in range(k + 1, min(k + _OWNER + 2, len(scene.folds))) if scene.folds[j] == "/"), k - 1)
        return close + 1  # «النائب عن /التحالف الوطني/ فلان»
    quotation = scene.opens[mark] if mark is not None else None
    if quotation is None or quotation.close is None or quotation.last - quotation.first > _OWNER:
        return k
    return quotation.close + 1


def _owns_office(scene: Scene, k: int) -> bool:
    """«المتحدث الرسمي للحكومة، السفير فلان», «الأمين العام لمجلس التعاون، الدكتور فلان»: a body has the office."""
    fold = scene.folds[k]
    if fold.startswith("لل"):
        return noun_class(behind_lam(fold)) == "organization"
    return noun_class(fold[1:]) == "organization" and definite(scene.folds[k - 1])


def _abuts(scene: Scene, found: Found, mention: Mention) -> bool:
    """«مدير المعهد وعميد كلية المدينة للاقتصاد فلان إن»: a name of two words right before the clause, behind a definite noun."""
    before = scene.folds[mention.first - 1]
    closed = mention.last == found.opener and scene.folds[mention.last] in THAT
    return closed and mention.last - mention.first > 1 and definite(before) and title_of(before) is None


def _person_in_gap(scene: Scene, found: Found, source: Range) -> Range:
    """An office with the name that stands further on before the content: «أستاذة اللغة بجامعة … الدكتورة فلانة أن»."""
    if not is_unnamed(scene.folds[source.first], "s") or scene.names_person(*source):
        return source
    known = definite(scene.folds[source.first])  # «متحدث باسم قوات الرئيس فلان» stays unnamed
    behind = source.last
    owed = False  # «الممثل الخاص للأمين العام»: whose office it is has been told, and a name right behind would be his
    for k in range(source.last, gap_end(scene, found, source, _TO_NAME)):
        if k < behind:
            continue
        if known and k == source.last and _to_somebody(scene.folds[k]) and not scene.letters_before_name(k):
            owed = True
            continue
        owner = _owner_in_marks(scene, k)
        if owner > k:
            behind = owner
            continue
        mention = scene.mentions.get(k)
        if mention is not None and mention.entity.kind == "person":
            before = scene.folds[k - 1]
            behind_name = (
                k - 1 in scene.closing
                or before in ("/", ")")
                or _abuts(scene, found, mention)
                or _behind_other_name(scene, k)
                or _behind_title(scene, k)
            )
            if closed_off(scene, source.last, mention.last, k):
                return Range(source.first, mention.last)  # «الكاتب، رحيل محمد الساحلي، أن»
            if found.source is None and names_another(scene, source.first, source.last, k):
                return source  # «افتتح المحافظ المعرض بحضور فلان، مؤكدا»
            if owed and not _behind_other_name(scene, k):
                return source
            title = title_of(before)
            stands = title is not None and not title.letters or before in _APPOSES or behind_name or known and definite(before)
            return Range(source.first, mention.last) if stands and not scene.letters_before_name(k) else source
        if scene.folds[k] == "في" and (named := behind_outlet(scene, k + 1)) is not None:
            return Range(source.first, named.last)
        if (
            scene.folds[k] == "في"
            and k + 1 < len(scene.folds)
            and channel_noun(scene.folds[k + 1])
            or scene.folds[k] in _LEAVES_OFFICE
            or _to_somebody(scene.folds[k])
            and not _owns_office(scene, k)
            or scene.words[k].kind == "mark"
            and scene.folds[k] not in _APPOSES
            or k in scene.times
        ):
            return _apposed(scene, source, k, gap_end(scene, found, source, _TO_NAME)) or source
    return source


def _apposed(scene: Scene, source: Range, k: int, stop: int) -> Range | None:
    """«عالم الآثار في الموقع، فلان الفلاني، لـ…»: an office with the name that fills what stands between two commas further on."""
    for comma in range(k, stop - 1):
        mention = scene.mentions.get(comma + 1) if scene.folds[comma] in COMMAS else None
        if mention is None or mention.entity.kind != "person" or scene.letters_before_name(comma + 1):
            continue
        filled = mention.last - mention.first > 1 and mention.last < len(scene.folds) and scene.folds[mention.last] in COMMAS
        return Range(source.first, mention.last) if filled else None
    return None
