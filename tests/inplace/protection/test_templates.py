import pytest
from regions_of import protected_spans


@pytest.mark.parametrize(
    "code", ["{{ x }}", "{{x | y}}", "{% if x %}", "{{< figure src='x' >}}", "{{% note %}}", "{# x #}"]
)
def test_what_templates_read_is_protected(code: str) -> None:
    """Expressions, tags, shortcodes and comments."""
    assert protected_spans(f"a {code} b") == [code]
    assert protected_spans(f"{code}{code} a") == [code + code]


@pytest.mark.parametrize("text", ["{a}", "{{ a", "{{ a\n\nb }}", "{%", "{", "{{"])
def test_braces_of_prose_are_free(text: str) -> None:
    """Single braces, and what is not closed in its paragraph."""
    assert protected_spans(text) == []
