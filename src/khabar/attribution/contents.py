"""How far a content runs: to the end of its sentence, of its quotation, or to where another cue or the outlet takes over."""

from typing import Literal

from khabar.attribution.content_ends import may_end, parts
from khabar.attribution.found import Piece
from khabar.attribution.next_clauses import main_clause
from khabar.attribution.particles import CLAUSE_COMMAS, COMMAS, QUOTE_MARKS, RELATIVE, THAT, THAT_NOT
from khabar.attribution.phrase_ends import new_clause
from khabar.attribution.scene import Scene
from khabar.attribution.sentence_bounds import LONGEST
from khabar.attribution.turns import another_subject
from khabar.words.quotations import Quotation

# How far a content may run. phrase: a noun phrase, which a new verb ends; short: any comma does; fronted, led: a clause or a noun
# phrase that stands before its sentence's main clause, which ends it («ورغم إعلان الوزارة أن …، ارتفعت»)
Reach = Literal["clause", "fronted", "phrase", "led", "short"]
_CLAUSES = frozenset(["clause", "fronted"])
_GOES_ON = RELATIVE | {"مما", "من", "علي", "الي", "عن"}  # no sentence of the outlet's begins with them
_BRACKET = 12  # words in a bracket at a clause's end
_AND_THIS = frozenset(["وذلك", "وهذا"])  # «…، وذلك بحسب الوزارة»: it only joins what follows
_SHORTEST = 3  # words of a quotation that is all of a content


def indirect(scene: Scene, first: int, letters: int = 0, reach: Reach = "clause") -> tuple[Piece, ...]:
    """The content that begins at word `first` (behind `letters` of it) and runs as far as its sentence is the speaker's."""
    first = _over_marks(scene, first)
    first -= first > 0 and scene.folds[first - 1] == THAT_NOT  # «أضاف ألا نية»: the negation is the speaker's
    last = _indirect_end(scene, first, reach)
    if last <= first:
        return ()
    piece = Piece(scene.words[first].start + letters, scene.words[last - 1].end)
    behind = _behind_comma(scene, last)
    return (piece, *indirect(scene, behind, 0, reach)) if behind else (piece,)


def _behind_comma(scene: Scene, last: int) -> int:
    """Where the next paragraph goes on with a sentence that broke off at a comma behind word `last`; 0 where none does."""
    number = scene.paragraph_of[last - 1]
    end = scene.prose.paragraphs[number][1]
    if end - last != 1 or scene.folds[last] not in CLAUSE_COMMAS or number + 1 >= len(scene.prose.paragraphs):
        return 0
    begin = scene.prose.paragraphs[number + 1][0]
    return begin if scene.folds[begin] in _GOES_ON and not (number == 0 and scene.prose.titled) else 0


def _indirect_end(scene: Scene, first: int, reach: Reach = "clause") -> int:
    """Where the content that begins at word `first` ends."""
    if first >= len(scene.folds):
        return first
    end = min(scene.ends[first], first + LONGEST)
    quotes, folds, cues = scene.quotes, scene.folds, scene.cues
    quote = quotes[first]
    k = first + 1
    while k < end:
        if quotes[k] != quote and quotes[k] >= 0:  # words inside a quotation of the content part nothing
            k = max(k + 1, min(end, scene.prose.quotations[quotes[k]].last))
            continue
        if (may_end(folds[k]) or k in cues) and (
            parts(scene, k, end)
            or (another_subject(scene, first, k) if reach in _CLAUSES else new_clause(scene, k, end))
            or reach in ("fronted", "led")
            and main_clause(scene, first, k, end)
            or reach == "short"
            and scene.folds[k] in CLAUSE_COMMAS
        ):
            end = k
            break
        k += 1
    return _trimmed(scene, first, end)


def quoted(scene: Scene, quotation: Quotation) -> tuple[Piece, ...]:
    """The words between two quotation marks, behind an «إن» that the outlet set inside them."""
    first, last = quotation.first, quotation.last
    if quotation.close is None:
        last = _end_of_unclosed(scene, quotation)
    if last - first > 4 and scene.folds[first] in ("الي", "علي") and scene.folds[first + 1] in THAT:
        first += 1
    while first < last and scene.folds[first] in ("ان", "انه", "انها", ":") and last - first > 3:
        first += 1
    runs_on = quotation.close is None and last == scene.prose.paragraphs[scene.paragraph_of[first]][1]
    last = _trimmed(scene, first, last)
    pieces = (Piece(scene.words[first].start, scene.words[last - 1].end),) if last > first else ()
    return pieces + _next_paragraph(scene, scene.paragraph_of[first] + 1) if pieces and runs_on else pieces


