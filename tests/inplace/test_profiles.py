import pytest

from cleantext.errors import ConfigError
from cleantext.inplace.profiles import NORMALIZERS, profile_named
from cleantext.pipeline import Config


def names(config: Config) -> list[str]:
    """The repairs of the profile ``text``."""
    return [normalizer.name for normalizer in profile_named(config, "text").normalizers]


def test_text_repairs_and_article_removes_too() -> None:
    """Both repair alike; only the profile for articles has a pipeline that finds boilerplate."""
    text, article = (profile_named(Config(), name) for name in ("text", "article"))
    assert [normalizer.name for normalizer in text.normalizers] == list(NORMALIZERS)
    assert [normalizer.name for normalizer in article.normalizers] == list(NORMALIZERS)
    assert text.pipeline is None
    assert article.pipeline is not None


def test_disabled_components_are_left_out() -> None:
    """What the configuration disables, repairs no file either."""
    assert "apostrophes" not in names(Config(disable=("apostrophes",)))


def test_configured_options_are_used_beside_those_of_files() -> None:
    """Files have defaults of their own, which the configuration may change."""
    by_name = {n.name: n.options for n in profile_named(Config(), "text", markup="markdown").normalizers}
    assert by_name["trailing_space"].hard_breaks
    assert by_name["controls"].direction_marks == "document"
    config = Config(options={"normalizers.trailing_space": {"hard_breaks": False}})
    by_name = {n.name: n.options for n in profile_named(config, "text", markup="markdown").normalizers}
    assert not by_name["trailing_space"].hard_breaks


def test_wrong_options_are_errors() -> None:
    """An unknown option of a component is named."""
    with pytest.raises(ConfigError, match="hardbreaks"):
        profile_named(Config(options={"normalizers.trailing_space": {"hardbreaks": True}}), "text")
