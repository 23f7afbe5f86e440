from khabar.words.remembered import remembered


def test_a_word_is_asked_once() -> None:
    asked: list[str] = []

    @remembered(8)
    def letters(word: str) -> int:
        asked.append(word)
        return len(word)

    assert [letters(word) for word in ("خبر", "خبر", "صحيفة")] == [3, 3, 5]
    assert asked == ["خبر", "صحيفة"]


def test_no_more_words_are_kept_than_allowed() -> None:
    asked: list[str] = []

    @remembered(2)
    def letters(word: str) -> int:
        asked.append(word)
        return len(word)

    for word in ("خبر", "نبأ", "صحيفة", "خبر"):
        letters(word)
    assert asked == ["خبر", "نبأ", "صحيفة", "خبر"]