def _next_paragraph(scene: Scene, number: int) -> tuple[Piece, ...]:
    """The same words go on in the next paragraph: behind a mark that opens again, or up to one that closes and was opened above."""
    if number >= len(scene.prose.paragraphs):
        return ()
    begin, end = scene.prose.paragraphs[number]
    again = scene.opens.get(begin)
    rest = again or next((q for k in range(begin, end) for q in scene.closing.get(k, ()) if q.open is None), None)
    if rest is None or rest.first > begin + 1 or rest.close is None and again is None:
        return ()
    behind = end if rest.close is None else next((k for k in range(rest.close + 1, end) if scene.words[k].kind == "word"), end)
    if behind < end and any(cue.form in ("perfect", "imperfect") for cue in scene.cues.get(behind, ())):
        return ()  # «"…"، قال المدير»: the next one's
    return quoted(scene, rest)


def _end_of_unclosed(scene: Scene, quotation: Quotation) -> int:
    """An opening mark that is never closed runs to the paragraph's end, or to the next speech of the same kind."""
    for k in range(quotation.first + 1, quotation.last):
        if goes_on_inside(scene, k):
            return k
        opened = scene.opens.get(k)
        if opened is not None and any(scene.cues.get(j) for j in range(max(quotation.first, k - 6), k)):
            for j in range(k - 1, max(quotation.first, k - 7), -1):
                if scene.cues.get(j):
                    return j
    return quotation.last


def goes_on_inside(scene: Scene, k: int) -> bool:
    """«قال "نعم. وتساءل: متى؟ لا أحد يعلم»: the outlet's cue and colon at a sentence's head, inside a quotation never closed."""
    if scene.quotes[k] < 0 or scene.begins[k] != k or scene.folds[k + 1 : k + 2] != [":"] or not scene.cues.get(k):
        return False
    around = scene.prose.quotations[scene.quotes[k]]
    return around.open is not None and around.close is None and scene.folds[k][:1] in ("و", "ف")


def rest_of_quotation(scene: Scene, first: int) -> tuple[Piece, ...]:
    """The content behind such a colon: as far as the quotation around it goes."""
    around = scene.prose.quotations[scene.quotes[first]]
    last = next((k for k in range(first, around.last) if goes_on_inside(scene, k)), around.last)
    last = _trimmed(scene, first, last)
    return (Piece(scene.words[first].start, scene.words[last - 1].end),) if last > first else ()


def before(scene: Scene, cue: int) -> tuple[int, int]:
    """Words [first, last) of the clause that stands before a cue in its sentence («…، كما قال»)."""
    first = max(scene.begins[cue], cue - LONGEST)
    last = cue - (cue - first > 1 and scene.folds[cue - 1] in _AND_THIS)
    while last > first and scene.words[last - 1].kind == "mark" and scene.folds[last - 1] not in QUOTE_MARKS:
        if scene.folds[last - 1] == "%" or _closes_bracket(scene, first, last - 1):
            break  # «ارتفع السعر بنسبة 5%، بحسب», «مليون درهم (100 ألف دولار)، وفق»
        last -= 1
    return first, last


def _closes_bracket(scene: Scene, first: int, k: int) -> bool:
    """Whether a bracket that opens behind the clause's first word closes here, round less than the whole clause."""
    if scene.folds[k] != ")":
        return False
    opened = next((j for j in range(k - 1, max(first, k - _BRACKET), -1) if scene.folds[j] in ("(", ")")), first)
    return opened > first and scene.folds[opened] == "("


def _over_marks(scene: Scene, first: int) -> int:
    while first < len(scene.folds) and (scene.folds[first] in COMMAS or scene.folds[first] == ":") and scene.folds[first] != "(":
        first += 1
    return first


def _trimmed(scene: Scene, first: int, last: int) -> int:
    """Without marks at the end; a closing quotation mark stays where its opening one stands inside."""
    if last - first > 1 and scene.folds[last - 1] in ("من", "علي") and scene.folds[last : last + 1] in (["دون"], ["حسب"], ["خلال"]):
        last -= 1  # «من دون توضيح», «على حسب قوله», «من خلال بيان»
    last -= last - first > 1 and scene.folds[last - 1] in _AND_THIS
    while last > first and scene.words[last - 1].kind == "mark":
        mark = scene.folds[last - 1]
        if mark in ("%", ")", "]", "}", "﴾", "}") or (mark in QUOTE_MARKS and _opened_inside(scene, first, last - 1)):
            break
        last -= 1
    return last


def _opened_inside(scene: Scene, first: int, close: int) -> bool:
    return any(q.close == close and q.open is not None and q.open >= first for q in scene.closing.get(close, ()))


def clause(scene: Scene, first: int, last: int) -> tuple[tuple[Piece, ...], bool] | None:
    """Words [first, last) as a content that stands before its cue; where it ends in a quotation, that alone."""
    for quotation in scene.closing.get(last - 1, ()):
        filled = quotation.open == first and quotation.last - quotation.first >= _SHORTEST
        if quotation.open is not None and (filled or quotation.last - quotation.first >= 5):
            return quoted(scene, quotation), True
    while first < last and scene.words[first].kind == "mark" and first not in scene.opens:
        first += 1
    if last - first < 3:
        return None
    return (Piece(scene.words[first].start, scene.words[last - 1].end),), False
