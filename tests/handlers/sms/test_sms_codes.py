import pytest

from handlers.sms.codes import FAULTS, Fault, Treatment, fault
from handlers.sms.numbers import e164, is_mobile, takes_sms
from handlers.sms.twiml import EMPTY

ALARM, LATER, FINAL, GONE = Treatment.ALARM, Treatment.RETRY_LATER, Treatment.PERMANENT, Treatment.UNREACHABLE


@pytest.mark.parametrize(
    ("treatment", "codes"),
    [
        (LATER, {20429, 21611, 30001, 30003, 30008}),
        (GONE, {21211, 21610, 21614, 21635, 30004, 30005, 30006}),
        (ALARM, {20003, 21408, 21606, 21608, 21612, 21657, 30002, 30450}),
        (FINAL, {21617, 21658, 30007, 30036}),
    ],
)
def test_every_known_code_has_its_treatment(treatment: Treatment, codes: set[int]) -> None:
    assert {code for code, found in FAULTS.items() if found.treatment is treatment} == codes


@pytest.mark.parametrize("code", sorted(FAULTS))
def test_to_try_later_always_says_when(code: int) -> None:
    assert (fault(code).wait is not None) or fault(code).treatment is not LATER


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (39999, Fault("twilio:39999", FINAL)),
        (63016, Fault("twilio:63016", ALARM)),
        (None, Fault("unknown", FINAL)),
    ],
)
def test_an_unknown_code_is_final_and_names_itself(code: int | None, expected: Fault) -> None:
    assert fault(code) == expected


@pytest.mark.parametrize(
    ("number", "mobile"),
    [
        ("+816012345678", True),
        ("+817012345678", True),
        ("+818012345678", True),
        ("+819012345678", True),
        ("+815012345678", False),
        ("+812012345678", False),
        ("+81312345678", False),
        ("+81120000119", False),
        ("+81901234567", False),
        ("+8190123456789", False),
        ("+12025550123", False),
        ("+8190１2345678", False),
    ],
)
def test_japanese_mobile_numbers(number: str, *, mobile: bool) -> None:
    assert is_mobile(number) is mobile


def test_a_foreign_number_may_take_sms_but_a_japanese_landline_does_not() -> None:
    assert takes_sms("+12025550123")
    assert takes_sms("+819012345678")
    assert not takes_sms("+81312345678")


@pytest.mark.parametrize(
    ("text", "expected"),
    [("+819012345678", "+819012345678"), ("+81 90-1234-5678", "+819012345678"), ("+", None), ("+81", None)],
)
def test_numbers_are_brought_to_e164(text: str, expected: str | None) -> None:
    assert e164(text) == expected


def test_the_answer_to_a_message_is_an_empty_response() -> None:
    assert EMPTY == '<?xml version="1.0" encoding="UTF-8"?><Response />'
