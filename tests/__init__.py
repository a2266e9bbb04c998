"""The specification, as far as it can be run."""
