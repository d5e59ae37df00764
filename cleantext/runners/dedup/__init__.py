"""Articles that are copies of others: marked, never dropped.

Two passes over finished rows (`marking`): the first reads every article into an index on disk (`index`), by its words and a
signature of them (`signature`); the second writes the rows again, each with ``duplicate_of`` and ``similarity``.

Decision: of copies the longest is kept, as the others say nothing then that it does not say; of those as long the one that was
published first, then the one with the least id. So marks depend neither on the order of the rows nor on how many processes made
them. A duplicate always is one of the article that it names, never by way of a third.
"""
