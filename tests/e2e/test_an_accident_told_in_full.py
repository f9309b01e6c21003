"""An accident reported on LINE and told in full on LINE and by SMS, through signed webhooks that come twice."""

import re

import pytest

from bot.moments import utc_now
from flows.accident.report import Party, Witness
from simulator.faults import Fault
from state.records.reports import FiledReport
from tests.e2e.people import OnLine, OnSms
from tests.e2e.running import Service
from tests.e2e.waiting import until

NUMBER = re.compile(r"C-\d{8}-\d{4,}")
CUSTOMER = "sample-06"

REPORTED = (
    ("まず、人の安全を", "もう現場にいない"),
    ("いつのことですか", "昨日の夕方5時ごろ"),
    ("事故の場所", "渋谷区道玄坂1丁目の交差点"),
    ("どのような事故ですか", "車どうし"),
    ("おけがや痛みのある方", "軽いけが・痛み"),
    ("どなたですか", "運転していた方"),
    ("警察への届け出", "済んだ・警察が来ている"),
    ("そのまま走れそうですか", "走れる"),
    ("どのように起きたか", "あとで話す"),
    ("この内容で受け付けて", "この内容で受け付ける"),
)


def report_of(counter: Service, number: str) -> FiledReport:
    found = counter.records.reports.get(number)
    assert found is not None
    return found


@pytest.fixture
def line(counter: Service) -> OnLine:
    """A linked customer on LINE."""
    person = OnLine(counter.simulation)
    counter.records.links.link(person.address, CUSTOMER, utc_now())
    return person


@pytest.fixture
def sms(counter: Service) -> OnSms:
    """The same customer by SMS."""
    person = OnSms(counter.simulation)
    counter.records.links.link(person.address, CUSTOMER, utc_now())
    return person


def reports(person: OnLine) -> str:
    """Report an accident; its number."""
    person.says("事故にあいました")
    for question, answer in REPORTED:
        person.hears(question)
        person.says(answer)
    found = NUMBER.search(person.hears("受け付けました"))
    assert found
    return found[0]


def tells(person: OnLine | OnSms, *answers: tuple[str, str]) -> None:
    """Answer each question as it is heard."""
    for question, answer in answers:
        person.hears(question)
        person.says(answer)


def test_what_is_told_on_both_channels_in_turn_is_on_record_field_by_field(
    counter: Service, line: OnLine, sms: OnSms
) -> None:
    number = reports(line)
    line.says("詳しい内容を伝える")
    counter.simulation.faults.arm(Fault("line.webhook", "duplicate"))
    tells(line, ("お相手のことを伺います", "今伝える"), ("お名前を", "見本 一郎"))
    line.hears("お電話番号を")
    counter.simulation.faults.arm(Fault("sms.webhook", "duplicate"))
    sms.says("警察署がわかりました")
    tells(sms, ("警察署の名前を", "渋谷警察署"), ("受理番号", "第1234号"), ("映像は残って", "残っている"))
    sms.hears("エアバッグ")
    counter.processes["worker"].kill()
    line.says("090-0000-0009")
    sms.says("開いた")
    counter.start("worker")
    tells(line, ("ナンバーを", "横浜 580 い 34-49"), ("保険会社を", "無保険"), ("ほかにもお相手", "いない"))
    tells(line, ("見ていた方", "いる"), ("お名前を", "目撃 太郎"))
    tells(line, ("お電話番号を", "スキップ"), ("ほかにも見ていた", "いない"))
    tells(line, ("様子を", "信号待ちで追突されました。そのあと車が動かなくなりました"), ("どこが傷みましたか", "5 6"))
    line.hears("自動運転の機能")
    sms.says("自動運転")
    tells(sms, ("自動運転の機能", "使っていなかった"))
    line.says("もう全部伝えました")
    line.hears("ご報告ありがとうございます")
    counter.settle()
    found = report_of(counter, number)
    assert found.report.details == {
        "police_station": "渋谷警察署",
        "police_number": "第1234号",
        "dashcam": "yes",
        "airbag": "yes",
        "circumstances": "信号待ちで追突されました。そのあと車が動かなくなりました",
        "damage": "rear rear_left",
        "automation": "off",
    }
    assert found.report.parties == (Party("見本 一郎", "+819000000009", plate="横浜 580 い 34-49", insurer="none"),)
    assert found.report.witnesses == (Witness("目撃 太郎"),)
    assert found.report.complete
    assert (found.report.kind, found.report.injuries["self"], found.report.police) == ("car", "light", "yes")
    assert len([letter for letter in counter.simulation.mailbox.letters() if number in letter["subject"]]) >= 2


def test_a_message_taken_back_leaves_nothing_of_its_answer(counter: Service, line: OnLine) -> None:
    number = reports(line)
    line.says("相手の情報")
    tells(line, ("お相手のことを伺います", "今伝える"))
    line.hears("お名前を")
    told = counter.simulation.line_phone.types(line.user, "見本 一郎")
    line.hears("お電話番号を")
    until(lambda: report_of(counter, number).report.parties, "the name is kept")
    counter.simulation.line_phone.unsends(line.user, told["message"]["id"])
    line.hears("こちらでも消しました")
    until(lambda: not report_of(counter, number).report.parties, "it is gone")
    assert "見本 一郎" not in str(report_of(counter, number).report)


def test_a_stranger_never_reaches_the_report_of_somebody_else(counter: Service, line: OnLine) -> None:
    number = reports(line)
    other = OnLine(counter.simulation)
    other.says(f"{number} の相手の情報")
    other.says("詳しい内容を伝えたい")
    counter.settle()
    assert not any("お相手のことを伺います" in text for text in other.texts())
    assert report_of(counter, number).report.parties == ()
