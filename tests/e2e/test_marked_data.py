"""What a customer tells us is kept sealed and told to nobody: marked data, looked for in all that was written."""

import base64
from collections.abc import Iterator
from pathlib import Path

import pytest
from redis import Redis

from simulator.faults import Fault
from tests.e2e.people import PAGE, OnLine, OnSms
from tests.e2e.running import Service, service
from tests.e2e.waiting import until
from tests.redis_server import redis_server

NAME, STREET, CAR = "印付 名前太郎", "印付町架空一丁目", "印付色のしるし車"
TYPED_PHONE, PHONE = "08011112222", "+818011112222"
SMS_NUMBER = "+819077778888"
USER = f"U{0xDADA:032x}"
LATITUDE, LONGITUDE = "35.123456", "139.654321"


@pytest.fixture
def marked(tmp_path: Path) -> Iterator[Service]:
    """A service of its own, so that everything in it was written for these people."""
    with redis_server() as redis, service(redis, f"sqlite:///{tmp_path}/records.db", tmp_path) as made:
        yield made


def talk_on_line(counter: Service) -> None:
    person = OnLine(counter.simulation, USER)
    for words, answer in (
        ("バッテリーが上がりました", "安全の確認"),
        ("いない", "どのような場所ですか"),
        ("一般道", "安全な場所へ"),
        ("はい", "ナンバーを教えて"),
        ("わからない", "車の名前と色"),
        (CAR, "形はどれ"),
        ("軽自動車", "トラックを選ぶため"),
        ("特にない", "お車のある場所"),
        (STREET, "何名さま"),
        ("2", "赤ちゃん"),
        ("いない", "電話番号"),
        (TYPED_PHONE, "お名前"),
        (NAME, "この内容で手配を依頼して"),
        ("依頼する", "受け付けました"),
    ):
        person.says(words)
        person.hears(answer)


def talk_by_sms(counter: Service) -> str:
    """A talk as far as the place, which is sent from the page: the page's token."""
    person = OnSms(counter.simulation, SMS_NUMBER)
    for words, answer in (
        ("バッテリーが上がりました", "安全の確認"),
        ("いない", "どのような場所ですか"),
        ("一般道", "安全な場所へ"),
        ("はい", "ナンバーを教えて"),
        ("わからない", "車の名前と色"),
        (CAR, "形はどれ"),
        ("1", "トラックを選ぶため"),
        ("特にない", "お車のある場所"),
    ):
        person.says(words)
        heard = person.hears(answer)
    page = PAGE.search(heard)
    assert page
    place = {"latitude": LATITUDE, "longitude": LONGITUDE}
    assert counter.http.request("POST", page[0], fields=place).status == 200
    person.hears("合っていますか")
    return page[0].rsplit("/", 1)[-1]


def told_to_staff(counter: Service) -> str:
    return "".join(letter["text"] for letter in counter.simulation.mailbox.letters())


def written(counter: Service, folder: Path) -> dict[str, bytes]:
    """Everything a thief or an operator could read, by where it stands."""
    with Redis.from_url(counter.environment["REDIS_URL"]) as store:
        dump = b"".join(name + (store.dump(name) or b"") for name in store.scan_iter(count=1000))
    metrics = counter.http.request("GET", f"{counter.url}/metrics").data
    files = b"".join(file.read_bytes() for file in folder.glob("records.db*"))
    urls = "\n".join(str(crossing["name"]) for crossing in counter.simulation.wire.crossings()).encode()
    return {"logs": counter.words.encode(), "metrics": metrics, "Redis": dump, "SQL": files, "addresses": urls}


def spellings(secret: str) -> list[bytes]:
    """A secret as it is and as something might have encoded it."""
    raw = secret.encode()
    return [raw, secret.encode("utf-16-le"), ascii(secret)[1:-1].encode(), base64.b64encode(raw)[:-4] or raw]


def test_nothing_marked_is_found_in_anything_that_was_written(marked: Service, tmp_path: Path) -> None:
    for target in ("line.reply", "sms.create"):  # faults are where words slip into logs
        for kind in ("fail_before", "cut_after", "rate_limit"):
            marked.simulation.faults.arm(Fault(target, kind))
    talk_on_line(marked)
    token = talk_by_sms(marked)
    marked.settle()
    until(lambda: NAME in told_to_staff(marked), "staff are told the name: they need it")
    marked.http.request("POST", f"{marked.url}/line/webhook", body=b'{"events": "' + NAME.encode() + b'"}')
    marked.http.request("POST", f"{marked.url}/sms/inbound", fields={"From": SMS_NUMBER, "Body": NAME})
    marked.http.request("GET", f"{marked.url}/here/{token}")

    secrets = [NAME, STREET, CAR, TYPED_PHONE, PHONE, SMS_NUMBER, USER, LATITUDE, LONGITUDE, token]
    found = {
        f"{secret} in {place}"
        for place, text in written(marked, tmp_path).items()
        for secret in secrets
        for spelling in spellings(secret)
        if spelling in text
    }
    assert not found


def test_the_search_finds_what_is_there(marked: Service, tmp_path: Path) -> None:
    with Redis.from_url(marked.environment["REDIS_URL"]) as store:
        store.set("slip", NAME)
    (tmp_path / "slip.log").write_text(SMS_NUMBER, encoding="utf-8")
    places = written(marked, tmp_path)
    assert NAME.encode() in places["Redis"]
    assert SMS_NUMBER.encode() in places["logs"]
