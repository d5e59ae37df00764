"""Files repaired where they stand: what ``cleantext check`` and ``cleantext fix`` do, in the manner of a pre-commit hook.

A file is decoded without loss, split into lines, repaired line by line with the normalizers of a profile, and, where it
changed, replaced in one step. Decisions:

- What a file is repaired to depends on its bytes, its name and the configuration; never on other files.
- Lines keep their terminators, files their encoding, byte order mark, mode and owner. A file that cannot be decoded
  and encoded again to the same bytes is left alone, and so is everything that is no regular, writable text file.
- Code, tables, URLs, front matter and what ``cleantext: off`` switches off keep their bytes (`cleantext.inplace.protection`).
- Repairs are gone through until nothing changes. Text on which they do not come to rest is left alone, so that fixing a
  fixed file changes nothing, whatever the components do.
- The profile ``article`` removes whole lines only, and none that says what the article is: headline, byline, dateline
  and credit line stay.
"""
