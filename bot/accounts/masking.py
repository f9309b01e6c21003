"""Where a code went, said so that its owner knows and nobody else learns it."""

from flows.answers.phones import is_mobile, phone

SHOWN_DIGITS = 4


def masked_mail(mail: str) -> str:
    """The first letter and the domain: ``t•••@example.jp``."""
    local, _, domain = mail.rpartition("@")
    return f"{local[:1]}•••@{domain}"


def masked_phone(number: str) -> str:
    """The last four digits: ``•••-••••-5678``."""
    return f"•••-••••-{number[-SHOWN_DIGITS:]}"


def masked(destination: str) -> str:
    """Either of them."""
    return masked_mail(destination) if "@" in destination else masked_phone(destination)


def login_id(text: str) -> str:
    """An ID as it is looked up: a mobile number in E.164, or else a mail address.

    Case counts before the @ (renewal guide ⑭) and nowhere else. Whatever finds the same account is the same ID, so that
    another spelling brings no new tries.
    """
    trimmed = text.strip()
    local, at, domain = trimmed.rpartition("@")
    if at:
        return f"{local}@{domain.lower()}"
    number = phone(trimmed)
    return number if number is not None and is_mobile(number) else trimmed
