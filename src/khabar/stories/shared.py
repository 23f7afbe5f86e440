"""The reasons for a likeness: what two articles both have."""

from collections.abc import Mapping

_SHOWN = 8


def shared_terms(left: Mapping[str, float], right: Mapping[str, float], most: int = _SHOWN) -> tuple[str, ...]:
    """Terms that both have, those that count most first."""
    shared = [(-value * right[term], term) for term, value in left.items() if term in right]
    return tuple(term for _, term in sorted(shared)[:most])
