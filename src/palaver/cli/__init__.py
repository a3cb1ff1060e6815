"""The command line. Nothing that a command needs is loaded before it runs, so that help comes at once."""

from palaver.cli.app import cli, main

__all__ = ["cli", "main"]
