"""A browser, a built site served to it, and the pages of that site: for printing and for the tests."""
