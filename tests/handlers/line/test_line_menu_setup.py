from collections.abc import Callable, Iterator
from typing import Any

import pytest
from line_stub import Answer, LineStub
from msgspec.structs import replace
from urllib3 import PoolManager

from handlers.line.errors import LineUnavailable
from handlers.line.flex import Json
from handlers.line.menus.api import MenuApi
from handlers.line.menus.menu import Menu, menus
from handlers.line.menus.naming import DEFAULT, alias_of
from handlers.line.menus.setting_up import ASKED, Step, missing, set_up
from simulator.config import Config
from simulator.run import Running, running

MENUS = menus()
CHANGED = tuple(replace(menu, body=menu.body | {"selected": False}) for menu in MENUS)
NAMES = [menu.name for menu in MENUS]
MADE = [*(Step("made", name) for name in NAMES), Step("default", DEFAULT)]
KEPT = [Step("kept", name) for name in NAMES]


class Account:
    """An account with LINE's rules: a menu needs a picture before it is shown, and each call may be the last."""

    def __init__(self) -> None:
        self.named: dict[str, str] = {}
        self.pictures: dict[str, bytes] = {}
        self.behind: dict[str, str] = {}
        self.everybody: str | None = None
        self.own: dict[str, str] = {}
        self.progress: list[bool | None] = [None, True]
        self.calls_left: int | None = None
        self.changes: list[str] = []
        self._count = 0

    def _called(self, change: str = "") -> None:
        if self.calls_left == 0:
            raise LineUnavailable("unreachable")
        if self.calls_left is not None:
            self.calls_left -= 1
        if change:
            self.changes.append(change)

    def menus(self) -> dict[str, str]:
        self._called()
        return dict(self.named)

    def aliases(self) -> dict[str, str]:
        self._called()
        return dict(self.behind)

    def default(self) -> str | None:
        self._called()
        return self.everybody

    def create(self, menu: Json) -> str:
        self._called("create")
        self._count += 1
        self.named[f"richmenu-{self._count}"] = str(menu["name"])
        return f"richmenu-{self._count}"

    def upload(self, menu_id: str, picture: bytes) -> None:
        self._called("upload")
        assert menu_id in self.named
        assert menu_id not in self.pictures
        self.pictures[menu_id] = picture

    def alias(self, alias: str, menu_id: str, *, new: bool) -> None:
        self._called("alias")
        assert menu_id in self.pictures
        assert new == (alias not in self.behind)
        self.behind[alias] = menu_id

    def set_default(self, menu_id: str) -> None:
        self._called("default")
        assert menu_id in self.pictures
        self.everybody = menu_id

    def move(self, moves: dict[str, str]) -> Callable[[], bool | None]:
        self._called("move")
        assert set(moves) | set(moves.values()) <= set(self.pictures)

        def ask() -> bool | None:
            done = self.progress.pop(0) if len(self.progress) > 1 else self.progress[0]
            if done:
                self.own = {user: moves.get(menu, menu) for user, menu in self.own.items()}
            return done

        return ask

    def delete(self, menu_id: str) -> None:
        self._called("delete")
        assert menu_id not in self.own.values(), "somebody has it"
        del self.named[menu_id]
        self.pictures.pop(menu_id, None)


@pytest.fixture
def account() -> Account:
    return Account()


def steps(account: Any, wanted: tuple[Menu, ...] = MENUS, *, dry: bool = False) -> list[Step]:
    return list(set_up(account, wanted, lambda: None, dry=dry))


def is_right(account: Account, wanted: tuple[Menu, ...]) -> bool:
    names = {alias: account.named[menu_id] for alias, menu_id in account.behind.items()}
    return (
        names == {alias_of(menu.name): menu.object["name"] for menu in wanted}
        and sorted(names.values()) == sorted(account.named.values())
        and {account.pictures[account.behind[alias_of(menu.name)]] for menu in wanted} == {m.picture for m in wanted}
        and account.everybody == account.behind[alias_of(DEFAULT)]
    )


def test_everything_is_made_once_and_a_second_run_changes_nothing(account: Account) -> None:
    assert missing(account, MENUS) == tuple(NAMES)
    assert steps(account) == MADE
    assert is_right(account, MENUS)
    assert missing(account, MENUS) == ()
    account.changes.clear()
    assert steps(account) == KEPT
    assert account.changes == []


def test_a_dry_run_tells_the_same_and_changes_nothing(account: Account) -> None:
    assert steps(account, dry=True) == MADE
    assert account.changes == []
    steps(account)
    account.changes.clear()
    planned = steps(account, CHANGED, dry=True)
    assert account.changes == []
    assert planned == steps(account, CHANGED)


def test_whoever_has_an_older_menu_gets_the_new_one_before_the_older_is_deleted(account: Account) -> None:
    steps(account)
    account.own = {"U1": account.behind[alias_of("linked-en")]}
    assert missing(account, CHANGED) == tuple(NAMES)
    did = steps(account, CHANGED)
    assert did == [
        *MADE,
        *(Step("moved", name) for name in NAMES),
        *(Step("deleted", name) for name in NAMES),
    ]
    assert account.own == {"U1": account.behind[alias_of("linked-en")]}
    assert is_right(account, CHANGED)


