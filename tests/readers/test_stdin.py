import gzip
import io
import subprocess
import sys

from cleantext.document import RawPage
from cleantext.readers import ReadOptions, Unreadable
from cleantext.readers.options import StdinFormat
from cleantext.readers.stdin import read_stdin


def pages(data: bytes, form: StdinFormat = "auto") -> list[RawPage | Unreadable]:
    """The pages of an input stream."""
    return list(read_stdin(ReadOptions(stdin_format=form), io.BytesIO(data)))


def test_one_document() -> None:
    """What is no JSON object is one document of unknown type."""
    assert pages(b"One.\nTwo.\n") == [RawPage("stdin", b"One.\nTwo.\n", None, None, "stdin")]
    assert pages(b"")[0] == RawPage("stdin", b"", None, None, "stdin")
    assert len(pages(b"{ not json\n}")) == 1


def test_rows_by_their_first_line() -> None:
    """A JSON object on the first line makes it rows, the first included."""
    assert [page.id for page in pages(b'{"text": "a"}\n{"id": "x", "text": "b"}\n')] == ["stdin:1", "x"]


def test_the_user_decides() -> None:
    """A stated format is not sniffed."""
    (page,) = pages(b'{"text": "a"}\n', "document")
    assert isinstance(page, RawPage)
    assert page.data == b'{"text": "a"}\n'
    (page,) = pages(b"One.\n", "jsonl")
    assert isinstance(page, Unreadable)


def test_compressed_input() -> None:
    """Packed input is unpacked; packed and cut, it is reported."""
    packed = gzip.compress(b"One.\n" * 1000)
    (page,) = pages(packed)
    assert isinstance(page, RawPage)
    assert page.data == b"One.\n" * 1000
    (page,) = pages(packed[:-9])
    assert isinstance(page, Unreadable)


def test_standard_input_stays_open() -> None:
    """Reading leaves the stream to its owner."""
    stream = io.BytesIO(b"One.")
    assert len(list(read_stdin(ReadOptions(), stream))) == 1
    assert not stream.closed


def test_a_real_pipe() -> None:
    """A dash among the inputs reads the standard input of the process."""
    code = "from cleantext.readers import read; print([page.data for page in read(['-'])])"
    result = subprocess.run([sys.executable, "-c", code], input=b"One.", capture_output=True, check=True)
    assert result.stdout.strip() == b"[b'One.']"
