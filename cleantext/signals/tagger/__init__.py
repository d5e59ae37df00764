"""The learned tagger: how likely each block of a page is content, and what that says of the page.

From a page to its score:

- ``structure``: the elements around the blocks as arrays, on which the features of the markup are made
- ``text_features``: what a block says. ``markup_features`` gathers the groups that need markup: ``landmarks``, ``shapes``,
  ``containers``, ``main_container``, ``path_statistics``, ``runs``, ``headings``, ``sibling_articles``, ``overlap``, ``prices``;
  they read ``path_steps``, ``block_measures``, ``self_description``. ``page_facts``: what kind of page it is
- ``tokens``, ``token_odds``: words and names in the markup, and how much each speaks for content on other sites
- ``context``, ``feature_rows``: what stands around a block, and all features in one row
- ``trees``, ``network``: two sorts of models over these rows. ``model``, ``model_file``: both and the odds, in one file
- ``content_score``: the signal that cleaners read, the mean of the log-odds of both

What follows from it: ``cut`` (from which score on blocks of a page are kept), ``confidence`` and ``calibration`` (how good the
article is likely to be), ``article_page`` and ``selection_features`` (whether it is one), ``objections``, ``contributions``,
``feature_words`` and the words of each group (why a block goes).

What each part brings, on HTML pages of sites not seen: word F1 of all pages, of articles, of fundus; segments F1. The first four
rows on two folds of four, with 150 trees, no rules, and a cut at .5:

====================================================  =====  =====  =====  =====
features of the text, landmarks, neighbours            .864   .955   .963   .922
with tag paths, containers, main container, overlap    .864   .956   .971   .934
with page facts                                        .871   .956   .976   .935
with odds of tokens                                    .882   .959   .976   .946
cut by expected F1: gain, four folds, rules           +.003  -.002   .000  +.004
a network beside the trees: gain, folds 0 and 2       -.001  +.001  +.004   .000
====================================================  =====  =====  =====  =====

Of plain text the network is the larger gain: from .933-.940 to .940-.944 on the raw flavours of fold 0.
``benchmarks/TRIALS.md`` has all that was tried, and ``data/MODEL_CARD.md`` what ships.
"""
