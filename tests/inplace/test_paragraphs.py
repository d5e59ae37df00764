from cleantext.inplace.paragraphs import torn

WRAPPED = [
    "The miller's will was read on Sunday, and nobody was allowed to sell",
    "the mill, the meadow or the boat before the youngest had come of age",
    "Written consent of the children was to be asked for each of the three",
    "and kept in the chest.",
]


def test_a_wrapped_paragraph_goes_whole_or_not_at_all() -> None:
    """Lines of a hard-wrapped paragraph stay with the others, wherever they stand in it."""
    assert torn(WRAPPED, {2}) == {2}
    assert torn(WRAPPED, {0, 3}) == {0, 3}
    assert torn(WRAPPED, {0, 1, 2, 3}) == frozenset()


def test_a_line_inside_a_stanza_stays() -> None:
    """A line between kept lines stays where blank lines set paragraphs apart."""
    poem = [
        "O harbour wall",
        "Share this",
        "with every gull",
        "",
        "The tide is low.",
        "",
        "The tide is high.",
        "x",
        "y",
    ]
    assert torn(poem, {1}) == {1}


def test_lines_of_a_dump_without_blank_lines_go() -> None:
    """Where the file does not set paragraphs apart, a line between others is one of its own."""
    dump = ["The ferry is back in service.", "Share this", "The crew is new.", "Leave a comment"]
    assert torn(dump, {1, 3}) == frozenset()


def test_a_sentence_is_not_cut() -> None:
    """What a kept line goes on to, or from, stays, over several lines; what begins a sentence goes."""
    lines = [
        "The youngest asked whether she might",
        "share this",
        "with her neighbours, and nobody",
        "objected.",
        "Share",
    ]
    assert torn(lines, {1, 2, 4}) == {1, 2}
    assert torn(lines, {0, 4}) == {0}


def test_lines_at_the_edge_of_a_paragraph_go() -> None:
    """A widget directly above or below a paragraph that does not go on in it goes."""
    lines = ["Share this", "The ferry is back in service.", "Leave a comment", "", "One.", "", "Two.", "", "Three."]
    assert torn(lines, {0, 2}) == frozenset()
