"""What a linking talk brings about outside: codes, links, consents, and a word where LINE would never send one."""

from datetime import date, timedelta

from flows.effects import CancelTimer, Effect, IssueCode, LinkPhone, RecordConsent, SetTimer, Unlink
from flows.flow import Alarmed, Scene
from flows.messages import Say

TIMERS = ("invitation",)
PATIENCE = timedelta(minutes=12)
"""LINE's own link token lives for ten minutes, and nobody is told when it has expired (LINE: account link)."""

WORDINGS = {"contract": "linking-contract/1", "marketing": "linking-marketing/1"}
"""The text each consent was asked with, and its version: to be raised whenever the text of any language changes."""


def invite(scene: Scene) -> tuple[Effect, ...]:
    """A link was given out: should nothing come of it, speak up once."""
    return (SetTimer("invitation", scene.moment.now + PATIENCE),)


def settled(_scene: Scene) -> tuple[Effect, ...]:
    """Linked: nobody need speak up."""
    return (CancelTimer("invitation"),)


def send_code(scene: Scene) -> tuple[Effect, ...]:
    """Have a code sent to the very number that writes."""
    return (IssueCode(scene.guide.facts.address, scene.words.language),)


def link_phone(scene: Scene) -> tuple[Effect, ...]:
    """Have the code and the birth date compared, where nobody can watch what is known."""
    guide = scene.guide
    return (LinkPhone(guide.facts.address, guide.answer("code"), date.fromisoformat(guide.answer("birth"))),)


def unlink(scene: Scene) -> tuple[Effect, ...]:
    """Undo the link of this address."""
    return (Unlink(scene.guide.facts.address),)


def contract(scene: Scene) -> tuple[Effect, ...]:
    """Keep the answer about notices of the contract."""
    return _consent(scene, "contract")


def marketing(scene: Scene) -> tuple[Effect, ...]:
    """Keep the answer about campaigns."""
    return _consent(scene, "marketing")


def alarm(_name: str, scene: Scene) -> Alarmed:
    """The invitation came to nothing: say so once, with a new one."""
    if scene.talk.state != "invitation":
        return Alarmed()
    return Alarmed((Say(scene.words.text("linking-invitation-silent")),), ask_again=True)


def _consent(scene: Scene, purpose: str) -> tuple[Effect, ...]:
    customer, address = scene.guide.customer(), scene.guide.facts.address
    if customer is None:
        return ()
    granted = scene.guide.answer(purpose) == "yes"
    return (RecordConsent(customer.id, address, purpose, granted, WORDINGS[purpose]),)  # type: ignore[arg-type]  # the two keys of WORDINGS
