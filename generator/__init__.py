"""Turn annotated sources in YAML into the pages of a briefing site.

The line, one room after the other, each importing only from rooms before it:

    load → check → resolve → rules → model → pages → site

=============  ==============================================================
limits         how long names, texts and lists may be
characters     names of characters that are not what they look like
palette        the colors of the site, light and dark
progress       how far something long has come, for whoever waits at a terminal
memo           what pure functions made of values and files, kept while these are the same
visible        control characters as they are written in a program
problems       where something is wrong, and what
writing        files whole or not at all: the one door through which anything is written
urls           what is wrong with an address on the web, and what was meant
bodies         the markdown of editors: whether it is read in no time, and its reader
edtf, dates    dates as EDTF; date words of the news read as EDTF
texts          words compared with a text; what stands inside its quotation marks
markup         text written so that no reader of a page takes it for markup
relations      how two values of one fact lie to each other
load           files → Sheets (data, and the place of every value), Locks
kinds          what may be written: one file per kind of thing
check          Sheets → Records: exactly the fields of their kind
resolve        Records → Entries: every reference exists
alone          one article at a time, worked on again only where something it read has changed
credit         whose a text and its words are, and what may be printed of it
proof          an article held against its text
readings       date words, lengths and whole texts, read once
rules          what must hold between entries
gate           the line as far as the gate: Readings, and problems
-------------  ------- the gate: nothing below tests the content again -------
model          Readings → Model: everything known, indexed
addresses      where things stand, and what each is called outside the site
catalogue      what is published beside pages: files, columns of tables
links          words that lead to things, and marks that lead to doubts
attribution    whose words a statement holds, as words and links
page           a page before it is written: plain values
render         Page → markdown: the one door for text and templates
pages          Model → Offers: which pages there are, one file per kind of page
exports        Model → what makes each data file
site           the line itself: build_site(content) → Site
draft          the raw text of an article → what its file will say
engine         what MkDocs must be told; the only room that keeps state
desk           the editor's tools
doors          what the commands share
commands       one file a command, imported when it is asked for
plugin, cli    thin doors, for MkDocs and for people
=============  ==============================================================
"""
