from __future__ import annotations

import pickle
import subprocess
import sys
from collections.abc import Iterator
from typing import Any, cast

import numpy as np
import pytest

import cleantext
from cleantext import Article, Config, ConfigError, Document, Failed, Kept, Pipeline, RawPage, Rejected
from cleantext.cleaners.base import Cleaner
from cleantext.cleaners.empty_block import EmptyBlock
from cleantext.cleaners.example_text import ENGLISH
from cleantext.document import Change
from cleantext.errors import DocumentError
from cleantext.extractors.language import Language
from cleantext.normalizers.whitespace import Whitespace
from cleantext.pipeline.pipeline import MOST_ROUNDS
from cleantext.signals.tagger.confidence import UNCALIBRATED
from cleantext.signals.tagger.cut import block_scores, expected_f1
from cleantext.signals.tagger.model import model_of
from cleantext.signals.words import word_counts

STORY = (
    "The harbour office said on Monday that both ferries would run to the old timetable until the new pier opens. It had "
    "been asked by the shops on the quay, which make most of their money from those who wait for the last boat of the day.\n\n"
    "Passengers had complained of long queues in the rain, and of a waiting room that closes before the boat is in. More "
    "than four hundred of them had written to the office, and some of them had not been home until it was after midnight.\n\n"
    "A spokeswoman promised a second ticket window for the summer, when most of the visitors come across the bay. She said "
    "that it was not yet known who would pay for it, but that the money would be found before the end of the month of May."
)
PAGE = (
    '<html lang="en"><head><title>Ferries keep the old timetable</title></head><body>'
    '<nav><ul><li><a href="/">Home</a></li><li><a href="/n">News</a></li></ul></nav><main><article>'
    + "".join(f"<p>{part}</p>" for part in STORY.split("\n\n"))
    + "</article></main><footer><p>Imprint and contact</p></footer></body></html>"
)


def stumbles(*_: Any) -> Iterator[Change]:
    """A component with a fault."""
    raise RuntimeError("tripped over a wire")


def test_text_that_is_clean_stays() -> None:
    """A clean article passes whole, with nothing changed."""
    article = cleantext.clean(STORY)
    assert article.outcome == Kept()
    assert (article.text, article.changes) == (STORY, ())


def test_html() -> None:
    """Of a page the story is left, whatever the engine."""
    for engine in ("blocks", "trafilatura", "justext"):
        if engine == "trafilatura":
            pytest.importorskip("trafilatura")
        assert cleantext.clean(PAGE, config=Config(engine=engine)).text == STORY


def test_confidence() -> None:
    """An article that a score judged has an estimate from 0 to 1; one of another engine, or no article, has none."""
    for page in (PAGE, STORY):
        confidence = cleantext.clean(page).confidence
        assert confidence is not None
        assert 0.5 < confidence <= 1
    assert cleantext.clean(PAGE, config=Config(engine="justext")).confidence is None
    assert cleantext.clean(STORY, config=Config(engine="justext")).confidence is not None
    assert cleantext.clean(PAGE, config=Config(disable=("low_content_score",))).confidence is None
    assert cleantext.clean("Home").confidence is None


def test_a_lifted_headline_costs_no_confidence() -> None:
    """What went into the metadata counts for as little as if it had not been on the page."""
    page = PAGE.replace("<article>", "<article><h1>Ferries keep the old timetable</h1>")
    pipeline = Pipeline()
    with_headline = pipeline.clean(page)
    assert with_headline.metadata.headline is not None
    (lifted,) = (change for change in with_headline.changes if change.reason.category == "metadata")
    kept = [block.id for block in with_headline.blocks]
    document = pipeline.explain(RawPage("x", page)).document
    assert document is not None
    scores, words = block_scores(document, ""), document.signal(word_counts)
    counted = np.array([block.id != lifted.block for block in document.blocks])
    expected = expected_f1(scores[counted], words[counted], np.isin([b.id for b in document.blocks], kept)[counted])
    calibration = model_of("html", "").confidence or UNCALIBRATED
    assert with_headline.confidence == pytest.approx(calibration(expected))


