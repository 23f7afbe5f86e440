"""How far a person's name runs, once it is known where it begins."""

from collections.abc import Sequence

from khabar.mentions.everyday_surnames import bounded_here, ordinary_continues
from khabar.mentions.forms import bare_forms
from khabar.mentions.kinds_here import great, is_adverbial, kind_at, spelled_with_his
from khabar.mentions.name_marks import over_initial, over_mark
from khabar.mentions.names import Named, is_name, named, particles
from khabar.mentions.nations import is_nationality
from khabar.mentions.organization_adjectives import adjectives
from khabar.mentions.titles import title_of
from khabar.mentions.told_names import clad_surname, told_at, told_surname
from khabar.mentions.words_around import CLAUSES, PARTICLES, cues, ends
from khabar.words.prose import Prose
from khabar.words.tokens import Word

_LONGEST = 8  # words of one name
_ADJECTIVES = ("rank", "plain", "branch", "none")
_FIRM = Named.GIVEN | Named.FAMILY
_BONDS = frozenset(  # any noun may follow
    ["بن", "ابن", "ابو", "ابي", "ابا", "ال", "عبد", "بنت", "ام", "ولد", "اولاد", "بني", "بو", "ايت", "با"]
)
_DRAWN = frozenset(["النظر", "الانظار", "الانتباه", "النقاب", "الستار", "اللثام", "القرار", "الامر"])  # «لفت سالم النظر»
_REVERED = frozenset(["الشيخ", "الحاج", "السيد", "سيدي", "مولاي"])


def name_end(prose: Prose, at: int, end: int, form: str, signed: bool, known: Sequence[bool]) -> int:
    """Where the name ends whose first word, `form` without clitics, stands at `at`.

    signed: something beside it says that it is one; known: which words stand inside other known names.
    """
    words = prose.words
    before, after = particles("before"), particles("after")
    last, names = at + 1, 1
    if form in before:
        if last >= end or words[last].kind != "word" or words[last].fold in PARTICLES and words[last].fold != "علي":
            return at  # «ولد في المدينة»
        last += 1
        houses = form in particles("foreign") and words[last - 1].fold in particles("foreign")
        if (houses or words[last - 1].fold in _BONDS) and last < end:
            last += words[last].kind == "word"  # «فان دير بيلين», «سيدي ولد سالم»
    while last < min(end, at + _LONGEST):
        word = words[last]
        if known[last] and not is_name(word.fold) and not (word.fold.startswith("ال") and word.fold.endswith("ي")):
            break
        if word.kind != "word":
            step = over_mark(words, last, end, known[last + 1] if last + 1 < end else False)
        elif word.fold in after:
            step = 1
        elif word.fold in before and not (word.fold == "ابي" and prose.text[word.start] == "آ"):  # «شينزو آبي»
            step = _over_particle(words, last, end)
        else:
            goes_on = words[last - 1].fold != "." and _continues(prose, last, names, signed)  # «علاء س. صلته بالواقعة»
            step = over_initial(words, last, end, names) or int(goes_on)
        if not step:
            break
        names += not (word.fold == "الدين" and names == 1)  # «محيي الدين» is one name
        last += step
    return last


def _over_particle(words: Sequence[Word], at: int, end: int) -> int:
    """«بن سلمان», «أبو بكر»: the particle and the word behind it, which may be any noun where the particle is Arabic."""
    if at + 1 >= end or words[at + 1].kind != "word":
        return 0
    following = words[at + 1].fold
    second = words[at + 2].fold if at + 2 < end and words[at + 2].kind == "word" else None
    if words[at].fold in _BONDS and following in _REVERED and second is not None and is_name(second):
        return 3  # «حورية بنت الشيخ ماء العينين»
    if (
        (following in PARTICLES and not _named_by(words[at].fold, following))
        or (following in cues("says") and words[at].fold != "بن" and not named(following) & _FIRM)
        or (words[at].fold in ("ابن", "بنت") and title_of(following) is not None and not _forefather(following, second))
    ):
        return 0
    joined = second is not None and following in particles("before") and second not in PARTICLES  # «ولد سيدي أن»
    if words[at].fold in _BONDS:
        return 3 if joined else 2
    houses = particles("foreign")
    if joined and second is not None and (named(second) != Named.ORDINARY or words[at].fold in houses and following in houses):
        return 3  # «دي لا فيغا», «فون دير لاين»
    title = title_of(following)
    if title is not None and title.use == "kin" and words[at].fold in houses:
        return 2  # «فان خال»
    return 2 if named(following) != Named.ORDINARY and title is None else 0


def _named_by(folded: str, father: str) -> bool:
    """«محمد بن …», «منيرة بنت خلف», «أبو علي»: a name behind its particle, whatever particle it looks like itself."""
    return folded == "بن" or folded == "بنت" and bool(named(father) & _FIRM) or father == "علي" and folded in _BONDS


