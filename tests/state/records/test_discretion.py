"""What proved who somebody is does not reach the journal's records; all else does, and every turn can still be read."""

from datetime import UTC, date, datetime

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.journal import StepEntry, TurnEntry, decode, encode
from flows.effects import Effect, Letter, Link, LinkPhone, ReadLinkString, Send
from flows.events import Address, Envelope, Event, LinkConfirmed, LocationReceived, TextReceived
from flows.facts import Moment
from flows.messages import Say
from flows.session import Session, Slot, Talk
from state.records import Records
from state.records.discretion import discreet
from state.records.journal import Entry

NOW = datetime(2026, 4, 1, tzinfo=UTC)
PHONE = Address("sms", "+819000000001")
NOBODYS = date.min


def turn(event: Event, *effects: Effect, **slots: Slot) -> bytes:
    session = Session(PHONE, talk=Talk("linking", 1, "code", slots), paused=(Talk("linking", 1, "birth", slots),))
    step = StepEntry(Envelope("e", NOW, NOW, event, PHONE), Moment(NOW, "03token"), (), effects)
    return encode(TurnEntry(NOW, None, session, session, (step,)))


BORN = Slot("1980-04-01", "m1")

SECRETS = {
    "the nonce of a link": turn(LinkConfirmed("n0nce-secret"), Link(PHONE, "n0nce-secret")),
    "a link string": turn(
        TextReceived("連携コード: MDG-SECR-ET00-0000-0000 ", "m2"),
        ReadLinkString(PHONE, "連携コード: MDG-SECR-ET00-0000-0000"),
    ),
    "a code": turn(TextReceived("345 678", "m2"), LinkPhone(PHONE, "345678", date(1980, 4, 1)), birth=BORN),
    "a code in words": turn(
        TextReceived("コードは３４５６７８です", "m2"), LinkPhone(PHONE, "345678", date(1980, 4, 1))
    ),
    "a code kept for a while": turn(TextReceived("345678", "m2"), code=Slot("345678", "m2"), birth=BORN),
    "a code nobody asked for": turn(TextReceived("３４５６７８", "m2")),
    "a birth date": turn(TextReceived("昭和55年4月1日", "m1"), birth=BORN),
    "a letter": turn(TextReceived("はい", "m2"), Letter("a@example.jp", "345678", "コードは 345678 昭和55年 です")),
}
MARKED = ["n0nce-secret", "SECR", "345678", "345 678", "３４５６７８", "1980", "昭和", "4月"]


@pytest.mark.parametrize("secret", SECRETS.values(), ids=SECRETS)
def test_a_secret_is_gone_from_the_records_and_its_turn_is_still_a_turn(book: Records, secret: bytes) -> None:
    assert any(mark.encode() in secret for mark in MARKED)
    book.journal.write([Entry("c", 1, NOW, secret)])
    (kept,) = book.journal.read("c")
    assert [mark for mark in MARKED if mark.encode() in kept.turn] == []
    read = decode(kept.turn)
    assert read.steps[0].envelope.id == "e"
    assert [type(effect) for effect in read.steps[0].effects] == [
        type(effect) for effect in decode(secret).steps[0].effects
    ]


def test_what_is_taken_out_is_taken_out_alike_so_that_it_replays(book: Records) -> None:
    phoned = turn(TextReceived("345678", "m2"), LinkPhone(PHONE, "345678", date(1980, 4, 1)), birth=BORN)
    book.journal.write([Entry("c", 1, NOW, phoned)])
    read = decode(book.journal.read("c")[0].turn)
    assert read.steps[0].effects == (LinkPhone(PHONE, "", NOBODYS),)
    assert read.before.talk is not None
    assert read.before.talk.slots["birth"] == Slot(NOBODYS.isoformat(), "m1")


def test_a_birth_date_taken_back_before_it_was_used_leaves_a_turn_that_can_be_read(book: Records) -> None:
    book.journal.write([Entry("c", 1, NOW, turn(TextReceived("昭和55年4月1日", "m1"), birth=BORN))])
    book.journal.forget("c", "m1")
    assert decode(book.journal.read("c")[0].turn).steps


OTHERS = {
    "a linked roadside talk": turn(
        TextReceived("パンクしました", "m2"), Send((Say("わかりました"),)), car=Slot("v1", "m2")
    ),
    "a number of another length": turn(TextReceived("1234567", "m2")),
    "a plate": turn(TextReceived("品川 300 さ 12-42", "m2")),
    "a kilopost that is in its slot": turn(TextReceived("12.3", "m2"), kilopost=Slot("123456", "m2")),
    "a position": turn(LocationReceived(35.658034, 139.701636, "m2", "渋谷区")),
    "words beside a birth date": turn(TextReceived("つぎは何ですか", "m2"), Send((Say("コードを送りました"),))),
}


@pytest.mark.parametrize("other", OTHERS.values(), ids=OTHERS)
def test_everything_else_stays_as_it_was(other: bytes) -> None:
    assert discreet(other) == other


PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers(0, 9) | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["type", "text", "message", "slots", "birth", "code", "value"]), inner)
    ),
    max_leaves=12,
)


@given(PLAIN)
def test_turns_of_any_shape_are_taken(turn: object) -> None:
    once = discreet(msgspec.msgpack.encode(turn))
    assert discreet(once) == once
