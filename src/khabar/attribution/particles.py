"""The particles that hold a reporting sentence together, folded; vocabulary beside them stands in clause_words.csv."""

from bisect import bisect_left
from collections.abc import Iterable

from khabar.attribution.clause_words import words
from khabar.words.letters import fold
from khabar.words.prose import Prose
from khabar.words.remembered import remembered
from khabar.words.tokens import LETTER_NAMES


def folded(written: Iterable[str]) -> frozenset[str]:
    """Words by their folded spelling, as all words here are compared."""
    return frozenset(map(fold, written))


_PRONOUNS = ("", "ه", "ها", "هم", "هما", "هن", "ني", "ي", "نا", "ك", "كم")
_I = frozenset(["انا", "بانا"])  # the pronoun, not «أن» with one
THAT_NOT = "ألا"  # no folded spelling: the hamza tells it from «إلا»
THAT = frozenset(f"{prefix}ان{pronoun}" for prefix in ("", "ب") for pronoun in _PRONOUNS) - _I | {THAT_NOT}
BARE_THAT = frozenset(["ان", "بان", THAT_NOT])
AND_THAT = frozenset("و" + that for that in THAT)
NEVER_THAT_AFTER = words("no_content_that")
RELATIVE = folded("الذي التي الذين اللذان اللذين اللتان اللتين اللواتي اللاتي ممن والذي والتي والذين بالذي للذي للتي".split())
RELATIVE_GENDER = {"الذي": "m", "والذي": "m", "التي": "f", "والتي": "f"}
WHAT = folded("ما بما فيما مما لما كما وما عما حسبما وفقما مثلما".split())
PREPOSITIONS = folded(
    "في من إلى على عن مع حتى منذ خلال بعد قبل عقب إثر أثناء عبر ضد لدى عند حول بشأن تجاه نحو بين وسط داخل خارج أمام وراء خلف فوق "
    "تحت قرب بسبب نتيجة قبيل بعيد بدون دون رغم وفق وفقا حسب بحسب طبقا إزاء حيال لصالح ضمن باستثناء سوى مثل "
    "عشية غداة طوال طيلة جراء".split()
)
LEAVES_SOURCE = words("leaves_source")
PARTS_CLAUSES = words("parts_clauses")
ADVERBS = words("adverb")
TIME_WORDS = words("time")
TIME_TAILS = words("time_tail")
ADVERBIAL = frozenset(prefix + noun for noun in words("manner") for prefix in ("ب", "وب"))
WITH_RADICAL_BA = words("radical_ba")
GOD = folded(["الله", "المولى", "الباري", "الرب", "ربه", "ربها", "ربهم", "العلي"])  # whom somebody prays to
CLAUSE_COMMAS = frozenset(["،", ",", "؛", ";"])
DASHES = frozenset(["-", "–", "—", "ـ"])
COMMAS = CLAUSE_COMMAS | DASHES | {"(", ")"}
BELONGING = frozenset(["له", "لها", "لهم"])  # «مصدر له», «بيان لها»
QUOTE_MARKS = frozenset(["«", "»", "“", "”", '"', "„", "‹", "›", "‘", "’", "'", "″"])
NEGATIONS = folded("لا لم لن ولا ولم ولن فلم فلا ليس ليست وليس".split())
BE = folded(
    """كان كانت كانوا وكان وكانت وكانوا فكان قد وقد لقد فقد كانا وكانا سبق وسبق يكون تكون
    مازال مازالت مازالوا لازال لازالت لازالوا زال زالت زالوا يزال تزال يزالون ومازال ومازالت بات باتت باتوا ظل ظلت ظلوا
    أصبح أصبحت أصبحوا""".split()
)
DEMONSTRATIVES = folded(["هذا", "هذه", "ذلك", "تلك", "هؤلاء"])
FEARS = folded(["خوفا", "تخوفا", "خشية", "مخافة"])  # whoever acts fears it: «غادر السكان خشية أن»
PLEADS = folded("بدعوى بحجة بذريعة بزعم تحت وبدعوى وبحجة وبذريعة".split())  # or pleads it: «أغلقت البلدية الطريق بحجة أن»
BUT = folded(["لكن", "ولكن"])
HOWEVER = folded("لكنه لكنها لكنهم ولكنه ولكنها ولكنهم".split())
PRONOMINAL = frozenset(  # «له», «إليها», «منهم»
    preposition + pronoun
    for preposition in ("ل", "ب", "الي", "علي", "عن", "من", "في", "مع", "لدي", "ضد", "بين")
    for pronoun in ("ه", "ها", "هم", "هما", "هن", "ي", "نا", "ك", "كم")
) | {"لي", "بي", "مني", "عني", "الي", "علي", "معي"}
NO_NAME_BEGINS = NEGATIONS | THAT | DEMONSTRATIVES | folded("أنا نحن هو هي هم أنت أنتم لو إذا كل ليس ليست لسنا".split())
WHEN = frozenset(["بعدما", "عندما", "حينما", "بينما", "فيما"])
CAME = frozenset(["جاء", "جاءت"])
MEANWHILE = frozenset([("في", "وقت"), ("في", "حين")])
DURING = frozenset(["خلال", "في", "اثناء"])
YET = frozenset(["الا", "غير", "بيد"])  # «إلا أن»
WHILE = folded(["وهو", "وهي", "وهم", "وهما", "وقد"])  # they begin a circumstance
_CONJOINED = ("", "و", "ف", "ل", "ول", "فل", "ك")
PARTICLES = (  # «بين» may be «made clear»
    frozenset(prefix + word for word in (THAT | PREPOSITIONS | LEAVES_SOURCE | BE) - {"بين"} for prefix in _CONJOINED)
    | RELATIVE
    | WHAT
    | NEGATIONS
)
IMPERSONAL = frozenset(prefix + verb for verb in words("background_verb") for prefix in ("", "و", "ف", "ولا"))
UNSTATED = words("told_passive") | words("held_passive") | words("claimed_passive") | words("asked_passive")
QUESTION = frozenset(["سوال", "السوال", "لسوال", "بسوال"])  # «ردا على سؤال عما إذا»
CANDIDATES = frozenset([":"]) | QUESTION | words("raised") | frozenset(p + verb for verb in UNSTATED for p in ("", "و", "ف"))
_STOPS = frozenset([".", "!", "?", "؟", "…"])
_ASKS = words("question") | frozenset(prefix + word for word in words("question") for prefix in ("و", "ف", "ب", "ل"))
_ASKED = 40  # words of a question


