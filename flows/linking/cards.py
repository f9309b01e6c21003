"""What the linking talk says where plain words do not do: whose it is now, and pages and telephones to open."""

from flows.linking.guide import LinkingGuide
from flows.linking.masking import masked
from flows.messages import Call, Card, Message, Open, Row
from flows.words import Words


def silence(_guide: LinkingGuide, _words: Words) -> tuple[Message, ...]:
    """Nothing: what leads on, or has been said already, needs no words."""
    return ()


def welcome(guide: LinkingGuide, words: Words) -> tuple[Message, ...]:
    """Whose conversation it is now, their cars, and how it is undone (LINE asks that this be said when linking)."""
    return (
        Card(words.text("linking-welcome-title"), f"{_whose(guide, words)}\n{undo(guide, words)}", cars(guide, words)),
    )


def before(guide: LinkingGuide, words: Words) -> tuple[Message, ...]:
    """It was so before."""
    return (
        Card(words.text("linking-before-title"), f"{_whose(guide, words)}\n{undo(guide, words)}", cars(guide, words)),
    )


def undo(guide: LinkingGuide, words: Words) -> str:
    """How the link is undone, which is said whenever there is one."""
    return words.text("linking-undo" if guide.by_line() else "linking-undo-sms")


def cars(guide: LinkingGuide, words: Words) -> tuple[Row, ...]:
    """The cars by model and last figures; by SMS, which others may read on a locked telephone, by model alone."""
    customer = guide.customer()
    if customer is None:
        return ()
    vehicles = [contract.vehicle for contract in customer.contracts]
    named = [f"{car.model} {car.plate.split()[-1]}" if guide.by_line() else car.model for car in vehicles]
    return tuple(Row(words.text("linking-car"), name) for name in named)


def by_browser(guide: LinkingGuide, words: Words) -> tuple[Message, ...]:
    """The page of somebody we do not know: by signing in, or linked first."""
    return (_card(guide, words, "by_browser", "/account/"),)


def password(guide: LinkingGuide, words: Words) -> tuple[Message, ...]:
    """A new password: with the mail that is the ID, or with what is linked already."""
    variant = "linked" if guide.is_linked() else "line" if guide.by_line() else "sms"
    text = words.text(f"linking-password-{variant}")
    return (
        Card(words.text("linking-password-title"), text, buttons=(_open(guide, words, "forgot", "/account/forgot"),)),
    )


def late(guide: LinkingGuide, words: Words) -> tuple[Message, ...]:
    """The code did not come: where it may have gone, and when the next may be asked for."""
    profile = guide.facts.profile
    text = words.text("linking-late", brand=profile.brand, sender=profile.letters_from or "none")
    return (Card(words.text("linking-late-title"), text),)


def vanished(guide: LinkingGuide, words: Words) -> tuple[Message, ...]:
    """The page for the code is gone: sign in again (renewal guide ③)."""
    return (_card(guide, words, "vanished", "/account/"),)


def which_id(guide: LinkingGuide, words: Words) -> tuple[Message, ...]:
    """The ID is a mail address, to the letter, or a mobile number (renewal guide ⑭②)."""
    return (_card(guide, words, "which_id", "/account/"),)


def mail_remembered(guide: LinkingGuide, words: Words) -> tuple[Message, ...]:
    """The old ID and password open the page; the code comes by SMS instead (renewal guide ⑮)."""
    return (_card(guide, words, "mail_remembered", "/account/"),)


def mail_anew(guide: LinkingGuide, words: Words) -> tuple[Message, ...]:
    """Register with another mail, whatever is said of being registered already (renewal guide ⑮)."""
    return (_card(guide, words, "mail_anew", "/account/register"),)


def mail_phone(guide: LinkingGuide, words: Words) -> tuple[Message, ...]:
    """An ID that is a mobile number is changed by the desk (renewal guide ⑮)."""
    return (_desk(guide, words, "mail_phone"),)


def device_number(guide: LinkingGuide, words: Words) -> tuple[Message, ...]:
    """A new number where the old one was the ID, or where codes went: the desk changes it."""
    return (_desk(guide, words, "device_number"),)


def unconfirmed(guide: LinkingGuide, words: Words) -> tuple[Message, ...]:
    """Not linked, in the same words whatever the reason, and who can help."""
    return (_desk(guide, words, "unconfirmed"),)


def _whose(guide: LinkingGuide, words: Words) -> str:
    customer = guide.customer()
    if customer is None:
        return words.text("linking-linked-somebody")
    return words.text("linking-linked-name", name=masked(customer.name))


def _card(guide: LinkingGuide, words: Words, state: str, page: str) -> Card:
    label = "register" if page.endswith("register") else "account"
    title, text = words.text(f"linking-{state}-title"), words.text(f"linking-{state}")
    return Card(title, text, buttons=(_open(guide, words, label, page),))


def _open(guide: LinkingGuide, words: Words, label: str, page: str) -> Open:
    return Open(words.text(f"linking-open-{label}"), f"{guide.facts.public_url}{page}")


def _desk(guide: LinkingGuide, words: Words, state: str) -> Card:
    profile = guide.facts.profile
    desk = profile.desk(profile.contract_desk)
    text = words.text(f"linking-{state}", desk=desk.name)
    return Card(words.text(f"linking-{state}-title"), text, buttons=(Call(words.text("kit-call-desk"), desk.phone),))