def _forefather(folded: str, behind: str | None) -> bool:
    """«سعاد بنت طالب بن جميل»: an office's noun that is a name too, with his father or his house behind it."""
    return bool(named(folded) & _FIRM) and behind in ("بن", "ال")


def _continues(prose: Prose, at: int, names: int, signed: bool) -> bool:
    """Whether a plain word goes on with the name that stands before it."""
    folded = prose.words[at].fold
    kind = kind_at(prose, at)
    if folded == "علي":
        return bool(kind & Named.GIVEN)
    behind = prose.words[at + 1].fold if at + 1 < len(prose.words) else ""
    if folded in particles("of_god") and behind == "الله" and folded != "رحمه" and not spelled_with_his(prose, at):
        return True  # «مصطفى صنع الله»
    if folded == "خلف" and names <= 2 and at + 1 < len(prose.words):
        return prose.words[at + 1].kind == "mark" or behind in CLAUSES  # «عبد الكريم خلف، الناطق»; not «خلف الستار»
    if _ends_names(prose, at, kind, behind):
        return False
    if _second_half(prose, at, behind):
        return True
    if kind == Named.ORDINARY and great(prose, at) or names in (2, 3) and signed and told_surname(prose, at, kind):
        return True
    if names == 1 and (clad_surname(prose, at) or _womans(prose, at)):
        return True
    if kind == Named.ORDINARY:
        return ordinary_continues(prose, at, names, signed) or names == 1 and _closes(prose, at) or _fathers(prose, at)
    return _known_continues(prose, at, names, signed, kind, behind)


def _ends_names(prose: Prose, at: int, kind: int, behind: str) -> bool:
    """«زار سامي صباح الأحد», «تركي فيصل» of «وصل»: words that no name goes on with; but «سامي صباح عيدان»."""
    folded = prose.words[at].fold
    if len(folded) < 2 or folded in PARTICLES or folded[-1].isascii() and not folded[0].isascii():
        return True
    within = bool(kind & _FIRM) and 0 < named(behind) < Named.ORDINARY and not behind.startswith("ال")
    if folded in ends() and not within or folded in _DRAWN:
        return True
    return folded in cues("says", "acts") and not is_name(folded) or folded in particles("spoken_to") or is_adverbial(prose, at)


def _second_half(prose: Prose, at: int, behind: str) -> bool:
    """Whether the word and its neighbours make one piece of a name, whatever else the word may be."""
    folded = prose.words[at].fold
    if folded == "ود" and (is_name(behind) or behind.startswith("ال") and len(behind) > 4):
        return True  # «عثمان ود البشير»: Sudan's «ولد»
    if folded in ("شيخ", "حاج") and is_name(behind) and not behind.startswith("ال"):
        return True  # «حسن شيخ ظاهر», «رضوان حاج محمد»
    if folded in particles("regnal_end") and prose.words[at - 1].fold in particles("regnal"):
        return True  # «بندكتس السادس عشر»
    if folded.startswith("ال") and folded.endswith("يه") and any(word.fold == "بنت" for word in prose.words[max(0, at - 6) : at]):
        return True  # «وفاء بنت سالم الكندية»: a woman's surname agrees with her
    if behind in particles("after") and not behind.startswith("ال") and len(folded) > 2:
        return True  # «أمير علي حاجي زاده»
    # «محمد صاحب الدراجي»
    return folded == "صاحب" and behind.startswith("ال") and behind.endswith("ي") and not is_nationality(behind)


def _known_continues(prose: Prose, at: int, names: int, signed: bool, kind: int, behind: str) -> bool:
    """The same of a word that some table has for a name, or none has at all: it may be a nation or an office too."""
    folded = prose.words[at].fold
    if is_nationality(folded):
        surname = (
            names == 1
            and (signed or bool(kind & Named.FAMILY))
            or names == 2
            and (signed and bool(kind & Named.FAMILY) or _closed_off(prose, at))
        )
        return surname and not folded.endswith(("ه", "ين", "ون"))
    if (title := title_of(folded)) is not None and (names > 1 or not kind & _FIRM):
        if kind & _FIRM == _FIRM and not title.letters and not prose.words[at - 1].fold.startswith("ال"):
            return behind in CLAUSES or not behind.isalnum()  # «مصطفى حسن أمين إن»
        surname = names == 1 or bool(kind & Named.FAMILY) or title.field in ("royal", "religious")
        return _closes(prose, at) and surname  # «سالم بن علي السيد أن»
    if title is not None and not title.definite and _his_office(prose, at):
        return False
    if kind & Named.ORDINARY:
        bound = bool(kind & Named.FAMILY) and (
            prose.words[at - 2].fold == "بن"
            and bounded_here(prose, at)  # «إياد بن أمين مدني،»
            or signed
            and (bounded_here(prose, at) or behind in PARTICLES)  # «المهندس سامي توفيق مدني في»
        )
        return names == 1 or bool(kind & Named.GIVEN) or folded.startswith("ال") or _before_surname(prose, at, kind) or bound
    return not _another(prose, at, names)


