from __future__ import annotations

from typing import get_args

from cleantext.cli import files, options, run
from cleantext.pipeline.config import ENGINES, REQUIREMENTS
from cleantext.pipeline.file_settings import ProfileName
from cleantext.readers.options import InputFormat
from cleantext.writers import FORMATS


def test_engines_are_those_of_the_configuration() -> None:
    """The command offers every engine that a configuration may name, in the same order."""
    assert tuple(ENGINES) == options.ENGINES


def test_requirements_are_those_of_the_configuration() -> None:
    """The commands offer every requirement that a configuration may name, but that of nothing."""
    assert tuple(name for name in REQUIREMENTS if name) == options.REQUIREMENTS


def test_profiles_are_those_of_the_configuration() -> None:
    """The commands offer every profile that a configuration may name, in the same order."""
    assert get_args(ProfileName) == files.PROFILES


def test_input_formats_are_those_of_the_readers() -> None:
    """The commands offer every format that the readers know, in the same order."""
    assert get_args(InputFormat) == options.INPUT_FORMATS


def test_output_formats_are_those_of_the_writers() -> None:
    """``run`` offers every format that can be written."""
    assert list(run.DEFAULT_OUTPUTS) == list(FORMATS)
