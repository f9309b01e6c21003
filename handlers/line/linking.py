"""What our pages need of LINE to link an account: a link token, a person's name, and two addresses to send them to.

For the web process, once for each page that asks: kept connections, two seconds at most, no SDK.

Source: LINE Messaging API, "User account linking", "Get profile", and "Use LINE features with the LINE URL scheme".
"""

from http import HTTPStatus
from typing import Annotated, Final, Literal, TypeVar
from urllib.parse import quote

import msgspec
from msgspec import Meta, Struct
from urllib3 import PoolManager, Timeout

from flows.free_words import legible
from handlers.line.errors import LineUnavailable, NotAFriend
from handlers.line.wire import Silence, call

#: Somebody waits before a page for it.
BUDGET: Final = Timeout(total=2.0)
#: LINE lets people write 20 characters; more than this is not a name.
NAME_MOST: Final = 60

# LINE answers 404 for who blocked us or was never a friend, and 400 for an id that is none of our provider's.
_NO_FRIEND: Final = frozenset({HTTPStatus.BAD_REQUEST, HTTPStatus.NOT_FOUND})


class _LinkToken(Struct, rename="camel"):
    link_token: Annotated[str, Meta(pattern=r"\A[\x21-\x7e]{1,512}\Z")]


class _Profile(Struct, rename="camel"):
    display_name: str


Asked = TypeVar("Asked", _LinkToken, _Profile)


class LinkTokens:
    """Hands out the right to link one LINE user: valid ten minutes, once.

    ``base`` is the API's address without a path, ``token`` the channel access token. Safe for many threads at once.
    """

    def __init__(self, base: str, token: str, pool: PoolManager, timeout: Timeout = BUDGET) -> None:
        self._line = _Asking(base, token, pool, timeout)

    def issue(self, user: str) -> str:
        """A new link token for this LINE user id. Ask when the person taps, never ahead.

        Raises:
            NotAFriend: there is no such friend.
            LineUnavailable: LINE did not answer in time, or not as it should.
        """
        return self._line.ask("POST", f"user/{_quoted(user)}/linkToken", _LinkToken).link_token


class Profiles:
    """What LINE users call themselves. Parameters as of :class:`LinkTokens`."""

    def __init__(self, base: str, token: str, pool: PoolManager, timeout: Timeout = BUDGET) -> None:
        self._line = _Asking(base, token, pool, timeout)

    def name(self, user: str) -> str | None:
        """The display name of this LINE user id, legible and of bounded length; None where LINE has none to give.

        Personal data, and chosen by its bearer: it may be anything, and proves nothing.

        Raises:
            LineUnavailable: LINE did not answer in time, or not as it should.
        """
        try:
            profile = self._line.ask("GET", f"profile/{_quoted(user)}", _Profile)
        except NotAFriend:
            return None
        return legible(profile.display_name)[:NAME_MOST].strip() or None


def access_url(base: str, link_token: str, nonce: str) -> str:
    """Where to redirect who has signed in on our page; LINE then tells us of it with this nonce.

    Args:
        base: the setting ``LINE_ACCESS_BASE``, without a slash at its end.
        link_token: fresh, for the user who started the linking.
        nonce: 10 to 255 characters that stand for the customer.
    """
    return f"{base}/dialog/bot/accountLink?linkToken={_quoted(link_token)}&nonce={_quoted(nonce)}"


def chat_url(base: str, line_id: str, text: str) -> str:
    """An address that opens the chat with the account on a phone, ``text`` written and waiting to be sent.

    The person may change the words before sending them.

    Args:
        base: the setting ``LINE_LINK_BASE``, without a slash at its end.
        line_id: the account's id with its @.
        text: what shall stand in the input field.
    """
    return f"{base}/R/oaMessage/{_quoted(line_id)}/?{_quoted(text)}"


class _Asking:
    """Calls that want an answer."""

    def __init__(self, base: str, token: str, pool: PoolManager, timeout: Timeout) -> None:
        self._base = base.rstrip("/")
        self._headers = {"Authorization": f"Bearer {token}"}
        self._pool = pool
        self._timeout = timeout

    def ask(self, method: Literal["GET", "POST"], path: str, kind: type[Asked]) -> Asked:
        answer = call(self._pool, method, f"{self._base}/v2/bot/{path}", self._headers, timeout=self._timeout)
        if isinstance(answer, Silence):
            raise LineUnavailable(answer.reason)
        if answer.status in _NO_FRIEND:
            raise NotAFriend
        if answer.status != HTTPStatus.OK:
            raise LineUnavailable(f"http_{answer.status}")
        try:
            return msgspec.json.decode(answer.body, type=kind)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            raise LineUnavailable("unreadable") from None


def _quoted(part: str) -> str:
    return quote(part, safe="")
