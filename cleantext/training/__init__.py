"""The models of the content score: fitted on corpora of pages with gold text, and measured on them.

What ``cleantext train`` and ``cleantext evaluate`` do. Decisions:

- A corpus is a folder of pages and their gold (see `corpus`). Its plain-text dumps lie beside it, with a label a line.
- The same corpora, version and seed give the same model, byte for byte, on the same machine. Networks are trained by NumPy,
  whose products differ in their last digits with processor, BLAS and number of threads: ``OPENBLAS_NUM_THREADS=1`` takes out
  the last.
- Pages are trained on with odds of tokens that their own site had no part in (`parts`), and some of them without what not all
  pages have: words that are known, an address.
- What judges whole pages (`page_parts`) is fitted on scores of pages that other models had not seen. So a model costs a fit
  for each of `fitting.CALIBRATION_FOLDS` parts of the sites besides its own; with ``--folds N --final`` those are the same.
- A model holds fingerprints of the gold texts that it was fitted on, so that figures on pages which it has seen are
  called so, whichever corpus they stand in.
- A page or dump that cannot be used is skipped and told; the others count.
- Only fitting trees needs LightGBM (the extra ``train``). Measuring, and training networks, needs what cleaning needs.

`fitting` leads from corpora to model files: `examples` (pages as arrays, with labels), `token_odds`, `parts` (odds, trees,
networks), `cross_fitting`, `page_parts`. `evaluation` leads to tables: `engine`, `scorers`, `scores`, `tables`, `page_tables`.
"""
