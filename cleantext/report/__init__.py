"""What a person looks at: what was kept, dropped and repaired, and why; and the summary of a run.

Decisions: what to show is decided once (`blocks.block_views`), how in two ways: in colour on a terminal, and with a
mark in the first column everywhere else, so that ``cleantext explain page.txt | grep '^-'`` lists what was dropped.
"""
