import pytest
from regions_of import free_lines, protected_lines

CLOSED = [
    "#+BEGIN_SRC python :results\ncode\n\n#+END_SRC",
    "  #+begin_example\ncode\n  #+end_example",
    "\\begin{verbatim}\ncode\n\\end{verbatim}",
    "\\begin{align*}\nx\n\\end{align*}",
    "{% highlight python %}\ncode\n{% endhighlight %}",
    "{%- raw -%}\ncode\n{%- endraw -%}",
    '{{< highlight go "linenos=table" >}}\ncode\n{{< / highlight >}}',
    "[source,python]\n----\ncode\n\n----",
    ".Title\n....\ncode\n....",
    "|===\n|a |b\n\n|c |d\n|===",
    ",===\na,b\n,===",
    "[[id]]\n----\ncode\n----",
    "[stem]\n++++\nx\n++++",
    "[,ruby]\n----\ncode\n----",
    "$$\nx = y\n$$",
]


@pytest.mark.parametrize("block", CLOSED)
def test_blocks_are_protected_with_their_delimiters(block: str) -> None:
    """The lines of the block, those that open and close it, and a line above that makes it one."""
    assert free_lines(f"free\n\n{block}\nfree") == ["free", "", "free"]


@pytest.mark.parametrize("opener", ["#+BEGIN_SRC c", "\\begin{verbatim}", "{% raw %}"])
def test_a_named_block_that_is_not_closed_protects_the_rest(opener: str) -> None:
    """What ends another block does not end this one."""
    text = f"{opener}\na\n\n#+END_EXAMPLE\n\\end{{x}}\n{{% endif %}}"
    assert protected_lines(text) == text.split("\n")


@pytest.mark.parametrize(
    "text",
    [
        "free\n\n----\n\nfree\n\n----\n\nfree",
        "[source]\n----\nfree",
        "....\nfree\n....",
        "\\begin{itemize}\nfree\n\\end{itemize}",
        "#+TITLE: free",
        "$$\nfree\n\nfree\n$$",
        "$$ cheap\n$$$ dear\n$$ cheap again $$",
        "|===\nfree",
    ],
)
def test_what_prose_uses_too_is_no_block(text: str) -> None:
    """Rules that part sections, lists of TeX, dollars for prices, and delimiters without a partner."""
    assert free_lines(text) == text.split("\n")


def test_display_maths_of_markdown_begins_beside_its_dollars() -> None:
    """In Markdown the first line may hold maths too."""
    assert free_lines("$$ x\ny $$\nfree", markup="markdown") == ["free"]
