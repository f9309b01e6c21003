import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.mail.errors import BadMailSetting
from handlers.mail.server import Server, parse


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("smtp://localhost", Server("smtp", "localhost", 25)),
        ("smtp://127.0.0.1:8025", Server("smtp", "127.0.0.1", 8025)),
        ("smtps://mail.example", Server("smtps", "mail.example", 465)),
        ("smtp+starttls://mail.example/", Server("smtp+starttls", "mail.example", 587)),
        (
            "smtp+starttls://desk%40example:p%40ss%2Fword@mail.example:2525",
            Server("smtp+starttls", "mail.example", 2525, "desk@example", "p@ss/word"),
        ),
        ("smtp://[::1]:8025", Server("smtp", "::1", 8025)),
    ],
)
def test_a_url_names_a_server(url: str, expected: Server) -> None:
    assert parse(url) == expected


@pytest.mark.parametrize(
    "url",
    [
        "",
        "mail.example",
        "http://mail.example",
        "smtp://",
        "smtp://:secret@",
        "smtp://mail.example:port",
        "smtp://mail.example:99999",
        "smtp://mail.example/path",
        "smtp://mail.example?x=1",
        "smtp://[mail.example",
    ],
)
def test_anything_else_is_refused_with_the_settings_name(url: str) -> None:
    with pytest.raises(BadMailSetting) as refused:
        parse(url)
    assert refused.value.setting == "SMTP_URL"


def test_a_refusal_does_not_quote_the_password() -> None:
    with pytest.raises(BadMailSetting) as refused:
        parse("smtp://user:hushhush@mail.example:port")
    assert "hushhush" not in str(refused.value)
    assert refused.value.__suppress_context__


@given(st.text())
def test_no_text_does_worse_than_be_refused(text: str) -> None:
    try:
        parse(f"smtp://{text}")
    except BadMailSetting:
        return
