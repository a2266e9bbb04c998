"""Content at its limits: hardly any, very much, very long, and in other scripts."""
