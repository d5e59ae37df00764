"""Engines that spread work over machines, each by a thin adapter over `cleantext.runners.batch.BatchCleaner`.

================  ==============================================  =================================
Ray Data          ``engines.ray.clean_dataset``                   ``cleantext-pipeline[ray]``
datatrove         ``engines.datatrove.ArticleCleaner``            ``cleantext-pipeline[datatrove]``
Spark             ``engines.spark.clean_frame``                   ``cleantext-pipeline[spark]``
HF datasets       ``engines.datasets.clean_dataset``              ``cleantext-pipeline[datasets]``
Dask              ``engines.dask.clean_bag``                      ``cleantext-pipeline[dask]``
================  ==============================================  =================================

Decisions: an engine's own failure handling stays in charge (it tries a batch again whose process has died); rows have the same
values as those of ``cleantext run``, whatever the engine; rejected and failed pages have their rows, so that nothing goes
without a word, and ``outcome`` tells them apart.
"""
