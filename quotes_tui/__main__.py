"""`python -m quotes_tui` is `quotes-tui`."""

from quotes_tui.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
