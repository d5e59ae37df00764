"""``cleantext dedup``."""

from __future__ import annotations

from pathlib import Path

import click


@click.command(name="dedup")
@click.argument(
    "files",
    metavar="ARTICLES...",
    nargs=-1,
    required=True,
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
)
@click.option(
    "-o",
    "--output",
    metavar="OUT",
    required=True,
    type=click.Path(path_type=Path),
    help="JSON lines or Parquet, as the input.",
)
@click.option("--force", is_flag=True, help="Replace output that exists.")
@click.option("--quiet", is_flag=True, help="No summary.")
def command(files: tuple[Path, ...], output: Path, force: bool, quiet: bool) -> int:
    """Mark articles that are copies of others, in the rows of one run or of many. None is dropped.

    Reads what "cleantext run" has written: JSON lines (compressed or not) or Parquet; several files are joined. Each row gets
    duplicate_of, the id of the article that it is a copy of, and similarity, the share of its runs of five words which that one has
    too (1: the same words). A copy shares 80 % of them or more. Of copies the longest is kept, then the one published first, then
    the one with the least id; no row names one that is marked itself.

    \b
    Examples:
      cleantext dedup articles.jsonl -o marked.jsonl
      cleantext dedup part-*.jsonl.zst -o marked.jsonl.zst
      cleantext dedup articles.parquet -o marked.parquet
    """
    from cleantext.cli.reading import refuse_overlap
    from cleantext.runners.dedup.marking import mark_duplicates

    refuse_overlap([str(file) for file in files], [str(output)])
    counts = mark_duplicates(files, output, force=force)
    if not quiet:
        click.echo(str(counts), err=True)
    return 0
