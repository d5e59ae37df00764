"""Repairs inside a block: what is broken becomes whole, what is a matter of style stays.

Decisions:

- Normalizers run in the order of the table of built-ins: mojibake and mistaken charsets first, because wrongly decoded
  bytes look like controls and stray accents to everyone after them; white space last, because the others leave gaps.
- A letter of ASCII is never changed, added or removed by any of them.
- Clean text pays for one scan a normalizer: each looks for the few characters that it can repair before it does
  anything else, and ftfy is imported when the first damaged line turns up.
- In blocks, ``whitespace`` makes running text of all white space. In files that are repaired in place, white space is the
  author's layout: there ``spaces`` and ``trailing_space`` stand in its stead, and ``controls`` keeps more.
- Preformatted text and table rows keep their layout: there only the kind of space is repaired, not how many.
"""
