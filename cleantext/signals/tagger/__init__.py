"""The learned tagger: how likely each block of a page is content, from its text, its markup, and its neighbours."""
