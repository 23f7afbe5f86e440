"""The command `khabar`: one file a command, named in `command.COMMANDS`."""

from khabar.cli.command import main as main
