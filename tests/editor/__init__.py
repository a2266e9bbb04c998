"""What only an editor's own program can tell."""
