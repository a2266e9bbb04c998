"""The commands of ``briefing``, one file each, imported when they are asked for; ``cli.py`` lists them."""
