"""Whether a text is a person's name."""

from __future__ import annotations

import pytest

from cleantext.extractors.agencies import agencies
from cleantext.extractors.persons import is_known_name, is_no_person, is_outlet, is_person, names_host, opens_as_name


@pytest.mark.parametrize(
    "name",
    [
        "Jane Doe",
        "J. R. Muster",
        "Michelle de Oliveira",
        "Seán Ó Briain",
        "Björn von der Heide",
        "WILL SMITH",
        "山田太郎",
    ],
)
def test_persons(name: str) -> None:
    """Names of two words and more, with initials and particles, are persons."""
    assert is_person(name)


@pytest.mark.parametrize(
    "name",
    [
        "Associated Press",
        "Staff Writer",
        "Senior Harbour Editor",
        "Read More",
        "About us",
        "The Gazette",
        "Jane",
        "jane doe",
    ],
)
def test_no_persons(name: str) -> None:
    """Agencies, roles, labels, outlets and single words are none."""
    assert not is_person(name)


def test_stated_names() -> None:
    """Where the page states an author, a single word and a pen name in lower case are enough; institutions are not."""
    assert is_person("Kristin", evidence="stated")
    assert is_person("jane doe", evidence="stated")
    assert is_person("News Desk", evidence="stated")
    assert not is_person("Centre for Harbour Research", evidence="stated")
    assert not is_person("jane.doe", evidence="stated")


def test_outlets() -> None:
    """The site's name is no person's, unless it is a person's site."""
    assert is_outlet("harbour gazette", "harbour gazette")
    assert is_outlet("harbour gazette staff", "harbour gazette")
    assert not is_outlet("jane doe", "jane doe")
    assert not is_outlet("jane doe", "harbour gazette")


def test_nobody() -> None:
    """Dates, hosts and picture credits are known to be no persons."""
    assert is_no_person("3 May 2021", agencies())
    assert is_no_person("inselbote.de", agencies())
    assert is_no_person("Photo", agencies())
    assert not is_no_person("Jane Doe", agencies())


def test_known_names() -> None:
    """A given name opens or closes a known name."""
    assert is_known_name(["Muster", "Erika"])
    assert not opens_as_name(["Muster", "Erika"])
    assert opens_as_name(["Erika", "Muster"])
    assert not is_known_name(["Example", "Sentences"])


def test_hosts() -> None:
    """An outlet may sign with the name that its address bears; a person's own site is no outlet."""
    assert names_host("El Puerto", "https://www.elpuerto.example.org/news/1")
    assert names_host("Gazette", "https://gazette24.example/news/1")
    assert not names_host("Jane Doe", "https://janedoe.example/news/1")
    assert not names_host("Jane Doe", None)


def test_outlets_that_open_with_an_article() -> None:
    """ "Le Figaro" is nobody; a given name behind "Le" may make a person."""
    assert not any(is_person(name) for name in ("Le Figaro", "El Correo", "La Gazzetta", "Der Bote"))
    assert is_person("Le Minh") and is_person("La Toya Jackson")


def test_accounts_of_administrators_are_nobody() -> None:
    """Whatever stands around the word; names with a hyphen are no accounts."""
    assert not any(is_person(name, evidence="stated") for name in ("wordpressadmin", "Admin2", "webmaster_gazette"))
    assert is_person("Jean-Luc", evidence="stated")
