"""The same records on SQLite and on PostgreSQL: each test has a database of its own, copied from a migrated one."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine, make_url

from state import records
from state.records import Records
from state.vault import Vault
from tests.postgres_server import postgres, programs


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    folder = programs()
    if folder is None:
        if os.environ.get("CI") == "true":
            pytest.fail("PostgreSQL is not installed, and CI must not go without it")
        pytest.skip("PostgreSQL is not installed (Debian: apt-get install postgresql)")
    with postgres(folder) as url:
        yield url


@pytest.fixture(scope="session")
def migrated_postgres(postgres_url: str) -> str:
    _administer(postgres_url, "CREATE DATABASE migrated")
    _migrate(_named(postgres_url, "migrated"))
    return "migrated"


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("sqlite") / "migrated.db"
    _migrate(f"sqlite:///{file}")
    return file


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def empty_url(kind: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """A database in which nothing was ever made."""
    if kind == "sqlite":
        yield f"sqlite:///{tmp_path}/empty.db"
    else:
        yield from _fresh_postgres(request.getfixturevalue("postgres_url"), "template1")


@pytest.fixture
def url(kind: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """A database that is up to date and holds nothing."""
    if kind == "sqlite":
        shutil.copy(request.getfixturevalue("migrated_sqlite"), tmp_path / "records.db")
        yield f"sqlite:///{tmp_path}/records.db"
    else:
        template = request.getfixturevalue("migrated_postgres")
        yield from _fresh_postgres(request.getfixturevalue("postgres_url"), template)


@pytest.fixture
def engine(url: str) -> Iterator[Engine]:
    engine = records.connect(url)
    yield engine
    engine.dispose()


@pytest.fixture
def vault() -> Vault:
    return Vault(["the first secret of the tests"])


@pytest.fixture
def book(engine: Engine, vault: Vault) -> Records:
    return records.open(engine, vault)


def _fresh_postgres(server: str, template: str) -> Iterator[str]:
    _administer(server, f"CREATE DATABASE scratch TEMPLATE {template}")
    yield _named(server, "scratch")
    _administer(server, "DROP DATABASE scratch WITH (FORCE)")


def _administer(server: str, statement: str) -> None:
    engine = create_engine(server, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql(statement)
    engine.dispose()


def _migrate(url: str) -> None:
    engine = records.connect(url)
    records.upgrade(engine)
    engine.dispose()


def _named(server: str, database: str) -> str:
    return make_url(server).set(database=database).render_as_string(hide_password=False)
