"""robots.txt as RFC 9309 has it: the group that names us, else the one for all; the longest rule that fits decides."""

from collections.abc import Iterable

import msgspec

_MOST_LINES = 5_000
_LONGEST = 500  # letters of a rule


class Rule(msgspec.Struct, frozen=True):
    """A path with «*» for anything and «$» for its end."""

    allows: bool
    path: str

    def fits(self, path: str) -> bool:
        """Cost: linear in the path for each star."""
        ends = self.path.endswith("$")
        first, *rest = (self.path[:-1] if ends else self.path).split("*")
        if not path.startswith(first):
            return False
        at = len(first)
        for piece in rest[:-1] if ends else rest:
            at = path.find(piece, at)
            if at < 0:
                return False
            at += len(piece)
        if not ends:
            return True
        return path.endswith(rest[-1]) and len(path) - len(rest[-1]) >= at if rest else at == len(path)


class Robots(msgspec.Struct, frozen=True):
    """What a host asks of us. `delay`: seconds between two requests, None where it says nothing."""

    rules: tuple[Rule, ...] = ()
    delay: float | None = None

    def allow(self, path: str) -> bool:
        fitting = [rule for rule in self.rules if rule.fits(path)]
        if not fitting:
            return True
        longest = max(len(rule.path) for rule in fitting)
        return any(rule.allows for rule in fitting if len(rule.path) == longest)


ALL_ALLOWED = Robots()
NONE_ALLOWED = Robots((Rule(False, "/"),))


def robots_of(text: str, agent: str = "khabar") -> Robots:
    """What a robots.txt asks of this agent."""
    groups = list(_groups(text.splitlines()[:_MOST_LINES]))
    ours = [group for agents, group in groups if agent in agents] or [group for agents, group in groups if "*" in agents]
    rules = tuple(rule for group in ours for rule in group.rules)
    delays = [group.delay for group in ours if group.delay is not None]
    return Robots(rules, min(max(delays), 60.0) if delays else None)


def _groups(lines: Iterable[str]) -> Iterable[tuple[set[str], Robots]]:
    agents: set[str] = set()
    rules: list[Rule] = []
    delay: float | None = None
    in_rules = False
    for line in lines:
        key, _, value = line.partition("#")[0].partition(":")
        key, value = key.strip().lower(), value.strip()[:_LONGEST]
        if key == "user-agent":
            if in_rules:
                yield agents, Robots(tuple(rules), delay)
                agents, rules, delay, in_rules = set(), [], None, False
            agents.add(value.lower().partition("/")[0])
        elif key in ("allow", "disallow"):
            in_rules = True
            if value:
                rules.append(Rule(key == "allow", value))
        elif key == "crawl-delay":
            in_rules = True
            delay = _seconds(value)
    yield agents, Robots(tuple(rules), delay)


def _seconds(value: str) -> float | None:
    try:
        seconds = float(value)
    except ValueError:
        return None
    return seconds if 0 <= seconds < float("inf") else None
