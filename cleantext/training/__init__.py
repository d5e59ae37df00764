"""The models of the content score: fitted on corpora of pages with gold text, and measured on them.

What ``cleantext train`` and ``cleantext evaluate`` do. Decisions:

- A corpus is a folder of pages and their gold (see `corpus`). Its plain-text dumps lie beside it, with a label a line.
- The same corpora, version and seed give the same model, byte for byte.
- A model holds fingerprints of the gold texts that it was fitted on, so that figures on pages which it has seen are
  called so, whichever corpus they stand in.
- A page or dump that cannot be used is skipped and told; the others count.
- Only fitting needs LightGBM (the extra ``train``). Measuring needs what cleaning needs.
"""
