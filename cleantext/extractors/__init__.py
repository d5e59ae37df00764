"""One file per metadata field, and what they share.

The chain: language, site, headline, standfirst, published, modified, dateline, credits, authors, section, keywords,
image, canonical_url, licence. Each sees every block and what those before it found. Decisions: what the page states in
markup for machines (JSON-LD, meta tags) is weighed against what it shows to readers, and agreement decides; readings that
differ are kept as alternatives. In plain text there is only the text, which tells no site, section, keywords, picture,
address or licence. A value that stands in a block names that block, so that a cleaner can lift it out. When in doubt
nothing is found: a wrong headline costs a paragraph.

Beside the extractor of a field stand the files that only it needs, named after it (``dateline_grammar``, ``credit_lines``,
``author_sources``, ``title_line`` for headlines of plain text). What several need: ``json_ld`` and ``addresses`` read
markup, ``prose`` and ``wording`` the text, ``dates``, ``calendars`` and ``timestamps`` days, ``names`` and ``persons``
bylines; ``agencies``, ``gazetteer``, ``given_names`` and ``tables`` look things up; ``readings`` weighs sources.

Word lists (agencies, places, months, phrases of bylines and credits) are data, in ``data/``; each file names its source,
and ``NOTICE`` the licences of those that are derived from the work of others.
"""
