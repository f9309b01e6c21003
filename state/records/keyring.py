"""Keys of our own that outlive SECRET_KEYS: random, named, and kept only wrapped by the vault (envelope encryption).

A blind index must give the same answer for years, while secrets are replaced; so its key is not derived from a secret
but wrapped by one, and rotation wraps it again.
"""

import secrets

from sqlalchemy import select

from state.records.database import Database
from state.records.tables import keyring
from state.sealed import Sealed
from state.vault import Vault

KEY_BYTES = 32


class Keyring:
    """Named keys of 32 random bytes."""

    def __init__(self, database: Database, vault: Vault) -> None:
        self._database = database
        self._wrapped = Sealed(vault, "keyring.wrapped", bytes)

    def get_or_create(self, name: str) -> bytes:
        """The key of that name, made on first use. Two processes that ask at once get the same one."""
        found = self._get(name)
        if found is not None:
            return found
        wrapped = self._wrapped.seal(secrets.token_bytes(KEY_BYTES), name)
        row = self._database.insert(keyring).values(name=name, wrapped=wrapped)
        with self._database.write() as connection:
            connection.execute(row.on_conflict_do_nothing())
        return self.get_or_create(name)

    def _get(self, name: str) -> bytes | None:
        with self._database.read() as connection:
            wrapped = connection.scalar(select(keyring.c.wrapped).where(keyring.c.name == name))
        return None if wrapped is None else self._wrapped.open(wrapped, name)
