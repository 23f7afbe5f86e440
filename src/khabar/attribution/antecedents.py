"""What a relative word takes up: the noun phrase before it that agrees with it in gender and number."""

from khabar.attribution.found import Range
from khabar.attribution.nominals import phrase_end
from khabar.attribution.noun_signs import definite, feminine
from khabar.attribution.particles import BE, COMMAS, LEAVES_SOURCE, PARTICLES, PREPOSITIONS, QUOTE_MARKS, THAT, folded
from khabar.attribution.scene import Scene
from khabar.attribution.source_words import source_words
from khabar.attribution.sources import is_human, is_unnamed, may_name, noun_class
from khabar.mentions.names import Named, named
from khabar.mentions.titles import title_of

_ADJECTIVES = 3
_NAME = 3  # words of a name that no table knows
_FAR = 14  # words before a relative word in which its noun phrase begins
_MASCULINE, _FEMININE = folded(["الذي", "والذي"]), folded(["التي", "والتي", "اللتان", "اللتين"])
_MANY = folded(["الذين", "والذين", "ممن", "اللذان", "اللذين"])
_NO_NOUNS = PREPOSITIONS | LEAVES_SOURCE | THAT | BE | {"كما"}


def antecedent_of(scene: Scene, relative: int) -> Range | None:
    """The noun phrase that the relative word at `relative` belongs to: the longest that may speak and agrees, else the last."""
    last = _behind_marks(scene, relative)
    floor = max(scene.begins[relative], last - _FAR)
    for first in range(floor, last):
        if _agrees(scene, first, scene.folds[relative]) and _runs_to(scene, first, last) and _is_one(scene, first, last):
            return Range(_noun_of(scene, first, floor) or _named_before(scene, first, last, scene.folds[relative]), last)
    first = _head(scene, floor, last)
    if scene.folds[relative] in _MASCULINE and first < last and _is_hers(scene, first):
        first = next((k for k in range(first - 1, floor, -1) if _owns(scene, k, first, scene.folds[relative])), first)
    return Range(first, last) if first < last else None


def _runs_to(scene: Scene, first: int, last: int) -> bool:
    """Whether the phrase runs on to the relative word, over a name that no table knows: «المبعوث الأممي فلان الفلاني الذي»."""
    end = phrase_end(scene, first, last)
    if end >= last:
        return True
    name = end
    while name - 1 > first and not definite(scene.folds[name - 1]):
        name -= 1
    known = scene.mentions.get(name)
    person = known is None or known.entity.kind == "person"
    office = person and name - 1 > first and is_unnamed(scene.folds[first], "s")
    return office and last - name <= _NAME and may_name(scene, name, name + 1)


def _noun_of(scene: Scene, first: int, floor: int) -> int:
    """«للجهة المختصة التي»: a lone feminine definite word right behind another is its adjective, whoever it may name; else 0."""
    adjective, noun = scene.folds[first], scene.folds[first - 1] if first > floor else ""
    if first in scene.mentions or first - 1 in scene.mentions or not adjective.startswith("ال") or not adjective.endswith("ه"):
        return 0
    glued = noun.startswith(("لل", "بال"))
    thing = noun.startswith("ال") and noun_class(noun) is None and named(noun) == Named.ORDINARY
    return first - 1 if noun.endswith("ه") and (glued or thing) else 0


def _named_before(scene: Scene, first: int, last: int, relative: str) -> int:
    """«ائتلاف «الوفاق» المعارض الذي»: a definite word behind a body's name is its adjective, where the gender fits."""
    if last - first > 1 or first < 2 or scene.folds[first - 1] not in QUOTE_MARKS or not definite(scene.folds[first]):
        return first
    mention = scene.mentions.get(first - 2)
    if mention is None or mention.entity.kind != "organization" or first in scene.mentions:
        return first
    return mention.first if _agrees(scene, mention.first, relative) else first


def _is_hers(scene: Scene, first: int) -> bool:
    """«لمؤسسة النور», «لشركة «أفق»»: a feminine body behind lam belongs to whoever stands before it."""
    word = scene.folds[first]
    if first in scene.mentions:
        return scene.letters_before_name(first) == "ل" and feminine(word)
    return word.startswith("ل") and any(reading.prefix == "ل" and reading.form.gender == "f" for reading in source_words(word)[:1])


def _owns(scene: Scene, k: int, first: int, relative: str) -> bool:
    """«المدير الجديد لمؤسسة النور الذي»: a noun for somebody, with nothing but its adjectives before the lam."""
    adjectives = range(k + 1, first)
    return first - k <= _ADJECTIVES and all(definite(scene.folds[j]) for j in adjectives) and _agrees(scene, k, relative)


def _is_one(scene: Scene, first: int, last: int) -> bool:
    """Not «كبيرة واخترق الحاجز»: a word joined by «و» without article is no adjective of the phrase."""
    joined = (k for k in range(first + 1, last) if scene.folds[k].startswith("و") and k not in scene.mentions)
    return all(definite(scene.folds[k]) for k in joined)


