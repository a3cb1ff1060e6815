"""Palaver reads the reports on a peace negotiation and keeps one sourced record of it."""

__version__ = "0.1.0"
