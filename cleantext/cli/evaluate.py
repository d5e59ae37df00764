"""``cleantext evaluate``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cleantext.cli.corpus import Watch, corpus_argument
from cleantext.cli.options import configuration_options, load_config
from cleantext.errors import ConfigError

if TYPE_CHECKING:
    from cleantext.document import InputKind
    from cleantext.training.evaluation import Table


def _models(context: click.Context, parameter: click.Parameter, values: Sequence[str]) -> dict[str, Path]:
    """The values of ``--model`` by kind."""
    models = {}
    for value in values:
        kind, _, path = value.partition("=")
        if kind not in ("html", "text") or not path or kind in models:
            raise click.BadParameter(f"html=PATH or text=PATH is wanted, each once, not {value!r}", context, parameter)
        models[kind] = Path(path)
    return models


@click.command(name="evaluate")
@corpus_argument
@click.option(
    "--model",
    "models",
    metavar="KIND=PATH",
    multiple=True,
    callback=_models,
    help="A model for html or text, or a directory of models by fold [default: as configured, else those that ship].",
)
@click.option("--sample", type=click.IntRange(min=1), help="Pages a corpus and flavour, the same ones every time.")
@click.option(
    "--json", "json_file", type=click.Path(path_type=Path), metavar="FILE", help="Write the figures here too."
)
@click.option("--force", is_flag=True, help="Replace a FILE that exists.")
@click.option("--quiet", is_flag=True, help="No progress; pages that were skipped are still listed.")
@configuration_options
def command(
    corpora: tuple[Path, ...],
    models: dict[InputKind, Path],
    sample: int | None,
    json_file: Path | None,
    force: bool,
    quiet: bool,
    config_file: Path | None,
    engine: str | None,
) -> int:
    """Measure cleaning against the gold of corpora, and print the tables.

    CORPUS is a folder as for "cleantext train". Word F1 is the mean over pages of the F1 of their words (wordT: title
    lines taken out first), line F1 that of keeping exactly the lines labelled content; noise is the share of boilerplate
    words kept, lost that of content words dropped; segments are the snippets that must be there or must not; harm is the
    share of the words of gold texts, given as input, that do not come out. Confidence is held against the word F1 of the
    pages; where page types are known, it is counted how well articles are told from others. Figures on pages that a
    model was fitted on are called in-sample: they say little about other pages.

    \b
    Examples:
      cleantext evaluate corpora/news
      cleantext evaluate corpora/news --model html=news.npz --json figures.json
      cleantext train corpora/news --kind html --folds 4 -o folds/
      cleantext evaluate corpora/news --model html=folds/    each page by the model that has not seen its site
    """
    from cleantext.training.corpus import corpora as found
    from cleantext.training.evaluation import KINDS, Evaluated, Evaluation
    from cleantext.training.report import report
    from cleantext.writers.atomic import AtomicFile

    config = load_config(config_file, engine)
    with AtomicFile(json_file, force=force) if json_file else nullcontext() as file, Watch(quiet) as watch:
        engines = {kind: Evaluated(kind, config, models.get(kind)) for kind in KINDS}
        evaluation = Evaluation(engines, watch.skip, sample, watch.show)
        folders = found(corpora)
        tables = [table for corpus in folders for table in _printed(evaluation.tables(corpus), watch)]
        if not tables:
            raise ConfigError(f"{', '.join(map(str, corpora))}: nothing to measure: not one page can be read")
        if file:
            file.stream.write(report(engines, folders, sample, tables))
    return 1 if watch.skipped else 0


def _printed(tables: Iterator[Table], watch: Watch) -> Iterator[Table]:
    from cleantext.report.tables import table_lines

    for table in tables:
        watch.clear()
        for line in (table.title, *table_lines(table.rows), *table.notes, ""):
            click.echo(line)
        yield table
