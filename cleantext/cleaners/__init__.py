"""One file per cleaner: each names what it removes, with a reason and its evidence.

``base.py`` is the contract. The cleaners that go by rules share two things: ``layout.py``, where on the page a block
stands (above, within or below the running text, alone or in a row of chrome), and ``rule.py``, which looks again at
what is left until a rule finds nothing more, so that cleaning twice is cleaning once.

Decisions:

- A rule that only looks at words takes a block within the running text when the whole block is a phrase that no
  article holds ("Share this article"); what an article might hold too ("Contact", "Privacy policy" in a short line)
  goes only above or below the running text, or in a row of at least `layout.ROW` lines of chrome.
- The headline, found by an extractor, is nobody's chrome: only ``headline_line`` lifts it.
- When in doubt a block stays. What no rule explains the content score takes, with its score.
"""
