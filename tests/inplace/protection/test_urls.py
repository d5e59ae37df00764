import pytest
from regions_of import protected_spans

ADDRESSES = {
    "see https://site.example/a?b=c#d, there": ["https://site.example/a?b=c#d"],
    "(see http://site.example/a_(b)).": ["http://site.example/a_(b)"],
    "[a](https://site.example/b)![c](d)": ["](https://site.example/b)", "](d)"],
    "“https://site.example/café”": ["https://site.example/café"],
    "https://site.example/cafÃ©?q=â€™ x": ["https://site.example/cafÃ©?q=â€™"],
    "https://ja.site.example/wiki/日本語。次": ["https://ja.site.example/wiki/日本語"],
    "見よhttps://site.example/abcを見る": ["https://site.example/abc"],
    "ftp://site.example file:///etc/x": ["ftp://site.example", "file:///etc/x"],
    "at www.site.example.": ["www.site.example"],
    "write to jo.doe+x@site.example, please": ["jo.doe+x@site.example"],
    "write a@site.exampleまで": ["a@site.example"],
    "doi:10.1000/xyz123.": ["10.1000/xyz123"],
}


@pytest.mark.parametrize(("text", "found"), ADDRESSES.items())
def test_addresses_are_protected(text: str, found: list[str]) -> None:
    """As far as they reach: punctuation, brackets and quotes around them are free."""
    assert protected_spans(text) == found


@pytest.mark.parametrize(
    "text", ["a://", "://", "x @ y", "@harbour", "a@b", "www.", "awww.so", "10.5", "110.1000/x", "12:30"]
)
def test_what_only_looks_like_an_address_is_free(text: str) -> None:
    """Marks of addresses without what belongs to them."""
    assert protected_spans(text) == []
