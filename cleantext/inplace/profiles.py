"""What is done to a file: which normalizers repair its lines, and whether boilerplate goes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from cleantext.inplace.file_kind import Markup, is_markdown
from cleantext.normalizers.base import Normalizer
from cleantext.pipeline.config import Config
from cleantext.pipeline.file_settings import ProfileName

if TYPE_CHECKING:
    from cleantext.pipeline import Pipeline

NORMALIZERS: Final = ("mojibake", "legacy_charset", "controls", "apostrophes", "spaces", "trailing_space")
"""The repairs of a file, in their order. ``entities`` is not among them: in Markdown a character reference is markup."""


@dataclass(frozen=True)
class Profile:
    """``normalizers`` repair the lines, in their order; ``pipeline`` finds boilerplate where it is not None."""

    normalizers: tuple[Normalizer[Any], ...]
    pipeline: Pipeline | None = None
    markup: Markup = "plain"


def profile_named(config: Config, name: ProfileName, *, markup: Markup = "plain") -> Profile:
    """The profile of a name for files of one markup, with the options and without the disabled components of a configuration.

    Raises ConfigError where the configuration is wrong.
    """
    config = replace(config, options=_options(config.options, markdown=is_markdown(markup)))
    chain: Any = tuple(config.component("normalizers", entry) for entry in NORMALIZERS if entry not in config.disable)
    return Profile(chain, _pipeline(config) if name == "article" else None, markup)


def _options(configured: Mapping[str, Mapping[str, Any]], *, markdown: bool) -> dict[str, Mapping[str, Any]]:
    """The options of a file's normalizers: what a file needs, then what is configured."""
    needed: dict[str, dict[str, Any]] = {
        "normalizers.controls": {"direction_marks": "document", "in_place": True},
        "normalizers.trailing_space": {"hard_breaks": markdown},
    }
    return {**configured, **{key: {**options, **configured.get(key, {})} for key, options in needed.items()}}


def _pipeline(config: Config) -> Pipeline:
    from cleantext.pipeline import Pipeline

    return Pipeline(config)
