from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

import pytest

from cleantext.component import NoOptions
from cleantext.errors import ConfigError
from cleantext.pipeline.builtins import BUILTINS
from cleantext.pipeline.options import options_from
from cleantext.pipeline.registry import lookup


@dataclass(frozen=True)
class KettleOptions:
    """Settings of a kettle."""

    cups: int = 2
    heat: float = 0.5
    whistles: bool = True
    colour: str = "red"
    metal: Literal["tin", "steel"] = "tin"
    owner: str | None = None
    teas: tuple[str, ...] = ("green",)

    def __post_init__(self) -> None:
        if self.cups > 9:
            raise ValueError("cups: no kettle holds more than nine")


def kettle(settings: dict[str, Any]) -> KettleOptions:
    """The options by these settings."""
    options = options_from(KettleOptions, settings, "kettle")
    assert isinstance(options, KettleOptions)
    return options


def test_no_settings() -> None:
    """Without settings all is default."""
    assert kettle({}) == KettleOptions()
    assert options_from(NoOptions, {}, "x") == NoOptions()


def test_every_type() -> None:
    """Each type is taken as TOML has it; lists become tuples, whole numbers serve where numbers are wanted."""
    settings = {"cups": 3, "heat": 1, "whistles": False, "colour": "blue", "metal": "steel", "owner": "Ada", "teas": []}
    assert kettle(settings) == KettleOptions(3, 1.0, False, "blue", "steel", "Ada", ())
    assert isinstance(kettle(settings).heat, float)


@pytest.mark.parametrize(
    ("settings", "complaint"),
    [
        ({"cups": "3"}, r"kettle\.cups: a whole number is wanted, not '3'"),
        ({"cups": 3.0}, r"kettle\.cups: a whole number is wanted, not 3\.0"),
        ({"cups": True}, r"kettle\.cups: a whole number is wanted, not True"),
        ({"heat": "hot"}, r"kettle\.heat: a number is wanted, not 'hot'"),
        ({"heat": True}, r"kettle\.heat: a number is wanted, not True"),
        ({"whistles": 1}, r"kettle\.whistles: true or false is wanted, not 1"),
        ({"colour": 1}, r"kettle\.colour: a string is wanted, not 1"),
        ({"metal": "gold"}, r"kettle\.metal: 'tin' or 'steel' is wanted, not 'gold'"),
        ({"owner": 1}, r"kettle\.owner: a string is wanted, not 1"),
        ({"teas": "green"}, r"kettle\.teas: a list is wanted, not 'green'"),
        ({"teas": [1]}, r"kettle\.teas: a string is wanted, not 1"),
        ({"cup": 3}, r"unknown key kettle\.cup; did you mean 'cups'\?"),
        ({"cups": 10}, r"kettle: cups: no kettle holds more than nine"),
    ],
)
def test_wrong_settings(settings: dict[str, Any], complaint: str) -> None:
    """A wrong value says where it stands and what is wanted; what the dataclass refuses says why."""
    with pytest.raises(ConfigError, match=complaint):
        kettle(settings)


@pytest.mark.parametrize(("family", "name"), [(family, name) for family in BUILTINS for name in BUILTINS[family]])
def test_all_options_take_their_defaults(family: Any, name: str) -> None:
    """The default of every option of every built-in is a valid setting."""
    options = lookup(family, name).Options
    default = options()
    settings = {key: value for key, value in vars(default).items() if value is not None}
    assert options_from(options, settings, name) == default
