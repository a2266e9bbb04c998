"""What MkDocs must be told, and the only room that keeps state."""
