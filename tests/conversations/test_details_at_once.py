"""Several answers in one message are all taken, and the talk goes on with what is still open."""

import pytest
from telling_more import Telling, book_of

from flows.accident.report import Party, Witness
from flows.events import Channel

WHOLE = Party("見本一郎", "+819000000009", plate="横浜 580 い 34-49", insurer="架空火災")


@pytest.fixture
def chat(channel: Channel) -> Telling:
    return Telling(book_of(), channel)


@pytest.mark.parametrize(
    ("said", "party"),
    [
        ("見本一郎、090-0000-0009、横浜 580 い 34-49、架空火災", WHOLE),
        ("名前は見本一郎さんで、電話は090-0000-0009、車のナンバーは横浜580い3449、保険は架空火災です", WHOLE),
        ("見本一郎\n０９０−００００−０００９\n横浜580い34-49\n架空火災", WHOLE),
        ("見本一郎さんです。電話は09000000009、無保険だそうです", Party("見本一郎", "+819000000009", insurer="none")),
        ("090-0000-0009 見本一郎", Party("見本一郎", "+819000000009")),
        ("相手の名前は見本一郎、保険会社は架空海上です", Party("見本一郎", insurer="架空海上")),
        ("横浜580い3449の車で、電話は090-0000-0009です", Party(phone="+819000000009", plate="横浜 580 い 34-49")),
    ],
)
@pytest.mark.parametrize("first", [(), ("今伝える",)])
def test_all_that_is_told_of_somebody_at_once_is_kept(
    chat: Telling, first: tuple[str, ...], said: str, party: Party
) -> None:
    chat.opens()
    chat.goes_by(*first, said)
    assert chat.book.report.parties == (party,)
    left = [field for field in ("name", "phone", "plate", "insurer") if not getattr(party, field)]
    chat.is_asked(f"party_1_{left[0]}" if left else "party_1_more")


def test_the_second_is_told_at_once_as_well(chat: Telling) -> None:
    chat.opens()
    chat.goes_by("見本一郎、090-0000-0009、横浜 580 い 34-49、架空火災", "いる", "見本次郎、080-0000-0009")
    assert chat.book.report.parties == (WHOLE, Party("見本次郎", "+818000000009"))
    chat.is_asked("party_2_plate")


def test_a_witness_is_told_at_once(chat: Telling) -> None:
    chat.opens("目撃者")
    chat.says("目撃太郎さん、電話は090-0000-0008です")
    assert chat.book.report.witnesses == (Witness("目撃太郎", "+819000000008"),)
    chat.is_asked("witness_1_more")


def test_station_and_number_are_told_at_once(chat: Telling) -> None:
    chat.opens("警察署")
    chat.says("渋谷警察署で、受理番号は第1234号です")
    assert chat.book.report.details == {"police_station": "渋谷警察署", "police_number": "第1234号"}


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("妻が運転していました", {"driver": "other", "driver_relation": "family"}),
        ("息子です。22歳", {"driver": "other", "driver_relation": "family", "driver_age": "22"}),
        ("会社の同僚です", {"driver": "other", "driver_relation": "work"}),
        ("私です", {"driver": "self"}),
    ],
)
def test_who_was_driving_is_told_at_once(chat: Telling, said: str, told: dict[str, str]) -> None:
    chat.opens("運転者")
    chat.says(said)
    assert chat.book.report.details == told


def test_a_message_of_several_answers_taken_back_takes_all_of_them(chat: Telling) -> None:
    chat.opens()
    chat.says("見本一郎、090-0000-0009、横浜 580 い 34-49、架空火災")
    chat.unsends()
    assert chat.book.report.parties == ()


@pytest.mark.parametrize("said", ["見本 一郎", "見本 一郎 次郎", "架空 海上子"])
def test_a_single_answer_is_left_to_its_question(chat: Telling, said: str) -> None:
    chat.opens()
    chat.goes_by("今伝える", said)
    chat.is_asked("party_1_phone")
    assert chat.book.report.parties == (Party(said),)


@pytest.mark.parametrize(
    ("said", "asked", "parties", "details"),
    [
        ("相手は見本一郎さんで、電話は090-0000-0009でした", "party_1_plate", (Party("見本一郎", "+819000000009"),), {}),
        ("相手の保険会社は架空海上でした", "party_1_name", (Party(insurer="架空海上"),), {}),
        (
            "警察署は渋谷警察署で、事故番号は第1234号でした",
            "dashcam",
            (),
            {"police_station": "渋谷警察署", "police_number": "第1234号"},
        ),
        (
            "渋谷警察署に届けました。受理番号は1234です",
            "dashcam",
            (),
            {"police_station": "渋谷警察署", "police_number": "1234"},
        ),
    ],
)
def test_what_is_told_days_later_without_being_asked_is_kept_and_the_rest_of_it_asked(
    chat: Telling, said: str, asked: str, parties: tuple[Party, ...], details: dict[str, str]
) -> None:
    chat.says(said)
    assert chat.book.report.parties == parties
    assert chat.book.report.details == details
    chat.is_asked(asked)


def test_what_is_told_of_another_part_in_between_is_kept_and_the_question_stays(chat: Telling) -> None:
    chat.opens()
    chat.goes_by("今伝える", "見本一郎", "あとで", "あとで", "あとで", "いない")
    chat.opens("損傷")
    chat.says("そういえば、相手の電話は090-0000-0009で、保険会社は架空海上でした")
    chat.hears("お相手", "書き加えました")
    chat.is_asked("damage")
    assert chat.book.report.parties == (Party("見本一郎", "+819000000009", insurer="架空海上"),)
    chat.says("事故番号は第1234号でした")
    chat.is_asked("damage")
    assert chat.book.report.details == {"police_number": "第1234号"}


def test_a_correction_of_the_only_other_is_taken_at_any_question(chat: Telling) -> None:
    chat.opens()
    chat.goes_by("見本一郎、090-0000-0009、横浜 580 い 34-49、架空火災", "いない", "損傷")
    chat.says("すみません、相手の電話は080-0000-0009の間違いでした")
    assert chat.book.report.parties == (Party("見本一郎", "+818000000009", "", "横浜 580 い 34-49", "", "架空火災"),)


@pytest.mark.parametrize("said", ["相手に連絡先を伝えてもいいですか", "警察署に行けばいいですか", "相手が怒っています"])
def test_words_that_tell_nothing_begin_nothing(chat: Telling, said: str) -> None:
    chat.says(said)
    assert chat.book.taken == []
