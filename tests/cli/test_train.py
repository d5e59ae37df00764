from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cleantext.signals.tagger.model_file import ModelFile

Command = Callable[..., Any]


@pytest.fixture
def trainer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests that fit need the extra; their models are small, so that a fit takes a moment."""
    pytest.importorskip("lightgbm")
    from cleantext.training import parts
    from cleantext.training.network import NetworkSettings

    small = NetworkSettings(channels=8, convolutions=1, epochs=2)
    monkeypatch.setattr(parts, "NETWORKS", {"html": small, "text": small})
    monkeypatch.setattr(parts, "TREES", 40)


@pytest.mark.usefixtures("trainer")
def test_train_and_evaluate(command: Command, corpus: Path) -> None:
    """A model is written once, the same each time; its figures on the corpus are called in-sample."""
    done = command("train", corpus, "--kind", "html", "-o", "a.npz")
    assert (done.code, done.out) == (0, "")
    assert done.err == "harbour: 16 documents, 192 blocks\nwrote a.npz\n"
    assert command("train", corpus.parent, "--kind", "html", "-o", "b.npz", "--quiet").err == ""
    assert Path("a.npz").read_bytes() == Path("b.npz").read_bytes()
    done = command("evaluate", corpus, "--model", "html=a.npz", "--json", "figures.json", "--quiet")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("harbour: HTML pages\npages     n  failed  word F1  segments F1\narticle  16       0")
    assert done.out.count("in-sample: the model was fitted on 16 of these 16 gold texts") == 2  # F1 and confidence
    figures = json.loads(Path("figures.json").read_text(encoding="utf-8"))["figures"]
    assert [row["seen"] for row in figures if row["table"] != "confidence"] == [16, 0, 0, 0]


@pytest.mark.usefixtures("trainer")
def test_folds(command: Command, corpus: Path) -> None:
    """A directory of models for both kinds; no figure by them is in-sample."""
    assert command("train", corpus, "--kind", "html", "--folds", "2", "-o", "folds").code == 0
    assert command("train", corpus, "--kind", "text", "--folds", "2", "-o", "folds", "--force").code == 0
    assert len(list(Path("folds").iterdir())) == 4
    done = command("evaluate", corpus, "--model", "html=folds", "--model", "text=folds", "--sample", "8")
    assert done.code == 0
    assert "in-sample" not in done.out


@pytest.mark.usefixtures("trainer")
def test_folds_and_the_final_model(command: Command, corpus: Path) -> None:
    """Both are written at once; the final model is that of all pages, calibrated on as many folds."""
    done = command("train", corpus, "--kind", "html", "--folds", "2", "-o", "folds", "--final", "m.npz")
    assert (done.code, done.err.splitlines()[-2:]) == (0, ["wrote folds", "wrote m.npz"])
    assert len(list(Path("folds").iterdir())) == 2
    assert ModelFile.read(Path("m.npz")).about["documents"] == 16
    done = command("train", corpus, "--kind", "html", "-o", "other.npz", "--final", "m.npz", "--force")
    assert (done.code, Path("other.npz").exists()) == (2, False)
    assert "--final goes with --folds" in done.err


@pytest.mark.usefixtures("trainer")
def test_some_of_the_pages(command: Command, corpus: Path) -> None:
    """A sample, and all but those of a language."""
    assert command("train", corpus, "--kind", "text", "--sample", "9", "-o", "a.npz").err.startswith(
        "harbour: 27 documents"
    )
    done = command("train", corpus, "--kind", "text", "--without-language", "en", "-o", "b.npz")
    assert done.code == 2
    assert "nothing to train on" in done.err
    done = command("train", corpus, "--kind", "text", "--without-language", "fr", "-o", "b.npz")
    assert done.err.startswith("harbour: 48 documents")


@pytest.mark.usefixtures("trainer")
def test_pages_that_cannot_be_used_are_named(command: Command, corpus: Path) -> None:
    """The rest counts, the model is written, and the exit code says that some failed."""
    (corpus / "pages" / "page3.html.gz").write_bytes(b"no gzip")
    with (corpus / "gold.jsonl").open("a") as gold:
        gold.write('{"id": 5}\n')
    done = command("train", corpus, "--kind", "html", "-o", "m.npz", "--quiet")
    assert done.code == 1
    assert [line.split(":")[0] for line in done.err.splitlines()] == [
        f"skipped {corpus / 'gold.jsonl'}",
        f"skipped {corpus / 'pages' / 'page3.html.gz'}",
    ]
    assert Path("m.npz").is_file()


def test_labels_that_are_no_unicode(command: Command, corpus: Path) -> None:
    """A lone surrogate in a page type is in the figures as JSON writes it."""
    rows = [json.loads(line) for line in (corpus / "gold.jsonl").read_text(encoding="utf-8").splitlines()]
    lines = [json.dumps({**row, "page_type": "\ud800"}) + "\n" for row in rows]
    (corpus / "gold.jsonl").write_text("".join(lines), encoding="utf-8")
    assert command("evaluate", corpus, "--sample", "2", "--json", "figures.json").code == 0
    figures = json.loads(Path("figures.json").read_text(encoding="utf-8"))["figures"]
    assert figures[0]["pages"] == "\ud800"


@pytest.mark.usefixtures("trainer")
def test_many_skipped_pages_are_counted(command: Command, corpus: Path) -> None:
    """The first ones by name."""
    with (corpus / "gold.jsonl").open("a") as gold:
        gold.write("no row\n" * 30)
    done = command("train", corpus, "--kind", "html", "-o", "m.npz", "--quiet")
    assert len(done.err.splitlines()) == 21
    assert done.err.endswith("skipped 30 in all\n")


@pytest.mark.usefixtures("trainer")
def test_what_fails_leaves_nothing(command: Command, corpus: Path) -> None:
    """No model, no directory, nothing half written; the error says what is wrong."""
    (corpus / "gold.jsonl").write_text('{"id": "page1"}\n')
    before = sorted(Path().iterdir())
    for more in ((), ("--folds", "2")):
        done = command("train", corpus, "--kind", "html", "-o", "m", *more)
        assert done.code == 2
        assert "nothing to train on" in done.err
        assert sorted(Path().iterdir()) == before


@pytest.mark.usefixtures("trainer")
def test_output_that_exists_is_told_before_the_work(command: Command, corpus: Path) -> None:
    """--force replaces it."""
    Path("m.npz").write_text("mine")
    done = command("train", corpus, "--kind", "html", "-o", "m.npz")
    assert (done.code, done.err) == (2, "cleantext: m.npz exists; --force replaces it\n")
    assert command("train", corpus, "--kind", "html", "-o", "m.npz", "--force").code == 0


@pytest.mark.parametrize("final", ["folds", "./folds", "x/../folds", "."])
def test_one_place_for_two_things(command: Command, corpus: Path, final: str) -> None:
    """That the final model cannot stand where the models by fold are to be, is told before the work."""
    done = command("train", corpus, "--kind", "html", "--folds", "2", "-o", "folds", "--final", final, "--force")
    assert (done.code, "a file of its own" in done.err) == (2, True)


def test_without_lightgbm(command: Command, corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The extra is named."""
    monkeypatch.setitem(sys.modules, "lightgbm", None)
    done = command("train", corpus, "--kind", "html", "-o", "m.npz")
    assert done.code == 2
    assert "pip install 'cleantext-pipeline[train]'" in done.err


def test_a_folder_that_is_no_corpus(command: Command, tmp_path: Path) -> None:
    """The error says what one is."""
    (tmp_path / "empty").mkdir()
    for name in ("train", "evaluate"):
        more = ("--kind", "html", "-o", "m.npz") if name == "train" else ()
        done = command(name, "empty", *more)
        assert done.code == 2
        assert "gold.jsonl" in done.err or "train]" in done.err
