"""``cleantext train``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cleantext.cli.corpus import Watch, corpus_argument

if TYPE_CHECKING:
    from cleantext.document import InputKind
    from cleantext.signals.tagger.model_file import ModelFile


@click.command(name="train")
@corpus_argument
@click.option(
    "-o", "--output", metavar="OUT", type=click.Path(path_type=Path), required=True, help="The model, a .npz file."
)
@click.option("--kind", type=click.Choice(["html", "text"]), required=True, help="The input that it is to judge.")
@click.option("--seed", type=click.IntRange(0, 2**31 - 1), default=1, show_default=True, help="Of the random choices.")
@click.option(
    "--folds",
    type=click.IntRange(min=2),
    help="A model for each of so many parts of the sites, fitted without it; OUT is then a directory.",
)
@click.option("--force", is_flag=True, help="Replace output that exists.")
@click.option("--quiet", is_flag=True, help="No progress and no summary; pages that were skipped are still listed.")
def command(
    corpora: tuple[Path, ...],
    output: Path,
    kind: InputKind,
    seed: int,
    folds: int | None,
    force: bool,
    quiet: bool,
) -> int:
    """Fit a model of the content score on corpora of pages with gold text.

    CORPUS is a folder with gold.jsonl and pages/ID.html.gz, or a folder of such; its plain-text dumps with a label a
    line lie beside it, in text-dev/NAME.FLAVOUR.jsonl.gz. The same corpora and seed give the same file. Needs the extra
    "train". Load the model by html_model or text_model of [cleaners.low_content_score].

    \b
    Examples:
      cleantext train corpora/news --kind html -o news.npz
      cleantext train corpora/news corpora/shops --kind text -o ours.npz
      cleantext train corpora/news --kind html --folds 4 -o folds/    for figures on sites not trained on
    """
    from cleantext.training.boosting import lightgbm
    from cleantext.training.corpus import corpora as found
    from cleantext.training.fitting import Fitting
    from cleantext.writers.atomic import AtomicDirectory, AtomicFile

    lightgbm()
    with (AtomicDirectory if folds else AtomicFile)(output, force=force) as place, Watch(quiet) as watch:
        fitting = Fitting.read(kind, found(corpora), seed, watch.skip, watch.show)
        for corpus, pages in fitting.data.items():
            blocks = sum(len(page.labels) for page in pages)
            watch.say(f"{corpus.name}: {len(pages):,} documents, {blocks:,} blocks")
        if isinstance(place, AtomicFile):
            fitting.model().write(place.stream)
        else:
            _write_folds(fitting.folds(folds or 0), place.path)
    watch.say(f"wrote {output}")
    return 1 if watch.skipped else 0


def _write_folds(models: Iterator[tuple[str, ModelFile]], directory: Path) -> None:
    for name, model in models:
        with (directory / name).open("xb") as stream:
            model.write(stream)
