from __future__ import annotations

from pathlib import Path

import pytest

from cleantext import Config, Pipeline, RawPage
from cleantext.errors import ConfigError
from cleantext.pipeline import Explanation
from cleantext.signals.tagger.article_page import ArticlePage
from cleantext.training.corpus import Corpus
from cleantext.training.engine import (
    SCORER,
    CleanDump,
    CleanPage,
    Folded,
    fold_file,
    model_files,
    model_path,
    with_models,
)
from cleantext.training.selection import fold_of, site_of


def test_a_model_is_named_to_all_who_read_the_score() -> None:
    """The scorer gets both, the other cleaners that read the score that of HTML; other options stay."""
    config = Config(options={SCORER: {"lowest_limit": 0.3}})
    options = with_models(config, "h.npz", "t.npz").options
    assert options[SCORER] == {"lowest_limit": 0.3, "html_model": "h.npz", "text_model": "t.npz"}
    assert with_models(config).options[SCORER] == {"lowest_limit": 0.3}
    with_models(Config()).check()


def test_the_model_of_a_configuration() -> None:
    """The one that it names, else the one that ships."""
    assert model_path(Config(), "html").is_file()
    assert model_path(Config(options={SCORER: {"text_model": "t.npz"}}), "text") == Path("t.npz")


def test_models_by_fold(tmp_path: Path) -> None:
    """In the order of their folds, those of one kind; a gap, or none at all, is an error that names the directory."""
    for fold in range(12):
        (tmp_path / fold_file("html", fold)).touch()
    (tmp_path / fold_file("text", 1)).touch()
    assert model_files("html", tmp_path) == [tmp_path / fold_file("html", fold) for fold in range(12)]
    assert model_files("html", tmp_path / "m.npz") == [tmp_path / "m.npz"]
    with pytest.raises(ConfigError, match="no models by fold for text"):
        model_files("text", tmp_path)


def test_a_page_is_cleaned_by_the_pipeline_of_its_fold() -> None:
    """By the site of the page, or its id where it has no URL."""
    pipelines = [Pipeline(Config(least_words=words)) for words in (0, 10_000)]
    folded = Folded(pipelines)
    page = RawPage("7", "One two three.", "https://example.org/7", "text/plain")
    kept = type(folded.explain(page).article.outcome).__name__ == "Kept"
    assert kept == (fold_of(site_of(page.url, page.id), 2) == 0)


def test_the_output_of_a_page(corpus: Path) -> None:
    """The text of the article, without menu and imprint."""
    page = Corpus(corpus).pages()[0]
    output = CleanPage(Pipeline())(page)
    assert output.text.split("\n\n")[-4:] == (page.text or "").split("\n")
    assert "Tide tables" not in output.text
    assert output.confidence is not None and 0 <= output.confidence <= 1


@pytest.mark.parametrize("folds", [0, 2])
def test_the_probability_of_an_article(corpus: Path, folds: int) -> None:
    """By the model that judged the page, whichever of several it is; None where no pipeline did."""
    page = Corpus(corpus).pages()[0]
    chain = Folded([Pipeline()] * folds) if folds else Pipeline()
    probability = CleanPage(chain)(page).article
    raw = RawPage(page.id, page.html(), page.url, "text/html")
    document = Pipeline().explain(raw).document
    assert document is not None
    assert probability == document.signal(ArticlePage())

    class Other:
        """A chain that is no pipeline."""

        def explain(self, page: RawPage) -> Explanation:
            """Explain as a pipeline does."""
            return Pipeline().explain(page)

    assert CleanPage(Other())(page).article is None


def test_the_output_of_a_dump(corpus: Path) -> None:
    """Its text, the numbers of the lines kept, and what was lifted to metadata."""
    dump = Corpus(corpus).dumps("selectolax")[0]
    output = CleanDump(Pipeline())(dump)
    assert output.lines is not None and set(range(6, 10)) <= output.lines
    assert not output.lines & {0, 1, 2, 3}


def test_a_rejected_page_has_no_text(corpus: Path) -> None:
    """Who gets no article gets nothing, and that is no failure."""
    output = CleanPage(Pipeline(Config(least_words=10_000)))(Corpus(corpus).pages()[0])
    assert (output.text, output.lines, output.failed) == ("", frozenset(), False)
