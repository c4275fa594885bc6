"""A purported quotation held against an index: a verdict about its wording, with the evidence."""