@pytest.mark.parametrize("progress", [[None], [False]], ids=["slow", "failed"])
def test_while_people_are_being_moved_older_menus_stay_for_a_later_run(
    account: Account, progress: list[bool | None]
) -> None:
    steps(account)
    account.own = {"U1": account.behind[alias_of("linked-ja")]}
    account.progress = progress
    waited: list[None] = []
    did = list(set_up(account, CHANGED, lambda: waited.append(None)))
    assert did[-len(NAMES) :] == [Step("left", name) for name in NAMES]
    assert len(waited) == (ASKED if progress == [None] else 0)
    account.progress = [True]
    assert steps(account, CHANGED)[-1] == Step("deleted", NAMES[-1])
    assert is_right(account, CHANGED)


@pytest.mark.parametrize("wanted", [MENUS, CHANGED], ids=["at first", "at a change"])
def test_a_run_cut_off_at_any_call_is_finished_by_the_next(wanted: tuple[Menu, ...]) -> None:
    calls = 0
    while True:
        account = Account()
        if wanted is CHANGED:
            steps(account)
        account.calls_left = calls
        try:
            steps(account, wanted)
        except LineUnavailable:
            account.calls_left = None
            account.progress = [True]
            steps(account, wanted)
            assert is_right(account, wanted), calls
            assert steps(account, wanted) == KEPT
            calls += 1
        else:
            break
    assert calls > len(NAMES) * 3


def test_menus_of_others_are_left_alone(account: Account) -> None:
    foreign = {"richmenu-a": "campaign", "richmenu-b": "madoguchi-sale", "richmenu-c": "x-madoguchi-linked-ja-0" * 2}
    account.named |= foreign
    steps(account)
    steps(account, CHANGED)
    assert foreign.items() <= account.named.items()


def test_a_menu_that_we_no_longer_have_is_deleted(account: Account) -> None:
    steps(account)
    account.named["richmenu-old"] = "madoguchi-linked-zh-0123456789ab"
    assert steps(account) == [*KEPT, Step("deleted", "linked-zh")]


@pytest.fixture
def simulator() -> Iterator[Running]:
    with running(Config(bind="127.0.0.1:0", smtp_bind="127.0.0.1:0")) as simulator:
        yield simulator


def test_the_simulated_platform_takes_every_call(simulator: Running) -> None:
    base = f"{simulator.url}/line"
    api = MenuApi(base, base, Config().line_token)
    assert api.default() is None
    assert steps(api) == MADE
    assert steps(api) == KEPT
    assert missing(api, MENUS) == ()
    assert sorted(api.aliases()) == sorted(alias_of(name) for name in NAMES)
    assert api.menus()[api.default() or ""] == MENUS[0].object["name"]
    api.alias(alias_of("linked-ja"), api.aliases()[alias_of("linked-en")], new=False)
    assert missing(api, MENUS) == ("linked-ja",)


def test_the_simulated_platform_moves_people_to_new_menus(simulator: Running, pool: PoolManager) -> None:
    base, user = f"{simulator.url}/line", "U00000000000000000000000000000001"
    headers = {"Authorization": f"Bearer {Config().line_token}"}
    api = MenuApi(base, base, Config().line_token)
    steps(api)
    own = f"{base}/v2/bot/user/{user}/richmenu"
    before = api.aliases()[alias_of("linked-ja")]
    assert pool.request("POST", f"{own}/{before}", headers=headers).status == 200

    def settle() -> None:
        assert pool.request("POST", f"{simulator.url}/control/settle", json={"seconds": 20}).status == 200

    did = list(set_up(api, CHANGED, settle))
    assert did[-1] == Step("deleted", NAMES[-1])
    after = api.aliases()[alias_of("linked-ja")]
    assert after != before
    assert pool.request("GET", own, headers=headers).json() == {"richMenuId": after}
    assert len(api.menus()) == len(NAMES)


def test_people_are_moved_by_lines_batch_and_its_progress_is_asked_by_request_id(stub: LineStub) -> None:
    accepted = Answer(202, b"{}", (("x-line-request-id", "batch-1"), ("Content-Type", "application/json")))
    dated = b'"acceptedTime":"2026-11-22T03:00:00.000Z"}'
    phases = [Answer(200, b'{"phase":"%s",' % phase + dated) for phase in (b"ongoing", b"succeeded", b"failed")]
    stub.will(accepted, *phases)
    progress = MenuApi(stub.base, stub.base, "token").move({"old": "new"})
    assert [progress(), progress(), progress()] == [None, True, False]
    batch, asked = stub.calls[:2]
    assert (batch.path, batch.body) == (
        "/v2/bot/richmenu/batch",
        {"operations": [{"type": "link", "from": "old", "to": "new"}]},
    )
    assert asked.path == "/v2/bot/richmenu/progress/batch?requestId=batch-1"


@pytest.mark.parametrize(("status", "reason"), [(401, "http_401"), (429, "http_429"), (404, "http_404")])
def test_what_line_does_not_do_says_why(stub: LineStub, status: int, reason: str) -> None:
    stub.will(Answer(status, b'{"message":"no"}'))
    api = MenuApi(stub.base, stub.base, "token")
    for call in (api.menus, lambda: api.create(MENUS[0].object), lambda: api.move({"a": "b"})):
        with pytest.raises(LineUnavailable) as failure:
            call()
        assert failure.value.reason == reason


def test_only_the_lack_of_a_default_is_no_fault(stub: LineStub) -> None:
    stub.will(Answer(500, b"{}"))
    with pytest.raises(LineUnavailable):
        MenuApi(stub.base, stub.base, "token").default()
    stub.will(Answer(404, b'{"message":"no default richmenu"}'))
    assert MenuApi(stub.base, stub.base, "token").default() is None