def _his_office(prose: Prose, at: int) -> bool:
    """«واتهم العيسى وزير الإعلام», «الأمير سالم ولي العهد»: an office with its complement; not «فاروق سلطان ألغى»."""
    behind = prose.words[at + 1] if at + 1 < len(prose.words) else None
    if behind is None or not behind.fold.startswith("ال") or prose.text[behind.start] in "أإآ":
        return False
    bearer = not named(prose.words[at - 1].fold) & Named.GIVEN or prose.words[at].fold == "ولي"
    return bearer and named(behind.fold) == Named.ORDINARY


def _fathers(prose: Prose, at: int) -> bool:
    """«إسراء بنت يحيى العدوي»: an everyday word in «ال…ي» behind the father's name."""
    folded = prose.words[at].fold
    nisba = at > 1 and folded.startswith("ال") and folded.endswith("ي") and len(folded) > 5
    plain = not any(folded in adjectives(part) for part in _ADJECTIVES) and not is_nationality(folded)
    closed = bounded_here(prose, at) or prose.folds[at + 1 : at + 2] != () and prose.folds[at + 1].startswith("و")
    return nisba and plain and closed and prose.words[at - 2].fold in ("بن", "بنت") and title_of(folded) is None


def _womans(prose: Prose, at: int) -> bool:
    """«الفنانة نهاد الحديدية»: a surname that agrees with her, behind a woman's title and her given name."""
    folded = prose.words[at].fold
    title = title_of(prose.words[at - 2].fold) if at > 1 and folded.startswith("ال") and folded.endswith("يه") else None
    woman = title is not None and title.definite and not title.plural and prose.words[at - 2].fold.endswith("ه")
    return woman and bool(named(prose.words[at - 1].fold) & Named.GIVEN) and not is_nationality(folded)


def _closed_off(prose: Prose, at: int) -> bool:
    """«عبد الله ناصر السويدي أن»: a nation behind two names is the family's where a clause, a mark or an office follows."""
    behind = prose.words[at + 1] if at + 1 < len(prose.words) else None
    return behind is None or behind.kind == "mark" or behind.fold in CLAUSES or title_of(behind.fold) is not None


def _closes(prose: Prose, at: int) -> bool:
    """«قال عبدالرحمن الأمير إن»: an office's noun right before what is said has no bearer behind it, so it is a surname."""
    office = prose.words[at].fold.startswith("ال") and title_of(prose.words[at].fold) is not None
    return office and told_at(prose.words, at + 1)


def _before_surname(prose: Prose, at: int, kind: int) -> bool:
    """«أحمد سيف محرم اليافعي»: a word that is a family name too, with one behind it that is nothing else."""
    behind = prose.words[at + 1].fold if at + 1 < len(prose.words) else ""
    surname = behind.startswith("ال") and behind.endswith("ي") and not is_nationality(behind)
    return bool(kind & Named.FAMILY) and surname and bool(named(behind) & Named.FAMILY) and not named(behind) & Named.ORDINARY


def _another(prose: Prose, at: int, names: int) -> bool:
    """«وميركل», «وهبة ناصر»: a conjunction and a name, where another person begins."""
    folded = prose.words[at].fold
    if folded[0] == "و" and len(folded) == 3:
        return named(folded) == Named.NONE and named(folded[1:]) == Named.ORDINARY  # «أكد هولاند وحض»
    if folded[0] not in "وفبلك" or len(folded) < 4:
        return False
    before = prose.words[at - 1].fold
    if folded[0] == "و" and names > 1 and named(folded) == Named.NONE and before.startswith("ال") and before.endswith("ي"):
        return True  # «سالم الرحبي وخصيب السعدي»
    if not named(folded) & Named.FAMILY and any(
        form.letters > 1 and 0 < named(form.form) < Named.ORDINARY for form in bare_forms(folded)
    ):
        return True
    rest, kind = named(folded[1:]), named(folded)
    if folded.startswith("ويست"):
        return False  # «لويس ويستوود»
    if folded[0] == "ل" and kind == Named.NONE and rest == Named.ORDINARY and folded.endswith("ه"):
        return True  # «عاقب كريم أباظة ابنه لرسوبه»
    if kind == Named.NONE:
        return bool(rest) and folded[0] != "ك" and (folded[0] == "و" or (names > 1 and 0 < rest < Named.ORDINARY))
    following = (
        named(prose.words[at + 1].fold) if at + 1 < len(prose.words) and prose.words[at + 1].kind == "word" else Named.ORDINARY
    )
    return folded[0] == "و" and bool(rest & Named.GIVEN) and names > 1 and following != Named.ORDINARY
