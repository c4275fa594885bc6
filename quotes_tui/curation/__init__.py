"""The user's own decisions about a corpus: made, kept in a text file, and turned into what a build applies."""
