"""What a renewal talk brings about outside: the reminder answered, wishes kept, the desk told, the filing."""

from flows.answers.phones import is_mobile
from flows.effects import (
    Effect,
    FileApplication,
    RecordConsent,
    RecordProgress,
    RecordReminder,
    Send,
    TellDesk,
)
from flows.events import Address
from flows.flow import Scene
from flows.messages import Say
from flows.renewal.application import RenewalApplication
from flows.renewal.guide import RenewalGuide
from flows.renewal.table import EVIDENCE
from rating.tariff import TariffVersion

STOP_WORDING = "renewal-notice-stop/1"
"""The wording by which notices are ended, and its version: to be raised when the text of any language changes."""

ASKED = EVIDENCE - {"conditions", "document", "apply"}
"""Slots that are an answer about the insurance."""


def heard(scene: Scene) -> tuple[Effect, ...]:
    """The reminder has been answered, whatever the answer is."""
    due = scene.guide.answer("due")
    return (RecordReminder(due, "answered", scene.guide.answer("notice")),) if due else ()


def stop(scene: Scene) -> tuple[Effect, ...]:
    """No more notices about contracts to this address."""
    guide: RenewalGuide = scene.guide
    customer = guide.whose()
    if not customer:
        return ()
    return (RecordConsent(customer, guide.facts.address, "contract", granted=False, wording=STOP_WORDING),)


def put_off(scene: Scene) -> tuple[Effect, ...]:
    """Leave them in peace for some days."""
    guide: RenewalGuide = scene.guide
    return tuple(
        RecordProgress(number, maturity, asleep_until=guide.again_on(maturity))
        for number, maturity, _ in guide.reminded_of()
    )


def decline(scene: Scene) -> tuple[Effect, ...]:
    """Keep that they will not renew, and why; the desk may know of what they need instead.

    Of several contracts nobody is taken to give up all, and nobody gives one up for its owner: the desk asks.
    """
    reason = scene.guide.answer("why")
    told = _desk(scene, "declined", reason)
    if scene.guide.is_about_several() or not scene.guide.is_owner():
        return told
    due = scene.guide.reminded_of()
    return (*(RecordProgress(number, maturity, declined=reason) for number, maturity, _ in due), *told)


def consult(scene: Scene) -> tuple[Effect, ...]:
    """Somebody wants to talk about it."""
    return _desk(scene, "consult")


def late(scene: Scene) -> tuple[Effect, ...]:
    """The contract is over, and the days in which staff can still continue it are counted."""
    return _desk(scene, "late")


def closed(scene: Scene) -> tuple[Effect, ...]:
    """After an accident staff take care of the renewal, as they are told they will."""
    standing = scene.guide.standing
    return _desk(scene, "ineligible", "accident") if standing and "accident" in standing.reasons[:1] else ()


def moved(scene: Scene) -> tuple[Effect, ...]:
    """Something has changed that only the desk can change."""
    return _desk(scene, "change")


def by_staff(scene: Scene) -> tuple[Effect, ...]:
    """No number can be promised without a person."""
    return _desk(scene, "ineligible", "needs_staff")


def tell_desk(scene: Scene) -> tuple[Effect, ...]:
    """A declaration or a check with which the desk has to see to it."""
    point = scene.guide.point()
    kind = "declaration" if point in {"duplicate", "cancelled"} else "mismatch"
    return _desk(scene, kind, point)


def file(scene: Scene) -> tuple[Effect, ...]:
    """Apply: what is filed is what was shown, worked out once more from the same answers."""
    guide: RenewalGuide = scene.guide
    offer, contract, customer, tariff = guide.offer(), guide.contract(), guide.facts.customer, guide.facts.tariff
    if offer is None or contract is None or customer is None or tariff is None:
        return ()
    answers = {name: slot.value for name, slot in guide.slots.items() if name in ASKED}
    application = RenewalApplication(
        channel=guide.facts.address.channel,
        language=scene.words.language,
        customer=customer.id,
        contract=contract.number,
        maturity=contract.maturity,
        draft=scene.talk.began,
        plan=offer.plan,
        application=offer.application,
        premium=offer.quote.premium,
        to_pay=offer.quote.to_pay,
        tariff=edition(tariff.version),
        answers=answers,
        document=guide.answer("document"),
    )
    return (FileApplication(application),)


def completed(scene: Scene) -> tuple[Effect, ...]:
    """Confirm by SMS to the number on record, where the talk was on LINE (guide ⑫⑬): without anything personal."""
    guide = scene.guide
    customer = guide.facts.customer
    if guide.facts.address.channel == "sms" or customer is None or not is_mobile(customer.phone):
        return ()
    desk = guide.facts.profile.desk(guide.facts.profile.contract_desk)
    text = scene.words.text(
        "renewal-completion-sms", brand=guide.facts.profile.brand, number=guide.number, phone=desk.phone
    )
    return (Send((Say(text),), Address("sms", customer.phone)),)


def edition(version: TariffVersion) -> str:
    """A tariff by name, version and fingerprint."""
    return f"{version.name} {version.version} {version.fingerprint}"


def _desk(scene: Scene, kind: str, point: str = "") -> tuple[Effect, ...]:
    guide: RenewalGuide = scene.guide
    customer, address = guide.facts.customer, guide.facts.address
    contract = guide.contract()
    number = contract.number if contract else ", ".join(number for number, _, _ in guide.reminded_of())
    owner = customer if customer is not None and guide.is_owner() else None
    known = (owner.id, owner.name, owner.phone) if owner else (guide.whose(), "", "")
    phone = known[2] or (address.to if address.channel == "sms" else "")
    return (TellDesk(kind, known[0], known[1], phone, number, point),)  # type: ignore[arg-type]  # kinds of its field