def _behind_marks(scene: Scene, relative: int) -> int:
    """Back over a comma, a bracket and the marks round a name: «فريق «الأمل» (الساحل)، الذي»."""
    last = relative
    while last > scene.begins[relative] and (scene.folds[last - 1] in COMMAS or scene.folds[last - 1] in QUOTE_MARKS):
        last -= 1
    while _is_age(scene, last - 1):
        last -= 3
    if scene.folds[max(0, last - 4) : last - 2] == ["من", "العمر"]:
        last -= 5  # «سالم حداد، البالغ من العمر 30 عاما، الذي»
        last -= scene.folds[last - 1] in COMMAS
    return last


def _is_age(scene: Scene, k: int) -> bool:
    """«سالم حداد، 30 عاما، الذي»: a number with its noun between commas tells of the name before it."""
    return k - 2 > scene.begins[k] and scene.words[k - 1].kind == "number" and scene.folds[k - 2] in COMMAS


def _agrees(scene: Scene, k: int, relative: str) -> bool:
    """Whether what begins at word k may speak, and the relative word stand for it."""
    if not is_human(scene, k) and not (relative in _MASCULINE and with_one(scene, k)):
        return False
    mention = scene.mentions.get(k)
    if mention is not None:
        her = relative in _MASCULINE and mention.entity.kind == "organization" and feminine(scene.folds[k])
        return mention.first == k and not her and (relative not in _MANY or mention.entity.kind != "person")
    forms = [word.form for word in source_words(scene.folds[k])]
    if relative in _MANY:
        return not forms or any(form.number != "s" for form in forms)
    if relative in _MASCULINE:
        return not feminine(scene.folds[k]) and (not forms or any(form.number == "s" for form in forms))
    return relative not in _FEMININE or feminine(scene.folds[k]) or any(form.number != "s" for form in forms)


def with_one(scene: Scene, k: int) -> bool:
    """«التقى برئيس مجلس النواب الذي»: one person's office behind a glued preposition, in construct."""
    fold = scene.folds[k]
    return fold[0] in "بل" and k not in scene.mentions and is_unnamed(fold[1:], "s") and title_of(fold[1:]) is not None


def _head(scene: Scene, floor: int, last: int) -> int:
    """Back over a definite noun with its adjectives, and over the nouns that it determines, but no verb and no particle."""
    first = last
    while first > floor:
        k = first - 1
        mention = scene.mentions.get(k)
        if mention is not None and mention.last <= last + (last < len(scene.folds) and scene.folds[last] in QUOTE_MARKS):
            return max(floor, mention.first)
        if _parts(scene, k) or first < last and definite(scene.folds[first]) is False and not definite(scene.folds[k]):
            break
        first = k
        if not definite(scene.folds[k]):
            break
    return first


def _parts(scene: Scene, k: int) -> bool:
    """Whether word k is no part of a noun phrase."""
    fold = scene.folds[k]
    if scene.words[k].kind != "word" or fold in _NO_NOUNS:
        return True
    return any(cue.form in ("perfect", "imperfect") for cue in scene.cues.get(k, ()))


def owner_of(scene: Scene, antecedent: Range, feminine: bool | None) -> Range:
    """«تعليقات سامي الذي قال»: a noun that the relative word cannot stand for only owns the one that it does."""
    head = scene.folds[antecedent.first]
    owner = antecedent.last - antecedent.first > 1 and antecedent.first not in scene.mentions and not definite(head)
    if feminine is False and owner and head.endswith(("ه", "ات")) and noun_class(head) in (None, "document"):
        return Range(antecedent.first + 1, antecedent.last)
    return antecedent


def last_phrase(scene: Scene, antecedent: Range, told: bool | None = None) -> Range:
    """The noun phrase right before the relative word, where more than one stands there: «نفت الحركة التقارير التي»."""
    first = antecedent.first + _begins_with_verb(scene, antecedent)
    while not _runs_to(scene, first, antecedent.last) and (end := phrase_end(scene, first, antecedent.last)) > first:
        if scene.words[end].kind != "word" or scene.folds[end] in PARTICLES or told is False and _is_hers(scene, end):
            break
        if end == antecedent.last - 1 and scene.folds[end - 1] in QUOTE_MARKS and definite(scene.folds[end]):
            break  # «ائتلاف «الوفاق» المعارض»
        first = end
    return Range(first, antecedent.last)


def _begins_with_verb(scene: Scene, antecedent: Range) -> bool:
    """«وصل المدير الذي قال»: a word in no table of nouns before a definite noun for people or a body is its verb."""
    first = antecedent.first
    if antecedent.last - first < 2 or first in scene.mentions or definite(scene.folds[first]):
        return False
    behind = scene.folds[first + 1]
    stands = first + 1 in scene.mentions or definite(behind) and noun_class(behind) is not None
    return stands and noun_class(scene.folds[first]) is None and first == scene.begins[first]