def test_an_engine_takes_the_place_of_the_score() -> None:
    """For HTML the configured engine judges where the score would, for plain text the score always does."""
    pipeline = Pipeline(Config(engine="justext"))
    names = {kind: [cleaner.name for cleaner in cleaners] for kind, cleaners in pipeline.chain.cleaners.items()}
    place = names["text"].index("low_content_score")
    assert names["html"][place] == "justext_verdict"
    assert "low_content_score" not in names["html"]
    assert names["html"][:place] == names["text"][:place]


def test_engines_name_their_verdicts() -> None:
    """The verdict of an engine is a reason like all others."""
    config = Config(engine="justext", cleaners=("low_content_score",))
    codes = {change.reason.code for change in cleantext.clean(PAGE, config=config).changes}
    assert codes == {"justext_verdict.boilerplate"}


def test_the_chain_runs_as_configured() -> None:
    """Components run in the order that the configuration gives, less those it disables."""
    config = Config.from_dict({"chain": {"cleaners": ["tags", "link_list", "hidden"]}, "disable": ["link_list"]})
    assert [cleaner.name for cleaner in Pipeline(config).chain.cleaners["text"]] == ["tags", "hidden"]


def test_disabled_components_do_nothing() -> None:
    """With all switched off, the text comes out as it went in, white space within a line and all."""
    config = Config(normalizers=(), extractors=(), cleaners=())
    article = cleantext.clean(f"Home\n\nSkip  to content\n\n{STORY}", config=config)
    assert article.text == f"Home\n\nSkip  to content\n\n{STORY}"
    assert article.metadata == cleantext.Metadata()
    assert cleantext.clean(STORY, config=Config(disable=("language",))).metadata.language is None


def test_a_fault_costs_one_document(monkeypatch: pytest.MonkeyPatch) -> None:
    """The document that a component raises on has failed, the ones beside it have not."""

    def judge(self: EmptyBlock, document: Document) -> Iterator[Change]:
        if "wire" in document.blocks[0].text:
            raise RuntimeError("tripped over a wire")
        yield from ()

    monkeypatch.setattr(EmptyBlock, "judge", judge)
    pages = [RawPage("a", STORY), RawPage("b", f"A wire.\n\n{STORY}", origin="rows.jsonl:17"), RawPage("c", STORY)]
    outcomes = [article.outcome for article in Pipeline().clean_many(pages)]
    assert outcomes[::2] == [Kept(), Kept()]
    assert outcomes[1] == Failed("clean: empty_block", "rows.jsonl:17: RuntimeError: tripped over a wire")


