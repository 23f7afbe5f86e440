"""Expressions that place something in time, resolved to days, weeks, months, years or spans of them.

`stretches` is what a value is; the `…forms` what an expression means before it is resolved; `terms` the words of the tables.
`days`, `dates`, `years`, `units`, `parts` and `ranges` read one family of expressions each; `context` tells the verb's tense
and what makes a number a year; `reader` puts them together.
"""

from khabar.mentions.times.reader import times_of

__all__ = ["times_of"]