@remembered(1 << 15)
def may_stop(folded_word: str) -> bool:
    """Whether a word may end a sentence: asked of every word. Marks that do begin so: «...» too."""
    return folded_word[0] in _STOPS


def is_full_stop(prose: Prose, i: int) -> bool:
    """Whether word i ends a sentence: not the stop of «د.», of «بي.بي.سي» or of «و.ع»."""
    word = prose.words[i]
    if word.kind != "mark":
        return False
    if word.fold == "?":
        return not _is_percent(prose, i) and not _was_comma(prose, i)
    if word.fold in _STOPS or word.fold.startswith(".."):
        return word.fold != "." or not _abbreviates(prose, i)
    return False


def _is_percent(prose: Prose, i: int) -> bool:
    """«بنسبة 3.1?»: right behind a figure a Latin question mark is a percent sign that was lost; Arabic asks with «؟»."""
    return i > 0 and prose.words[i - 1].kind == "number" and prose.words[i - 1].end == prose.words[i].start


def _was_comma(prose: Prose, i: int) -> bool:
    """«في المنطقة? والوزير»: a Latin question mark in mid-paragraph behind no question was an Arabic comma that was lost."""
    words = prose.words
    if i + 1 >= len(words) or words[i + 1].kind != "word" or _begins_paragraph(prose, i + 1):
        return False
    for k in range(i - 1, max(-1, i - _ASKED), -1):
        if words[k].fold in _ASKS or words[k].fold in ("!", "؟", "?", ":"):
            return False
        if words[k].fold in (".", "،"):
            break
    return True


def _begins_paragraph(prose: Prose, i: int) -> bool:
    at = bisect_left(prose.paragraphs, (i,))
    return at < len(prose.paragraphs) and prose.paragraphs[at][0] == i


def _abbreviates(prose: Prose, i: int) -> bool:
    words = prose.words
    before, after = words[i - 1] if i else None, words[i + 1] if i + 1 < len(words) else None
    if before is None or before.kind == "mark" or before.end != words[i].start:
        return False
    single = before.kind == "word" and (len(before.fold) == 1 or before.fold in LETTER_NAMES)
    if after is not None and after.start == words[i].end and after.kind == "word" and not single:
        return len(before.fold) <= 4 and len(after.fold) <= 4 and not after.fold.startswith(("و", "ف"))
    era = before.fold in ("ه", "م") and i > 1 and words[i - 2].kind == "number"  # «عام 1446 ه.», but «م. سامي الحلبي»
    return single and not era
