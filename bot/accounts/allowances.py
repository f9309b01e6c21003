"""How often what may be done, by whom: every limit of the account pages, in one place.

A household may be a whole company or a carrier's gateway, so its limits are wide; what belongs to one person is narrow.
An ID tried from one network is stopped there first, so that a stranger's tries do not keep its owner out; the limit of
an ID over all networks is short and slows only. Other ways in (the link in the chat) know none of these.
"""

from datetime import timedelta

from bot.accounts.visitors import Visitor
from state.limits import Bucket
from state.records.index import bare

WHILE = timedelta(minutes=15)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)

SLIPS = 12
"""Tries of one ID within a while from everywhere: 96 an hour for an account that has two (ASVS 4.0.3, 2.2.1: 100)."""

OPENING_TAKES = timedelta(seconds=30)

RANGE_DIGITS = 4
"""The last digits of a number that its neighbours in a range do not share: bought ranges come in ten thousands."""


def trying(login: str, visitor: Visitor) -> tuple[Bucket, ...]:
    """Tries to sign in as ``login``, whether there is such an ID or not."""
    return (
        tried_here(login, visitor),
        Bucket("sign-in-id", login, SLIPS, WHILE),
        Bucket("sign-in-ip", visitor.ip, 40, WHILE),
        Bucket("sign-in-net", visitor.prefix, 300, WHILE),
    )


def tried_here(login: str, visitor: Visitor) -> Bucket:
    """The narrowest of them, cleared by the right password."""
    return Bucket("sign-in-id-net", f"{login} {visitor.prefix}", 10, WHILE)


def sending(destination: str, visitor: Visitor) -> tuple[Bucket, ...]:
    """Codes sent at a visitor's word to ``destination``, a mail address or a number in E.164 that is on record."""
    return (
        *receiving(destination),
        Bucket("code-ip", visitor.ip, 30, HOUR),
        Bucket("code-net", visitor.prefix, 200, HOUR),
    )


def receiving(destination: str) -> tuple[Bucket, ...]:
    """Codes sent to ``destination``, at whoever's word: revenue fraud by SMS drives many numbers of one range."""
    to = Bucket("code-to", destination, 10, DAY)
    if "@" in destination:
        return (to,)
    return (to, Bucket("code-range", destination[:-RANGE_DIGITS], 60, HOUR))


def entering(visitor: Visitor) -> tuple[Bucket, ...]:
    """Links of the kind a chat gives out, opened one after the other."""
    return (Bucket("door-ip", visitor.ip, 120, WHILE), Bucket("door-net", visitor.prefix, 1_000, WHILE))


def applying(policy: str, mail: str, visitor: Visitor) -> tuple[Bucket, ...]:
    """Applications to be registered; whoever tries names and dates of birth on one policy number comes to an end."""
    return (
        Bucket("register", visitor.ip, 10, HOUR),
        Bucket("register network", visitor.prefix, 100, HOUR),
        Bucket("register policy", bare(policy), 10, DAY),
        writing(mail),
    )


def opening(customer: str) -> Bucket:
    """One opens a customer's account at a time."""
    return Bucket("opening", customer, 1, OPENING_TAKES)


def forgetting(mail: str, visitor: Visitor) -> tuple[Bucket, ...]:
    """Letters to who says that the password of this ID is lost."""
    return (Bucket("forgot", visitor.ip, 20, HOUR), Bucket("forgot network", visitor.prefix, 200, HOUR), writing(mail))


def writing(mail: str) -> Bucket:
    """How often strangers can make us write to one mailbox, by whichever page."""
    return Bucket("letters to", mail.lower(), 5, HOUR)


def moving(customer: str) -> Bucket:
    """New mail addresses somebody may name, to each of which a code goes."""
    return Bucket("new mail", customer, 5, DAY)


def proving(customer: str) -> Bucket:
    """Tries of the former password, by who is signed in; cleared by the right one."""
    return Bucket("former password", customer, 10, WHILE)
