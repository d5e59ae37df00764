"""What the pages of a site have in common: its furniture, found by counting.

`page_lines` makes a page a row of numbers, one a line; `counts` keeps some pages of every site, in bounded memory; `recurring`
finds which lines recur as furniture does; `weighing` weighs that against what they read like; `template_file` is how counts are
kept on disk.

Decisions: a site is what a column of the row says (``--site-field``), else the host of the URL, without ``www.``; where a
page has no URL it is the host that the page names as its own, else the folder that it lies in. Of a site a random
sample of pages is kept, not a table of lines: so counts are exact on the sample, merge in any order to the same bytes,
count a page once that is read twice, and tell which lines stand side by side, which a table of lines could not.
"""
