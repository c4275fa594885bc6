"""What only a real browser can tell: `make test-browser`, with Debian's chromium."""
