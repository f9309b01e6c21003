"""What can be wrong with mail before any is sent.

::

    MailError
    └── BadMailSetting      correct the setting it names; raised while starting, never while delivering

Everything a mail server does becomes an outcome (see deliver.py). Values are never quoted: one holds a password.
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
