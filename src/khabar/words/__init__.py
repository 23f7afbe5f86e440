"""Letters, numbers, words, clitics, sentences and quotations: what every later step reads."""
