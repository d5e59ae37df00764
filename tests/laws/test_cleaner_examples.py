"""Every built-in cleaner documents itself, and its examples come out as they say."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

import pytest

from cleantext.cleaners.base import Cleaner
from cleantext.cleaners.corpus_cleaner import CorpusCleaner
from cleantext.component import Example
from cleantext.document import Document, RawPage, replay
from cleantext.pipeline.builtins import BUILTINS
from cleantext.pipeline.registry import lookup
from cleantext.segment import segment

NAMES = tuple(BUILTINS["cleaners"])


def prepared(example: Example) -> Document:
    """The page of an example as cleaners see it: segmented, normalized, with metadata."""
    document = normalized(example.page, example)
    for name in BUILTINS["extractors"]:
        extractor = component("extractors", name)
        found = extractor.extract(document)
        document = document.with_metadata(replace(document.metadata, **{extractor.field: found}))
    return document


def normalized(page: str, example: Example) -> Document:
    """The page of an example, or one beside it, before anything is looked for."""
    document = segment(RawPage("example", page, media_type=example.media_type))
    for name in BUILTINS["normalizers"]:
        changes = list(component("normalizers", name).judge(document))
        document = document.with_blocks(replay(document.blocks, changes)) if changes else document
    return document


def component(family: Any, name: str) -> Any:
    """A component with its default options."""
    return lookup(family, name)()


def judged(cleaner: Cleaner[Any], example: Example) -> dict[str, str]:
    """What a cleaner changes on the page of an example: text to code."""
    document = prepared(example)
    texts = {block.id: block.text for block in document.blocks}
    changes = cleaner.judge(document)
    if isinstance(cleaner, CorpusCleaner):
        counts = cleaner.count(normalized(example.page, example))
        for page in example.beside:
            counts.merge(cleaner.count(normalized(page, example)))
        changes = cleaner.judge_by(document, counts)
    return {texts[change.block]: change.reason.code for change in changes}


@pytest.mark.parametrize("name", NAMES)
def test_examples_come_out_as_they_say(name: str) -> None:
    """Each example loses exactly the blocks it names, for the reasons it names."""
    cleaner = component("cleaners", name)
    for example in cleaner.examples:
        assert judged(cleaner, example) == dict(example.removed), example.page


@pytest.mark.parametrize("name", NAMES)
def test_enough_examples(name: str) -> None:
    """At least two pages that lose something, and two look-alikes that lose nothing."""
    examples = component("cleaners", name).examples
    assert sum(bool(example.removed) for example in examples) >= 2
    assert sum(not example.removed for example in examples) >= 2


@pytest.mark.parametrize("name", NAMES)
def test_every_reason_is_exercised(name: str) -> None:
    """Every reason of a cleaner is given in one of its examples, and carries the cleaner's name."""
    cleaner = component("cleaners", name)
    codes = {reason.code for reason in cleaner.reasons}
    assert codes == {code for example in cleaner.examples for code in example.removed.values()}
    assert all(code.startswith(f"{name}.") for code in codes)


@pytest.mark.parametrize("name", NAMES)
def test_documentation(name: str) -> None:
    """The docstring says what the cleaner removes and what it misses, and that of its options explains each field."""
    cleaner = lookup("cleaners", name)
    assert cleaner.summary().endswith(".")
    assert "Known misses:" in cleaner.documentation()
    options = cleaner.Options
    for field in fields(options):
        assert f"``{field.name}``" in (options.__doc__ or ""), field.name
