import pytest

from cleantext.cli.complaint import complain


def test_an_error_is_told_on_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    """Line breaks and runs of spaces of the message become single spaces; standard output stays clean."""
    complain(ValueError("first line\n  second"), "skipped")
    complain(ValueError("bad key"))
    assert capsys.readouterr() == ("", "skipped first line second\ncleantext: bad key\n")
