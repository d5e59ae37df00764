"""What is true of every file on the disk: of its bytes, and of commands that only look."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.inplace.file import FileProcessor
from cleantext.inplace.file_result import FileResult
from cleantext.inplace.line import joined
from cleantext.inplace.targets import Target
from cleantext.pipeline.config import Config
from cleantext.pipeline.file_settings import ProfileName

sys.path.insert(0, str(Path(__file__).parent))  # the strategies stand beside the laws

from file_strategies import files

ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "latin-1", "cp1252", "shift-jis")
CONTENTS = st.one_of(
    st.builds(lambda lines, codec: joined(lines).encode(codec, "replace"), files(), st.sampled_from(ENCODINGS)),
    st.binary(max_size=60),
)
NAMES = st.sampled_from(("notes.txt", "notes.md"))
CODECS = st.sampled_from((None, "cp1252", "shift-jis"))
EACH = pytest.mark.parametrize("profile", ("text", "article"))

CHECK = FileProcessor(Config())
FIX = FileProcessor(Config(), write=True)


def processed(processor: FileProcessor, target: Target, data: bytes) -> tuple[FileResult, bytes]:
    """What comes of a file with this content in a directory of its own, and what stands in it then."""
    with TemporaryDirectory() as folder:
        path = Path(folder, target.name)
        path.write_bytes(data)
        result = processor.process(Target(str(path), target.profile, target.encoding))
        assert [entry.name for entry in path.parent.iterdir()] == [target.name]
        return result, path.read_bytes()


@EACH
@given(data=CONTENTS, name=NAMES, encoding=CODECS)
def test_check_says_what_fix_does(profile: ProfileName, data: bytes, name: str, encoding: str | None) -> None:
    """Both come to the same, nothing fails, and bytes change exactly where a change was told, and by ``fix`` only."""
    target = Target(name, profile, encoding)
    told, untouched = processed(CHECK, target, data)
    done, written = processed(FIX, target, data)
    assert (told.outcome, told.edits) == (done.outcome, done.edits)
    assert told.outcome != "failed", told.why
    assert untouched == data
    assert (written != data) == (told.outcome == "changed")


@EACH
@given(data=CONTENTS, name=NAMES, encoding=CODECS)
def test_a_fixed_file_is_clean(profile: ProfileName, data: bytes, name: str, encoding: str | None) -> None:
    """A second ``fix`` changes no byte, and has nothing to say that the first did not say."""
    target = Target(name, profile, encoding)
    first, once = processed(FIX, target, data)
    second, twice = processed(FIX, target, once)
    assert twice == once
    assert second.outcome == ("clean" if first.outcome == "changed" else first.outcome)
