"""A policy that starts on 1 April 2025, and the words of the trade for a table."""

from datetime import date

import pytest

from rating.cover.catalogue import Catalogue, catalogue
from rating.cover.terms import Terms

START = date(2025, 4, 1)


@pytest.fixture(scope="session")
def book() -> Catalogue:
    return catalogue(START)


@pytest.fixture(scope="session")
def terms(book: Catalogue) -> Terms:
    return book.terms
