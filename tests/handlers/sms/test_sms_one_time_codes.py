"""The form that binds a code to a site (WICG, "Origin-bound one-time codes delivered via SMS"): the last line alone."""

import logging

import pytest
from hypothesis import given
from hypothesis import strategies as st
from twilio_stub import Fault, Refusal, TwilioStub

from flows.delivery import Attempt, Delivered, Lane, Line, Retry
from flows.effects import Send
from flows.messages import Say
from handlers.sms.limits import fits
from handlers.sms.render import render
from handlers.sms.segments import segments
from tests.handlers.sms.test_sms_deliver import KEY, NOW, TO, deliverer

CODE = "012345"
BOUND = f"@own.example #{CODE}"
WORDS = f"確認コード {CODE}（20分間）\n当社から番号をお尋ねすることはありません。\n\n{BOUND}"


def attempt(*, in_doubt: bool = False) -> Attempt:
    line = Line(KEY, "{p17}:c1", "sms", Lane.CONVERSATION, Send((Say(WORDS),), TO), NOW, TO)
    return Attempt(line, number=2 if in_doubt else 1, in_doubt=in_doubt, now=NOW)


def test_a_code_goes_out_untouched_behind_the_name_of_who_writes() -> None:
    assert render([Say(WORDS)], "みどり") == (f"【みどり】{WORDS}",)
    assert render([Say(f"【みどり】{WORDS}")], "みどり") == (f"【みどり】{WORDS}",)


def test_a_code_is_two_parts_at_most() -> None:
    (text,) = render([Say(WORDS)], "みどり窓口損保")
    assert segments(text).count <= 2
    assert segments(text).encoding == "ucs2"


@given(
    st.text(st.characters(codec="utf-8"), max_size=300).filter(str.strip),
    st.from_regex(r"[0-9]{6}", fullmatch=True),
    st.sampled_from(["", "みどり", "Midori"]),
)
def test_whatever_stands_before_it_the_last_line_is_hosts_and_codes_alone(before: str, code: str, brand: str) -> None:
    bound = f"@own.example #{code}"
    texts = render([Say(f"{before}\n{bound}")], brand)
    if fits(f"【{brand}】{before}\n{bound}"):
        (text,) = texts
        assert text.endswith(f"\n{bound}")


def test_twilio_gets_the_code_as_the_last_words_of_the_body_and_nowhere_else(twilio: TwilioStub) -> None:
    assert deliverer(twilio).deliver(attempt()) == Delivered("SM" + "1".zfill(32))
    (asked,) = twilio.asked
    assert asked.form["Body"] == f"【みどり】{WORDS}"
    rest = {name: value for name, value in asked.form.items() if name != "Body"}
    assert CODE not in str((asked.path, asked.query, asked.headers, rest))


def test_a_code_in_doubt_is_found_again_and_not_sent_twice(twilio: TwilioStub) -> None:
    twilio.next.append("cut_after")
    first = deliverer(twilio).deliver(attempt())
    assert first == Retry("ambiguous", in_doubt=True)
    assert deliverer(twilio).deliver(attempt(in_doubt=True)) == Delivered("SM" + "1".zfill(32))
    assert len(twilio.messages) == 1


@pytest.mark.parametrize(
    "fault", ["cut_before", "cut_after", "odd_body", Refusal.coded(400, 21610), Refusal.coded(400, 30007)]
)
def test_neither_outcome_nor_log_tells_a_code(
    twilio: TwilioStub, caplog: pytest.LogCaptureFixture, fault: Fault | Refusal
) -> None:
    caplog.set_level(logging.DEBUG)
    twilio.next.append(fault)
    outcome = deliverer(twilio).deliver(attempt())
    assert CODE not in repr(outcome)
    assert CODE not in caplog.text
