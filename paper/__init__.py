"""The briefing on paper: every page of a built site in one PDF, with contents and page numbers."""
