"""From the first word to the receipt number and a person's hand, on both channels, through the real processes."""

from tests.e2e.people import PAGE, RECEIPT, OnLine, OnSms
from tests.e2e.running import Service
from tests.e2e.waiting import until

SATO = "U00000000000000000000000000000001"
LINKED_BY_SMS = "+819000000013"


def letters(counter: Service, number: str) -> list[str]:
    return [each["text"] for each in counter.simulation.mailbox.letters() if number in each["subject"]]


def finish_on_line(person: OnLine, *, insured: bool = True) -> str:
    """Take a linked customer's shortest way to a receipt number: the number.

    Who is not ``insured`` any more is not asked about the motor club.
    """
    person.says("メニュー")
    person.hears("どのようなご用件でしょうか")
    person.taps("車が動かない・故障")
    for question, label in (
        ("まず安全の確認です", "いない"),
        ("どのような場所ですか", "一般道"),
        ("安全な場所へ", "はい、安全です"),
    ):
        person.hears(question)
        person.taps(label)
    person.hears("お車のある場所を教えてください")
    person.shares_place()
    for question, label in (
        ("合っていますか", "合っている"),
        ("どのようなトラブルですか", "バッテリー上がり"),
        ("何名さま", "1人"),
        ("赤ちゃん", "いない"),
        *((("JAFの会員", "会員ではない"),) if insured else ()),
        ("この内容で手配を依頼してよろしいですか", "この内容で依頼する"),
    ):
        person.hears(question)
        person.taps(label)
    found = RECEIPT.search(person.hears("受け付けました"))
    assert found
    return found[0]


def test_a_linked_customer_gets_a_receipt_number_on_line_and_a_person_takes_it_in_hand(counter: Service) -> None:
    person = OnLine(counter.simulation, SATO)
    number = finish_on_line(person)

    letter = until(lambda: letters(counter, number), "the letter to staff")[0]
    link = PAGE.search(letter)
    assert link
    before = person.texts()
    page = counter.http.request("GET", link[0])
    assert (page.status, number in page.data.decode()) == (200, True)
    counter.settle()
    assert person.texts() == before, "opening the link is no acknowledgement: mail scanners open links too"

    taken = counter.http.request("POST", link[0], fields={"by": "山田"})
    assert taken.status == 200
    person.hears("担当者が引き受けました")
    filed = counter.records.requests.get(number)
    assert filed is not None
    assert (filed.state, filed.acknowledged_by) == ("acknowledged", "山田")


def test_a_stranger_gets_a_receipt_number_by_sms_and_sends_the_place_from_a_page(counter: Service) -> None:
    person = OnSms(counter.simulation)
    page = until_the_place(person)
    looked = counter.http.request("GET", page)
    assert (looked.status, "今いる場所を送る" in looked.data.decode()) == (200, True)
    sent = counter.http.request("POST", page, fields={"latitude": "35.658034", "longitude": "139.701636"})
    assert sent.status == 200
    person.hears("合っていますか")
    again = counter.http.request("POST", page, fields={"latitude": "35.0", "longitude": "139.0"})
    assert again.status == 410, "the page's link works once"
    number = after_the_place(person)
    assert until(lambda: letters(counter, number), "the letter to staff")


def until_the_place(person: OnSms) -> str:
    """A stranger's way to the question where the car is: the address of the page that answers it."""
    person.says("バッテリーが上がってしまいました")
    for question, answer in (
        ("まず安全の確認です", "いない"),
        ("どのような場所ですか", "一般道"),
        ("安全な場所へ", "はい"),
        ("ナンバーを教えて", "わからない"),
        ("車の名前と色", "白の小型車"),
        ("お車の形", "1"),
        ("トラックを選ぶため", "特にない"),
    ):
        person.hears(question)
        person.says(answer)
    found = PAGE.search(person.hears("お車のある場所を教えてください"))
    assert found
    return found[0]


def after_the_place(person: OnSms) -> str:
    """The rest of that way: the receipt number."""
    person.says("はい")
    for question, answer in (
        ("何名さま", "２人"),
        ("赤ちゃん", "いない"),
        ("お名前", "見本 花子"),
        ("この内容で手配を依頼してよろしいですか", "依頼する"),
    ):
        person.hears(question)
        person.says(answer)
    found = RECEIPT.search(person.hears("受け付けました"))
    assert found
    return found[0]


def test_stop_silences_the_counter_and_start_opens_it_again(counter: Service) -> None:
    person = OnSms(counter.simulation)
    person.says("メニュー")
    person.hears("ご用件")
    person.says("STOP")
    counter.settle()
    person.hears("配信を停止しました")
    before = person.texts()
    person.says("メニュー")
    counter.settle()
    assert person.texts() == before, "whoever said STOP hears nothing from us"
    person.says("START")
    counter.settle()
    person.says("メニュー")
    person.hears("ご用件")


def test_blocking_on_line_after_the_receipt_is_told_to_staff(counter: Service) -> None:
    person = OnLine(counter.simulation, "U00000000000000000000000000000004")
    number = finish_on_line(person)
    until(lambda: letters(counter, number), "the letter to staff")
    person.blocks()
    until(lambda: len(letters(counter, number)) > 1, "a second letter: the customer cannot be reached here")


def test_a_cancelled_request_is_withdrawn_once_the_customer_says_so_twice(counter: Service) -> None:
    person = OnLine(counter.simulation, "U00000000000000000000000000000010")
    number = finish_on_line(person)
    person.says("やめる")
    person.hears("手配を取りやめますか")
    person.taps("取りやめる")
    person.hears(f"{number} を取りやめました")
    counter.settle()
    filed = counter.records.requests.get(number)
    assert filed is not None
    assert filed.state == "cancelled"
