"""How khabar's entities do on the test split of ANERcorp, which nothing of khabar was trained on.

    python -m bench.anercorp [FILE]

FILE: `ANERCorp_CamelLab_test.txt` of the CAMeL Lab release, one «word TAG» a line, a blank line between sentences. It is
looked for beside the checkout where none is named. Scored as CoNLL does: a name is right when its first and last words and
its kind are (PER, LOC, ORG; outlets count as ORG, MISC is left out). Common nouns that stand for a body («الوزارة») are
no names there and are not counted. Beside the result stands that of AraBERT trained on the corpus's own training split
(Antoun et al., LREC 2020).
"""

import argparse
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from khabar.mentions.entities import entities_of
from khabar.mentions.known_names import outlet_words
from khabar.mentions.organization_heads import head_of
from khabar.page.build import article_of
from khabar.records import Entity
from khabar.words.letters import fold
from khabar.words.prose import prose_of

FILE = Path(__file__).parents[2] / "shared/corpora/ANERcorp_CAMeL/ANERCorp_CamelLab_test.txt"
KINDS = {"person": "PER", "place": "LOC", "organization": "ORG", "outlet": "ORG"}
PUBLISHED = 0.84  # AraBERT, supervised
_SENTENCES = 25  # of one article: the corpus does not say where its articles end

Sentence = list[tuple[str, str]]
Name = tuple[int, int, int, str]  # sentence, first word, last word, kind


def sentences(lines: Iterator[str]) -> Iterator[Sentence]:
    """The corpus, sentence by sentence, as (word, tag)."""
    sentence: Sentence = []
    for line in lines:
        word, _, tag = line.strip().rpartition(" ")
        if word:
            sentence.append((word, tag))
        elif sentence:
            yield sentence
            sentence = []
    if sentence:
        yield sentence


def gold_names(number: int, sentence: Sentence) -> set[Name]:
    names: set[Name] = set()
    first = None
    for at, tag in enumerate([tag for _, tag in sentence] + ["O"]):
        if first is not None and not tag.startswith("I-"):
            names.add((number, first, at - 1, sentence[first][1][2:5]))
            first = None
        if tag.startswith("B-") or (tag.startswith("I-") and first is None):
            first = at
    return {name for name in names if name[3] != "MIS"}


def read_names(number: int, block: list[Sentence]) -> set[Name]:
    """The names that khabar finds in a block of sentences, the first of which has this number."""
    texts = [" ".join(word for word, _ in sentence) for sentence in block]
    article = article_of(None, texts, id=str(number))
    where: dict[int, tuple[int, int]] = {}
    for offset, (sentence, paragraph) in enumerate(zip(block, article.paragraphs, strict=True)):
        at = paragraph.start
        for word, (written, _) in enumerate(sentence):
            where.update(dict.fromkeys(range(at, at + len(written)), (number + offset, word)))
            at += len(written) + 1
    return {name for entity in entities_of(prose_of(article)) for name in _names(entity, article.text, where)}


def _names(entity: Entity, text: str, where: dict[int, tuple[int, int]]) -> Iterator[Name]:
    for span in entity.mentions:
        head = head_of(fold(span.of(text)))
        if head is None or not head.definite:
            sentence, first = where[span.start]
            last = where[span.end - 1][1]
            yield sentence, first + (last > first and _common(span.of(text))), last, KINDS[entity.kind]


def _common(name: str) -> bool:
    """Whether a name opens with a common noun that the corpus leaves outside it."""
    noun = fold(name.split()[0])
    return noun in outlet_words("head") or noun == fold("شركة")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?", type=Path, default=FILE)
    parser.add_argument("--misses", action="store_true", help="print what was missed and invented")
    options = parser.parse_args()
    with options.file.open(encoding="utf-8") as lines:
        corpus = list(sentences(lines))
    gold = {name for number, sentence in enumerate(corpus) for name in gold_names(number, sentence)}
    began = time.process_time()
    said: set[Name] = set()
    for number in range(0, len(corpus), _SENTENCES):
        said |= read_names(number, corpus[number : number + _SENTENCES])
    seconds = time.process_time() - began
    if options.misses:
        show_misses(corpus, gold, said)
    hits, claims, wanted = (Counter(name[3] for name in names) for names in (gold & said, said, gold))
    print(f"{'':8}{'precision':>10}{'recall':>8}{'F1':>8}{'gold':>7}")
    for kind in ("PER", "LOC", "ORG"):
        show(kind, hits[kind], claims[kind], wanted[kind])
    show("all", hits.total(), claims.total(), wanted.total())
    print(f"AraBERT, trained on the corpus's training split: F1 {PUBLISHED:.2f}. khabar: {seconds:.1f} s on one core.")


def show(name: str, hit: int, said: int, gold: int) -> None:
    print(f"{name:8}{hit / max(1, said):>10.3f}{hit / max(1, gold):>8.3f}{2 * hit / max(1, said + gold):>8.3f}{gold:>7}")


def show_misses(corpus: list[Sentence], gold: set[Name], said: set[Name]) -> None:
    for sign, names in (("missed", gold - said), ("invented", said - gold)):
        for sentence, first, last, kind in sorted(names):
            words = [word for word, _ in corpus[sentence]]
            before, name, after = words[max(0, first - 5) : first], words[first : last + 1], words[last + 1 : last + 4]
            print(f"{sign}\t{kind}\t{' '.join(before)} [ {' '.join(name)} ] {' '.join(after)}")


if __name__ == "__main__":
    main()