@pytest.mark.parametrize(
    ("component", "method", "stage"),
    [
        (Whitespace, "judge", "normalize: whitespace"),
        (Language, "extract", "extract: language"),
        (EmptyBlock, "judge", "clean: empty_block"),
    ],
)
def test_a_failure_names_its_stage(
    component: type[Any], method: str, stage: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The outcome says which component failed on which page, and how; there is no text."""
    monkeypatch.setattr(component, method, stumbles)
    article = Pipeline().clean_page(RawPage("page 7", STORY))
    assert article.outcome == Failed(stage, "page 7: RuntimeError: tripped over a wire")
    assert (article.id, article.text, article.changes) == ("page 7", "", ())


def test_a_document_error_speaks_for_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    """A DocumentError brings its own stage and message."""

    def judge(self: EmptyBlock, document: Document) -> Iterator[Change]:
        raise DocumentError("it is a picture", stage="look")

    monkeypatch.setattr(EmptyBlock, "judge", judge)
    assert Pipeline().clean(STORY, id="x").outcome == Failed("look", "x: it is a picture")


def test_changes_that_do_not_fit_fail_the_document(monkeypatch: pytest.MonkeyPatch) -> None:
    """A cleaner that removes what is not there is a fault of the cleaner, caught as every other."""

    def judge(self: Cleaner[Any], document: Document) -> Iterator[Change]:
        yield self.removal(cleantext.Block(99, ""), self.reasons[0])

    monkeypatch.setattr(EmptyBlock, "judge", judge)
    outcome = Pipeline().clean(STORY).outcome
    assert isinstance(outcome, Failed)
    assert outcome.stage == "clean: empty_block"
    assert "block 99" in outcome.error


@pytest.mark.parametrize("method", ["keyboard", "memory"])
def test_what_is_not_the_documents_fault_passes(method: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """An interrupt is not caught at the document boundary; running out of memory costs the document."""
    error = {"keyboard": KeyboardInterrupt, "memory": MemoryError}[method]

    def judge(self: EmptyBlock, document: Document) -> Iterator[Change]:
        raise error

    monkeypatch.setattr(EmptyBlock, "judge", judge)
    if method == "keyboard":
        with pytest.raises(KeyboardInterrupt):
            Pipeline().clean(STORY)
    else:
        assert isinstance(Pipeline().clean(STORY).outcome, Failed)


@pytest.mark.parametrize("data", ["", b"", "  \n\t\n", "\x00\x00", "\u200b", "<html><script>1</script></html>"])
def test_nothing_to_see_is_rejected_as_empty(data: str | bytes) -> None:
    """A page without visible text says so."""
    article = cleantext.clean(data)
    assert isinstance(article.outcome, Rejected)
    assert article.outcome.reason == "empty"
    assert article.text == ""


@pytest.mark.parametrize("data", ["Home\nNews\nSport\nLogin", "<ul><li><a>Home</a><li><a>News</a></ul>", "One line."])
def test_a_page_without_article_is_rejected(data: str) -> None:
    """Chrome alone, or a few words, are no article; the changes still replay."""
    article = cleantext.clean(data)
    assert isinstance(article.outcome, Rejected)
    assert article.outcome.reason == "no_article"


@pytest.mark.parametrize("data", [bytes(range(256)) * 40, b"\x89PNG\r\n\x1a\n" + bytes(900), b"%PDF-1.7\nHello."])
def test_binary_data_is_rejected(data: bytes) -> None:
    """Bytes that are no text are no article, and the outcome says why."""
    assert cleantext.clean(data).outcome == Rejected("binary", "the content is no text")


def test_metadata_are_whole_or_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that was read has all that was found, article or not; an empty, binary or failed one has nothing."""
    head = "<meta property='og:title' content='Ferry is back'><meta property='og:site_name' content='Gazette'>"
    rejected = cleantext.clean(f"{head}<h1>Ferry is back</h1>", media_type="text/html")
    assert isinstance(rejected.outcome, Rejected)
    row = rejected.to_dict()
    assert (row["headline"], row["site"]) == ("Ferry is back", "Gazette")
    for page in (head, b"%PDF-1.7\x00\x01"):
        assert cleantext.clean(page, media_type="text/html").metadata == cleantext.Metadata()
    pipeline = Pipeline()
    monkeypatch.setattr(type(pipeline.chain.extractors[-1]), "extract", lambda self, document: 1 / 0)
    failed = pipeline.clean(f"{head}<p>{STORY}</p>", media_type="text/html")
    assert isinstance(failed.outcome, Failed)
    assert failed.metadata == cleantext.Metadata()


def test_the_chain_is_gone_through_until_it_is_quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    """A cleaner is asked again after others removed something, and one that never rests is not asked forever."""

    def judge(self: EmptyBlock, document: Document) -> Iterator[Change]:
        if len(document.blocks) > 1:
            yield self.removal(document.blocks[0], self.reasons[0])

    monkeypatch.setattr(EmptyBlock, "judge", judge)
    pipeline = Pipeline(Config(normalizers=(), extractors=(), cleaners=("empty_block",)))
    assert pipeline.clean("a\n\nb\n\nc").text == "c"
    assert len(pipeline.clean("\n\n".join("abcdefghijklmnop")).changes) == MOST_ROUNDS


def test_ids() -> None:
    """An article is called as the caller says, else by its URL; bare pages of many are numbered."""
    pipeline = Pipeline()
    assert pipeline.clean(STORY, id="a", url="http://example.org/").id == "a"
    assert pipeline.clean(STORY, url="http://example.org/").id == "http://example.org/"
    assert pipeline.clean(STORY).id == ""
    assert [article.id for article in pipeline.clean_many([STORY, RawPage("x", STORY), STORY.encode()])] == [
        "0",
        "x",
        "2",
    ]


def test_clean_many_is_lazy() -> None:
    """Pages are taken one by one, when their articles are asked for."""
    taken: list[int] = []

    def pages() -> Iterator[str]:
        for number in range(10):
            taken.append(number)
            yield STORY

    articles = Pipeline().clean_many(pages())
    assert taken == []
    next(articles)
    assert taken == [0]


def test_the_media_type_is_believed() -> None:
    """What is said to be plain text keeps its tags."""
    page = f"<p>{STORY}</p>"
    assert "<p>" in cleantext.clean(page, media_type="text/plain", config=Config(cleaners=())).text
    assert "<p>" not in cleantext.clean(page, media_type="text/html").text


def test_a_pipeline_is_its_configuration() -> None:
    """A pickled pipeline has the configuration of the first and cleans alike, also after it was used."""
    pipeline = Pipeline(Config(least_words=3, disable=("tags",)))
    article: Article = pipeline.clean(PAGE)
    copy = pickle.loads(pickle.dumps(pipeline))
    assert copy.config == pipeline.config
    assert copy.clean(PAGE) == article


def test_one_code_path() -> None:
    """Explaining gives the very article that cleaning gives, with the page as it was segmented."""
    explanation = Pipeline().explain(RawPage("a", PAGE))
    assert explanation.article == Pipeline().clean_page(RawPage("a", PAGE))
    assert explanation.document is not None
    assert [block.text for block in explanation.document.blocks][:2] == ["Home", "News"]


def test_explaining_takes_what_cleaning_takes() -> None:
    """Bare text and bytes can be explained too."""
    for page in (PAGE, PAGE.encode()):
        assert Pipeline().explain(page).article.text == STORY


def test_a_configuration_is_a_config() -> None:
    """A table in the place of a configuration is told, with the way to make one of it."""
    with pytest.raises(ConfigError, match=r"Config\.from_dict"):
        Pipeline(cast(Config, {"engine": "justext"}))


def test_a_wrong_configuration_is_no_fault_of_a_document() -> None:
    """ConfigError passes the document boundary: it stops the run."""
    with pytest.raises(ConfigError, match="hiden"):
        cleantext.clean(STORY, config=Config(cleaners=("hiden",)))


def test_a_bytearray_is_bytes() -> None:
    """Binary data is rejected as such in a bytearray too, and text in one is cleaned as text in bytes is."""
    assert cleantext.clean(bytearray(b"%PDF-1.7\x00\x01")).outcome == Rejected("binary", "the content is no text")
    text = b"The ferry line to Skerry Island has been in service again since Monday, its owners said."
    assert cleantext.clean(bytearray(text)).text == cleantext.clean(text).text != ""


GARBAGE = """
import gc, sys
from cleantext import Pipeline, RawPage
pipeline, page = Pipeline(), RawPage("", sys.argv[1], None, sys.argv[2])
pipeline.clean_page(page)
gc.collect()
gc.disable()
assert pipeline.clean_page(page).changes
print(gc.collect())
"""


@pytest.mark.parametrize(
    ("text", "media_type"),
    [
        (f"<p>Home</p><h1>The ferry is back</h1><p>{ENGLISH}</p><p>Share this article</p>", "text/html"),
        (f"Home\n\nThe ferry is back\n\n{ENGLISH}\n\nShare this article", "text/plain"),
    ],
)
def test_a_page_leaves_no_cycles(text: str, media_type: str) -> None:
    """What a page took of memory is free as soon as its article is: nothing waits for a collection of garbage.

    In a process of its own: what other tests and their threads leave would be found as well.
    """
    done = subprocess.run([sys.executable, "-c", GARBAGE, text, media_type], capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("0\n", "")
