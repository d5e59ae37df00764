"""``cleantext run``."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cleantext.cli.interruption import check
from cleantext.cli.options import configuration_options, load_config, reading_options, require_option
from cleantext.cli.templates import Templates, templates_options, with_templates
from cleantext.cli.working import Working, working_options
from cleantext.errors import ConfigError, ShardError

if TYPE_CHECKING:
    from cleantext.pipeline import Config
    from cleantext.readers import ReadOptions
    from cleantext.runners import Summary
    from cleantext.runners.crawl import Pages, Run
    from cleantext.runners.dedup.documents import Marking
    from cleantext.runners.outputs import Outputs

    Progress = AbstractContextManager[Callable[[str], None] | None]

# the names in cleantext.writers.FORMATS, whose import --help does not wait for; a test holds them the same
DEFAULT_OUTPUTS = {
    "jsonl": "articles.jsonl",
    "parquet": "articles.parquet",
    "text": "articles",
    "markdown": "articles",
}


@click.command(name="run")
@click.argument("inputs", metavar="INPUT...", nargs=-1, required=True)
@click.option("-o", "--output", metavar="OUT", help="File, directory, URL or - [default: articles.jsonl].")
@click.option(
    "--to",
    "--format",
    "form",
    type=click.Choice(list(DEFAULT_OUTPUTS)),
    help="JSON lines, Parquet, or a directory (or .tar) of .txt or .md files like the input [default: by extension].",
)
@click.option("--audit", metavar="FILE.jsonl", help="Write every change of every document, ready to be replayed.")
@click.option("--force", is_flag=True, help="Replace output that exists; other files in a directory stay.")
@click.option("--kept-only", is_flag=True, help="No rows for rejected and failed documents.")
@click.option(
    "--dedup", is_flag=True, help="Mark articles that are copies of others in this run, by duplicate_of and similarity."
)
@click.option("--quiet", is_flag=True, help="No progress bar and no summary; failures are still listed.")
@templates_options
@working_options
@reading_options
@require_option
@configuration_options
def command(
    inputs: tuple[str, ...],
    output: str | None,
    form: str | None,
    audit: str | None,
    force: bool,
    kept_only: bool,
    dedup: bool,
    quiet: bool,
    config_file: Path | None,
    engine: str | None,
    require: str | None,
    **given: Any,
) -> int:
    """Clean raw dumps: directories (walked recursively), files, URLs, or - for standard input.

    Reads .txt .text .html .htm .xhtml, rows (.jsonl .csv .tsv .parquet), crawls (.warc .wet) and archives (.tar), each also
    .gz .bz2 .xz .zst; other files are sniffed. A URL (s3:// gs:// hf:// https://) is a file, a folder, or a pattern with *.
    The output takes its name when it is whole. What is done by then is kept in OUT.parts: when a run was ended, by whatever, the
    same command with --resume goes on where it stopped; with all outputs in their places and no parts left it has nothing to
    do, says so and succeeds, whatever made them. Exit code 1: some documents failed (they are listed, the rest is written). A
    document that takes too long or too much memory, or crashes, fails; the others go on.

    With --templates lines that recur on the pages of a site go, as "cleantext learn-templates" found them; with --two-pass
    they are found first, in the same input.

    With --shard 1/8 to 8/8 eight runs share the documents of one input, each with an output of its own.

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
      cleantext run crawl.warc.gz --keep-column WARC-Date -o articles.parquet
      cleantext run 's3://bucket/crawl/*.warc.gz' -o s3://bucket/articles.jsonl.zst
      cleantext run crawl.jsonl -o articles.jsonl --resume
      cleantext run crawl/ --two-pass -o articles.jsonl
      zcat crawl.jsonl.gz | cleantext run - -o - | head
    """
    from cleantext.cli.reading import read_options, refuse_overlap
    from cleantext.pipeline import Pipeline
    from cleantext.readers import read
    from cleantext.runners.cleaning import Cleaning
    from cleantext.runners.crawl import Run
    from cleantext.runners.outputs import Outputs
    from cleantext.writers import format_of

    working, templates = Working.taken_from(given), Templates.taken_from(given)
    form = form or format_of(output or "")
    outputs = Outputs(output or DEFAULT_OUTPUTS[form], form, audit, force, kept_only)
    config = load_config(config_file, engine, require)
    refuse_overlap(inputs, outputs.names)
    learned = templates.file_for(outputs.articles, inputs)
    beside = [str(_folder(working, outputs)), *([str(learned)] if learned else [])]
    options = read_options(given, [*outputs.names, *beside])
    pages = working.share(read(inputs, options))
    marking = _marking(outputs, options) if dedup else None
    if templates.two_pass and not (working.resume or outputs.streamed):
        outputs.try_to_open()  # the first pass may take hours
    if learned:
        templates.learn(learned, read(inputs, options), config, working, force)
        config = with_templates(config, learned)
    cleaning = Cleaning(Pipeline(config), outputs.encoder, audit is not None)
    with _progress(inputs, options, quiet) as progress:
        run = Run(cleaning, outputs, working.jobs, working.limits, _checked(progress))
        run = replace(run, finishing=marking) if marking else run
        summary = _run(run, pages, working, lambda: _manifest(inputs, config, options, outputs, working))
    check()
    if summary is None:
        return _nothing_to_do(outputs, quiet)
    _report(summary, quiet)
    if marking and not quiet:
        click.echo(str(marking.counts), err=True)
    return 1 if summary.failed else 0


def _run(run: Run, pages: Pages, working: Working, manifest: Callable[[], dict[str, Any]]) -> Summary | None:
    """Clean and write; in parts, unless the articles are out as soon as they are written. None: they were there already."""
    if run.outputs.streamed:
        if working.resume:
            raise click.UsageError(
                f"--resume needs an output that is a file or a directory, not {run.outputs.articles}"
            )
        return run.at_once(pages)
    from cleantext.runners.parts import Parts

    folder = _folder(working, run.outputs)
    with Parts(folder, manifest(), resume=working.resume, force=run.outputs.force) as parts:
        if working.resume and not parts.found and _whole_already(run.outputs):
            return None
        try:
            return run.in_parts(pages, parts)
        except (KeyboardInterrupt, SystemExit):
            with suppress(ShardError):
                parts.seal()
            if parts.done:
                told = f"{parts.done} documents are done and kept in {folder}; --resume goes on"
                click.echo(f"cleantext: {told}", err=True)
            raise


def _whole_already(outputs: Outputs) -> bool:
    """Whether the outputs of a run which has left no parts are there. Raises ConfigError where only some of them are."""
    there = [] if outputs.force else outputs.there()
    missing = [name for name in outputs.names if name not in there]
    if there and missing:
        told = f"{missing[0]} is missing, while {there[0]} is there, and no parts of a run are left to go on with"
        raise ConfigError(f"cannot resume: {told}; --force begins anew")
    return not missing


def _nothing_to_do(outputs: Outputs, quiet: bool) -> int:
    if not quiet:
        told = f"{' and '.join(outputs.names)}: there already, nothing to do; --force begins anew"
        click.echo(f"cleantext: {told}", err=True)
    return 0


def _marking(outputs: Outputs, options: ReadOptions) -> Marking:
    """What marks copies. Raises UsageError where the output has no place for that."""
    from cleantext.runners.dedup.documents import Marking
    from cleantext.runners.dedup.rows import MARKS

    for name in options.keep_columns:
        if name in MARKS:
            raise click.UsageError(f"--keep-column {name}: --dedup writes a field of that name")
    if outputs.form != "jsonl" or outputs.streamed:
        raise click.UsageError("--dedup marks JSON lines in a file; cleantext dedup marks Parquet, when it is whole")
    return Marking(Path(outputs.articles))


def _folder(working: Working, outputs: Outputs) -> Path:
    from cleantext.runners.parts import parts_folder

    return working.parts or parts_folder(outputs.articles)


def _manifest(
    inputs: Sequence[str], config: Config, options: ReadOptions, outputs: Outputs, working: Working
) -> dict[str, Any]:
    """What the output depends on."""
    from cleantext.runners.manifest import manifest

    reading = {name: value for name, value in asdict(options).items() if name != "exclude"}
    written = {name: value for name, value in asdict(outputs).items() if name != "force"}
    return manifest(inputs, config, {"reading": reading, "outputs": written, "shard": working.shard})


def _checked(progress: Callable[[str], None] | None) -> Callable[[str], None]:
    """What is called after each page: asks for signals that got lost, and moves the bar."""

    def done(identifier: str) -> None:
        check()
        if progress is not None:
            progress(identifier)

    return done


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
