"""khabar reads Arabic news and keeps its isnad: who says what, on whose word."""
