"""``cleantext run``."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cleantext.cli.interruption import check
from cleantext.cli.options import configuration_options, load_config, reading_options, require_option

if TYPE_CHECKING:
    from cleantext.document import Article, RawPage
    from cleantext.pipeline import Pipeline
    from cleantext.readers import ReadOptions, Unreadable
    from cleantext.runners import Summary

    Progress = AbstractContextManager[Callable[[Article], None] | None]

DEFAULT_OUTPUTS = {"jsonl": "articles.jsonl", "text": "articles", "markdown": "articles"}


@dataclass(frozen=True)
class Outputs:
    """Where the articles and the audit go, and in which format."""

    articles: str
    form: str
    audit: str | None
    force: bool
    kept_only: bool

    @property
    def names(self) -> list[str]:
        """All outputs."""
        return [self.articles, *([self.audit] if self.audit else [])]


@click.command(name="run")
@click.argument("inputs", metavar="INPUT...", nargs=-1, required=True)
@click.option("-o", "--output", metavar="OUT", help="File, directory or - [default: articles.jsonl, or articles/].")
@click.option(
    "--format",
    "form",
    type=click.Choice(list(DEFAULT_OUTPUTS)),
    default="jsonl",
    show_default=True,
    help="JSON lines (.gz and .zst by extension), or a directory of .txt or .md files that mirrors the input.",
)
@click.option("--audit", metavar="FILE.jsonl", help="Write every change of every document, ready to be replayed.")
@click.option("--force", is_flag=True, help="Replace output that exists; other files in a directory stay.")
@click.option("--kept-only", is_flag=True, help="No rows for rejected and failed documents.")
@click.option("--quiet", is_flag=True, help="No progress bar and no summary; failures are still listed.")
@reading_options
@require_option
@configuration_options
def command(
    inputs: tuple[str, ...],
    output: str | None,
    form: str,
    audit: str | None,
    force: bool,
    kept_only: bool,
    quiet: bool,
    config_file: Path | None,
    engine: str | None,
    require: str | None,
    **reading: str | None,
) -> int:
    """Clean raw dumps: directories (walked recursively), files, or - for standard input.

    Reads .txt .text .html .htm .xhtml and JSON lines, each also .gz .bz2 .xz .zst; other files are sniffed.
    The output takes its name when it is whole; an interrupted run leaves nothing. Exit code 1: some documents failed
    (they are listed, the rest is written).

    A row of JSON has id, url, outcome, text, confidence and what was found of headline, headline_alt, standfirst,
    dateline, credits, authors, published, modified, language, site, section, keywords, image, canonical_url and
    licence; where each was read, how surely, and what other sources say, stands in the audit. Markdown has the same
    in front of the text.

    \b
    Examples:
      cleantext run dumps/ -o articles.jsonl
      cleantext run dumps/ -o articles.jsonl.gz --audit audit.jsonl
      cleantext run dumps/ more.html --format markdown -o articles/
      cleantext run crawl.jsonl --html-field body --id-field key -o articles.jsonl
      cleantext run crawl.jsonl --require article -o articles.jsonl
      zcat crawl.jsonl.gz | cleantext run - -o - | head
    """
    from cleantext.cli.reading import read_options, refuse_overlap
    from cleantext.pipeline import Pipeline
    from cleantext.readers import read

    outputs = Outputs(output or DEFAULT_OUTPUTS[form], form, audit, force, kept_only)
    pipeline = Pipeline(load_config(config_file, engine, require))
    refuse_overlap(inputs, outputs.names)
    options = read_options(reading, outputs.names)
    summary = _run(read(inputs, options), pipeline, outputs, _progress(inputs, options, quiet))
    _report(summary, quiet)
    return 1 if summary.failed else 0


def _run(pages: Iterator[RawPage | Unreadable], pipeline: Pipeline, outputs: Outputs, shown: Progress) -> Summary:
    """Clean and write; the outputs commit when this ends well and abort on any exception."""
    from cleantext.runners import run
    from cleantext.writers import AuditWriter, open_writer

    with ExitStack() as stack:
        writer = stack.enter_context(
            open_writer(outputs.articles, form=outputs.form, force=outputs.force, kept_only=outputs.kept_only)
        )
        audit = stack.enter_context(AuditWriter(outputs.audit, force=outputs.force)) if outputs.audit else None
        progress = stack.enter_context(shown)

        def cleaned(article: Article) -> None:
            check()
            if progress is not None:
                progress(article)

        summary = run(pages, pipeline, writer, audit, cleaned)
        check()
        return summary


def _progress(inputs: Sequence[str], options: ReadOptions, quiet: bool) -> Progress:
    """The bar on a terminal, and none in a pipe."""
    if quiet or not sys.stderr.isatty():
        return nullcontext()
    from cleantext.readers.counting import count_pages
    from cleantext.report.progress import progress_bar

    return progress_bar(count_pages(inputs, options))


def _report(summary: Summary, quiet: bool) -> None:
    from cleantext.report.summary import failure_lines, summary_lines

    for line in failure_lines(summary) if quiet else summary_lines(summary):
        click.echo(line, err=True)
