"""One file per metadata field, and what they share.

The chain: language, site, headline, published, dateline, credits, authors. Each sees every block and what those before
it found. Decisions: what the page states in markup for machines (JSON-LD, meta tags) is weighed against what it shows
to readers, and agreement decides; in plain text there is only the text. A value that stands in a block names that
block, so that a cleaner can lift it out. When in doubt nothing is found: a wrong headline costs a paragraph.

Word lists (agencies, places, months, phrases of bylines and credits) are data, in ``data/``.
"""
