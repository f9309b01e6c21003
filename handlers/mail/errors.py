"""What can be wrong with mail before any is sent.

::

    MailError
    ├── BadMailSetting      correct the setting it names; raised while starting, never while delivering
    └── BadAddress          give the letter up: no server could take mail to its address

Everything a mail server does becomes an outcome (see deliver.py). Values are never quoted: one holds a password,
another is a person's.
"""


class MailError(Exception):
    """Anything this package raises."""


class BadMailSetting(MailError):
    """A setting cannot be used.

    Attributes:
        setting: the name of the environment variable, or of the profile's key.
    """

    def __init__(self, setting: str, expected: str) -> None:
        super().__init__(f"{setting}: expected {expected}")
        self.setting = setting


class BadAddress(MailError):
    """A customer's address that SMTP without extensions cannot carry."""

    def __init__(self) -> None:
        super().__init__("the recipient has no address that mail can be sent to")
