"""``cleantext train``."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

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
@click.option(
    "--final",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="With --folds: the model of all pages, too, calibrated by those of the folds.",
)
@click.option("--sample", type=click.IntRange(min=1), help="Pages of each corpus, the same ones every time.")
@click.option("--without-language", metavar="CODE", help="Leave out the pages labelled with this language.")
@click.option("--force", is_flag=True, help="Replace output that exists.")
@click.option("--quiet", is_flag=True, help="No progress and no summary; pages that were skipped are still listed.")
def command(
    corpora: tuple[Path, ...],
    output: Path,
    kind: InputKind,
    seed: int,
    folds: int | None,
    final: Path | None,
    sample: int | None,
    without_language: str | None,
    force: bool,
    quiet: bool,
) -> int:
    """Fit a model of the content score on corpora of pages with gold text.

    CORPUS is a folder with gold.jsonl and pages/ID.html.gz, or a folder of such; its plain-text dumps with a label a
    line lie beside it, in text-dev/NAME.FLAVOUR.jsonl.gz. The same corpora and seed give the same file on the same machine
    (with OPENBLAS_NUM_THREADS=1). Needs the extra "train". Load the model by html_model or text_model of
    [cleaners.low_content_score].

    What a model says of its own confidence is calibrated on pages of sites that it was not fitted on: four more models are
    fitted for that, each without a part of the sites, or those of --folds are taken.

    \b
    Examples:
      cleantext train corpora/news --kind html -o news.npz
      cleantext train corpora/news corpora/shops --kind text -o ours.npz
      cleantext train corpora/news --kind html --folds 4 -o folds/    for figures on sites not trained on
      cleantext train corpora/news --kind html --folds 4 -o folds/ --final news.npz
    """
    from cleantext.training.boosting import lightgbm
    from cleantext.training.corpus import corpora as found
    from cleantext.training.fitting import CALIBRATION_FOLDS, Fitting

    if final and not folds:
        raise click.UsageError("--final goes with --folds: without, OUT is the model of all pages")
    if final and final.resolve() in (output.resolve(), *output.resolve().parents):
        raise click.UsageError("--final is a file of its own, OUT a directory: one cannot be the other, or hold it")
    lightgbm()
    with _places(output, final, folds, force) as (directory, file), Watch(quiet) as watch:
        fitting = Fitting.read(kind, found(corpora), seed, watch.skip, watch.show, sample, without_language)
        for corpus, pages in fitting.data.items():
            blocks = sum(int(page.known.sum()) for page in pages)
            watch.say(f"{corpus.name}: {len(pages):,} documents, {blocks:,} blocks")
        if directory and folds:
            _write_folds(fitting.folds(folds), directory)
        if file:
            fitting.model(folds or CALIBRATION_FOLDS).write(file)
    for path in filter(None, (output, final)):
        watch.say(f"wrote {path}")
    return 1 if watch.skipped else 0


@contextmanager
def _places(
    output: Path, final: Path | None, folds: int | None, force: bool
) -> Iterator[tuple[Path | None, BinaryIO | None]]:
    """The directory and the file that are to be written, as far as they were asked for; all or none of them is."""
    from cleantext.writers.atomic import AtomicDirectory, AtomicFile

    with ExitStack() as stack:
        directory = stack.enter_context(AtomicDirectory(output, force=force)).path if folds else None
        model = final if folds else output
        yield directory, stack.enter_context(AtomicFile(model, force=force)).stream if model else None


def _write_folds(models: Iterator[tuple[str, ModelFile]], directory: Path) -> None:
    for name, model in models:
        with (directory / name).open("xb") as stream:
            model.write(stream)
