"""Articles come in one by one; what they come to does not hang on their order."""

import itertools

from khabar.stories.newsroom import Newsroom, newsroom_of


def groups(room, kind):
    ids = [entry.id for entry in room.entries]
    return {frozenset(ids[number] for number in members) for members in kind.members.values() if len(members) > 1}


def test_copies_and_story_of_the_fire(fire):
    room = newsroom_of(fire)
    assert groups(room, room.copies) == {frozenset(["wire", "cut", "edited"])}
    assert groups(room, room.stories) == {frozenset(["wire", "cut", "edited", "retold"])}


def test_order_of_arrival_does_not_matter(fire):
    expected = groups(newsroom_of(fire), newsroom_of(fire).stories)
    for mixed in itertools.permutations(fire):
        room = newsroom_of(mixed)
        assert groups(room, room.stories) == expected


def test_each_arrival_is_told_its_copies_and_its_story(fire):
    room = Newsroom()
    added = [room.add(report) for report in fire]
    assert [{found.right for found in one.copies} for one in added[:3]] == [set(), {"cut"}, {"cut", "edited"}]
    assert [one.story for one in added] == ["wire", "wire", "wire", "wire", "farm", "sorry"]


def test_same_id_again_changes_nothing(fire):
    room = Newsroom()
    first = [room.add(report) for report in fire]
    assert len(room.entries) == len(fire)
    assert room.add(fire[0]).story == first[0].story
    assert len(room.entries) == len(fire)


def test_undated_articles_are_grouped_too(told, fire):
    undated = told(
        "undated", fire[1].article.title, tuple(span.of(fire[1].article.text) for span in fire[1].article.paragraphs[1:])
    )
    room = newsroom_of([*fire, undated])
    assert any({"cut", "undated"} <= group for group in groups(room, room.copies))


def test_a_hundred_and_fifty_copies_of_one_text_are_one_group(told, fire):
    lines = tuple(span.of(fire[0].article.text) for span in fire[0].article.paragraphs[2:])
    room = newsroom_of(told(f"n{number}", f"خبر رقم {number}", lines, outlet=f"موقع {number}") for number in range(150))
    assert {len(group) for group in groups(room, room.copies)} == {150}


def test_digest_of_two_stories_does_not_join_them(told, fire):
    farm = next(report for report in fire if report.article.id == "farm")
    wire = next(report for report in fire if report.article.id == "wire")
    both = [span.of(report.article.text) for report in (wire, farm) for span in report.article.paragraphs[1:]]
    room = newsroom_of([*fire, told("digest", "نشرة المساء", tuple(both), published="2024-01-17")])
    assert not any({"wire", "farm"} <= group for group in groups(room, room.copies) | groups(room, room.stories))
