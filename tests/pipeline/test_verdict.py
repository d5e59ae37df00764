from __future__ import annotations

import pytest

from cleantext import Config, ConfigError, Pipeline
from cleantext.document import Block, Document, InputKind, Kept, Rejected
from cleantext.pipeline.verdict import Verdict, outcome_of

STORY = "The boats came back to the harbour in the evening, and the pilots said that the weather had been kind all day."
SCORER = "cleaners.low_content_score"


def document(*texts: str) -> Document:
    """A page of these paragraphs."""
    return Document("page", None, "text", tuple(Block(number, text) for number, text in enumerate(texts)))


@pytest.mark.parametrize(
    ("texts", "least", "kept"),
    [
        (("One two three.", "Four five"), 5, True),
        (("One two three.", "Four"), 5, False),
        (("短い文です。",), 5, True),
        (("한국어문장",), 5, True),
        (("... --- !!!",), 1, False),
        ((), 0, False),
    ],
)
def test_words_are_counted_over_all_blocks(texts: tuple[str, ...], least: int, kept: bool) -> None:
    """Letters make words, each character of Chinese, Japanese and Korean is one, marks are none."""
    assert isinstance(outcome_of(document(*texts), least), Kept) is kept


def test_the_rejection_says_what_was_left() -> None:
    """The sentence holds both numbers."""
    outcome = outcome_of(document("One two."), 5)
    assert isinstance(outcome, Rejected)
    assert outcome.reason == "no_article"
    assert "2 words" in outcome.sentence
    assert "5 or more" in outcome.sentence


def test_no_words_wanted() -> None:
    """With ``least_words = 0`` whatever is left is kept."""
    assert outcome_of(document("!"), 0) == Kept()


def test_only_articles(article_models: dict[InputKind, str]) -> None:
    """Where articles are required other pages are rejected, and the sentence holds the probability and the limit."""
    options = {SCORER: {f"{kind}_model": path for kind, path in article_models.items()}}
    wanted, free = Pipeline(Config(require="article", options=options)), Pipeline(Config(options=options))
    for page in (f"{STORY}\n\n{STORY}", f"<p>{STORY}</p><p>{STORY}</p>"):
        assert wanted.clean(page).outcome == free.clean(page).outcome == Kept()
    for page in (STORY, f"<p>{STORY}</p>"):
        article = wanted.clean(page)
        told = "the page is one of an article with a probability of 0.05 (limit 0.15)"
        assert article.outcome == Rejected("not_article", told)
        assert article.confidence is None
        assert free.clean(page).outcome == Kept()


def test_what_is_no_article_at_all_is_told_first(article_models: dict[InputKind, str]) -> None:
    """A page of too few words is rejected for that, whatever is required."""
    verdict = Verdict(8, article_models, article_models)
    outcome = verdict.outcome(document("Home"))
    assert isinstance(outcome, Rejected)
    assert outcome.reason == "no_article"


def test_other_engines_can_require_articles(article_models: dict[InputKind, str]) -> None:
    """What a page is the model tells, whoever judges its blocks."""
    options = {SCORER: {f"{kind}_model": path for kind, path in article_models.items()}}
    pipeline = Pipeline(Config(engine="justext", require="article", options=options))
    assert pipeline.verdict.article_models == article_models
    assert set(pipeline.verdict.scorers) == {"text"}


def test_a_model_that_cannot_tell_articles_stops_before_any_work(article_models: dict[InputKind, str]) -> None:
    """Requiring articles of a model that knows nothing of them is a mistake of the configuration."""
    options = {SCORER: {"html_model": article_models["html"], "text_model": "/no/such/model.npz"}}
    with pytest.raises(ConfigError, match=r"model\.npz"):
        Pipeline(Config(require="article", options=options))
