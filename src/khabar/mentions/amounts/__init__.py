"""Counted and measured things: numbers with their nouns, units and currencies, bounds and ranges, and duals.

`vocabulary` holds the tables, `modifiers` reads «نحو» and «على الأقل», `nouns` what is counted or measured, `counted` numbers,
`duals` «سيارتان»; `reader` puts them together.
"""

from khabar.mentions.amounts.reader import amounts_of

__all__ = ["amounts_of"]
