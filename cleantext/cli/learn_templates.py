"""``cleantext learn-templates``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from cleantext.cli.options import configuration_options, load_config, reading_options
from cleantext.cli.templates import learn


@click.command(name="learn-templates")
@click.argument("inputs", metavar="[INPUT...]", nargs=-1)
@click.option(
    "-o",
    "--output",
    metavar="OUT",
    type=click.Path(path_type=Path, dir_okay=False),
    required=True,
    help="The templates, a .zst file.",
)
@click.option(
    "--merge",
    metavar="FILE",
    multiple=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="Take in what was learned before; may be given several times, and without any INPUT.",
)
@click.option("--workers", metavar="N", type=click.IntRange(min=1), help="Processes [default: one a core].")
@click.option("--in-process", is_flag=True, help="No processes: for few pages.")
@click.option("--force", is_flag=True, help="Replace output that exists.")
@click.option("--quiet", is_flag=True, help="No summary.")
@reading_options
@configuration_options
def command(
    inputs: tuple[str, ...],
    output: Path,
    merge: tuple[Path, ...],
    workers: int | None,
    in_process: bool,
    force: bool,
    quiet: bool,
    config_file: Path | None,
    engine: str | None,
    **given: Any,
) -> int:
    """Learn which lines recur across the pages of each site, for "cleantext run --templates".

    A site is what --site-field names, else the host of the URL, without www.; where a page has no URL it is the host that
    the page names as its own, else the folder that it lies in. Of each site up to 32 pages are kept, drawn at random but
    the same ones every time, as hashes of their lines; of more than 250,000 pages in all whole sites go. Parts of a
    corpus can be learned by themselves and merged, in any order: the file is the same as that of the whole.

    \b
    Examples:
      cleantext learn-templates crawl/ -o templates.zst
      cleantext run crawl/ --templates templates.zst -o articles.jsonl
      cleantext learn-templates --merge monday.zst --merge tuesday.zst -o week.zst
      cleantext run crawl/ --two-pass -o articles.jsonl             both at once
    """
    from cleantext.cli.reading import read_options, refuse_overlap
    from cleantext.cli.working import TASKS
    from cleantext.readers import read
    from cleantext.runners.limits import Limits, cores

    if not inputs and not merge:
        raise click.UsageError("there is nothing to learn from: name an INPUT, or files to --merge")
    refuse_overlap(inputs, [str(output)])
    config = load_config(config_file, engine)
    limits = Limits(30.0, 2 * 10**9, TASKS, patience=0)
    pages = read(inputs, read_options(given, [str(output)]))
    jobs = 0 if in_process or not inputs else workers or cores()
    counts = learn(pages, config, jobs, limits, output, force=force, earlier=merge)
    if not quiet:
        click.echo(f"{len(counts):,} sites, {counts.held:,} pages of them kept; wrote {output}", err=True)
    return 0
