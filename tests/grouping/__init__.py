"""Tests of grouping."""
