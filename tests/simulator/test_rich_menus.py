"""Rich menus: what LINE accepts, whose phone shows which, and the switch between two."""

import os
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from linebot.v3.messaging import (
    ApiException,
    CreateRichMenuAliasRequest,
    MessagingApi,
    MessagingApiBlob,
    RichMenuBatchLinkOperation,
    RichMenuBatchRequest,
    RichMenuBatchUnlinkAllOperation,
    RichMenuBulkLinkRequest,
    RichMenuBulkUnlinkRequest,
    RichMenuRequest,
    UpdateRichMenuAliasRequest,
)

from simulator import control
from simulator.line.rules.menus import check_menu, size_of
from tests.simulator.desk import ANOTHER, ANYONE, STRANGER, Desk, Service, picture

SAMPLE_JPEG = Path(control.__file__).parent / "web/static/sample.jpg"
POSTBACK = {"type": "postback", "label": "故障・事故", "data": "menu=roadside"}


def menu(*actions: dict[str, Any], **changes: Any) -> dict[str, Any]:
    areas = [
        {"bounds": {"x": 400 * at, "y": 0, "width": 400, "height": 270}, "action": action}
        for at, action in enumerate(actions or (POSTBACK,))
    ]
    size = {"width": 800, "height": 270}
    return {"size": size, "selected": True, "name": "既定", "chatBarText": "メニュー", "areas": areas, **changes}


def area(**bounds: Any) -> dict[str, Any]:
    return {"bounds": {"x": 0, "y": 0, "width": 1, "height": 1, **bounds}, "action": POSTBACK}


def create(line: MessagingApi, body: dict[str, Any]) -> str:
    """A menu with its picture, ready to be shown."""
    made: str = line.create_rich_menu(RichMenuRequest.from_dict(body)).rich_menu_id
    MessagingApiBlob(line.api_client).set_rich_menu_image(
        made, picture(800, 270), _headers={"Content-Type": "image/png"}
    )
    return made


def shown(desk: Desk, user: str) -> str | None:
    on_the_phone = desk.sees(f"line/{user}/menu")["menu"]
    return on_the_phone and str(on_the_phone["richMenuId"])


def test_a_menu_is_shown_and_tapped_once_it_has_a_picture(desk: Desk, line: MessagingApi, service: Service) -> None:
    bare = line.create_rich_menu(RichMenuRequest.from_dict(menu())).rich_menu_id
    with pytest.raises(ApiException) as too_early:
        line.set_default_rich_menu(bare)
    made = create(line, menu())
    line.set_default_rich_menu(made)

    assert too_early.value.status == 400
    assert shown(desk, ANYONE) == made
    assert desk.http.request("GET", f"{desk.url}/control/line/menu/{made}/image").data == picture(800, 270)
    desk.does(f"line/{ANYONE}/tap", message=made, label="故障・事故")
    desk.waits()
    assert service.events()[0]["postback"] == {"data": "menu=roadside"}


def test_a_menu_of_ones_own_goes_before_the_default_until_it_is_taken_away_or_deleted(
    desk: Desk, line: MessagingApi
) -> None:
    everybodys, own, other = (create(line, menu()) for _ in range(3))
    line.set_default_rich_menu(everybodys)
    line.link_rich_menu_id_to_user(ANYONE, own)
    assert (shown(desk, ANYONE), shown(desk, ANOTHER)) == (own, everybodys)
    assert line.get_rich_menu_id_of_user(ANYONE).rich_menu_id == own
    line.unlink_rich_menu_id_from_user(ANYONE)
    assert shown(desk, ANYONE) == everybodys
    line.link_rich_menu_id_to_user(ANYONE, other)
    line.delete_rich_menu(other)
    assert shown(desk, ANYONE) == everybodys
    line.cancel_default_rich_menu()
    assert shown(desk, ANYONE) is None


def test_who_is_no_friend_or_blocks_has_only_the_default_menu(desk: Desk, line: MessagingApi) -> None:
    everybodys, own = create(line, menu()), create(line, menu())
    line.set_default_rich_menu(everybodys)
    desk.does(f"line/{ANYONE}/block")
    for user in (STRANGER, ANYONE):
        line.link_rich_menu_id_to_user(user, own)
        assert shown(desk, user) == everybodys
    desk.does(f"line/{STRANGER}/follow")
    line.link_rich_menu_id_to_user(STRANGER, own)
    assert shown(desk, STRANGER) == own


def test_a_switch_changes_the_menu_and_tells_the_bot_how_it_went(
    desk: Desk, line: MessagingApi, service: Service
) -> None:
    def switch(alias: str) -> dict[str, str]:
        return {"type": "richmenuswitch", "label": alias, "richMenuAliasId": alias, "data": f"to {alias}"}

    first, second, gone = (
        create(line, menu(switch("second"), switch("gone"))),
        create(line, menu()),
        create(line, menu()),
    )
    line.create_rich_menu_alias(CreateRichMenuAliasRequest(richMenuAliasId="second", richMenuId=second))
    line.create_rich_menu_alias(CreateRichMenuAliasRequest(richMenuAliasId="gone", richMenuId=gone))
    line.delete_rich_menu(gone)
    line.set_default_rich_menu(first)

    desk.does(f"line/{ANYONE}/tap", message=first, label="gone")
    desk.does(f"line/{ANYONE}/tap", message=first, label="second")
    desk.waits()
    assert [event["postback"] for event in service.events()] == [
        {"data": "to gone", "params": {"newRichMenuAliasId": "gone", "status": "RICHMENU_NOTFOUND"}},
        {"data": "to second", "params": {"newRichMenuAliasId": "second", "status": "SUCCESS"}},
    ]
    assert (shown(desk, ANYONE), shown(desk, ANOTHER)) == (second, first)


def test_an_alias_is_made_once_moved_and_deleted(line: MessagingApi) -> None:
    one, two = create(line, menu()), create(line, menu())
    line.create_rich_menu_alias(CreateRichMenuAliasRequest(richMenuAliasId="linked-ja", richMenuId=one))
    with pytest.raises(ApiException) as twice:
        line.create_rich_menu_alias(CreateRichMenuAliasRequest(richMenuAliasId="linked-ja", richMenuId=two))
    line.update_rich_menu_alias("linked-ja", UpdateRichMenuAliasRequest(richMenuId=two))
    assert line.get_rich_menu_alias("linked-ja").rich_menu_id == two
    assert [alias.rich_menu_alias_id for alias in line.get_rich_menu_alias_list().aliases] == ["linked-ja"]
    line.delete_rich_menu_alias("linked-ja")
    with pytest.raises(ApiException) as gone:
        line.get_rich_menu_alias("linked-ja")
    assert (twice.value.status, gone.value.status) == (400, 404)


@pytest.mark.parametrize(
    ("image", "status"),
    [
        (picture(800, 270), 200),
        (picture(800, 271), 400),
        (SAMPLE_JPEG.read_bytes(), 400),
        (b"\x89PNG\r\n\x1a\n", 400),
        (b"no picture", 400),
        (picture(800, 270) + bytes(1024 * 1024), 413),
    ],
    ids=["right", "a row too many", "of another size", "cut off", "none", "over a megabyte"],
)
def test_a_picture_has_the_size_its_menu_declares(desk: Desk, line: MessagingApi, image: bytes, status: int) -> None:
    made = line.create_rich_menu(RichMenuRequest.from_dict(menu())).rich_menu_id
    desk.calls("POST", f"richmenu/{made}/content", expecting=status, body=image, headers={"Content-Type": "image/png"})


def test_a_picture_cannot_be_replaced(desk: Desk, line: MessagingApi) -> None:
    again = {"body": picture(800, 270), "headers": {"Content-Type": "image/png"}}
    desk.calls("POST", f"richmenu/{create(line, menu())}/content", expecting=400, **again)


def test_the_size_of_a_jpeg_is_found_behind_its_tables() -> None:
    assert size_of(SAMPLE_JPEG.read_bytes()) == (800, 600)


@given(st.binary(max_size=64), st.sampled_from([b"", b"\x89PNG\r\n\x1a\n", b"\xff\xd8", b"\xff\xd8\xff\xe0\x00\x10"]))
def test_no_bytes_break_the_reading_of_a_size(rest: bytes, start: bytes) -> None:
    size = size_of(start + rest)
    assert size is None or len(size) == 2


@pytest.mark.parametrize(
    ("changes", "at"),
    [
        ({}, []),
        ({"chatBarText": "あ" * 14}, []),
        ({"chatBarText": "あ" * 15}, ["chatBarText"]),
        ({"name": "あ" * 301}, ["name"]),
        ({"selected": "yes"}, ["selected"]),
        ({"size": {"width": 799, "height": 270}}, ["size.width"]),
        ({"size": {"width": 2500, "height": 249}}, ["size.height"]),
        ({"size": {"width": 800, "height": 552}}, ["size"]),
        ({"areas": [area(width=800, height=270)] * 20}, []),
        ({"areas": [area()] * 21}, ["areas"]),
        ({"areas": [area(width=801)]}, ["areas[0].bounds.width"]),
        ({"areas": [area(x=700, width=101)]}, ["areas[0].bounds.width"]),
        ({"areas": [area(y="0")]}, ["areas[0].bounds.y"]),
        ({"areas": [area(height=0)]}, ["areas[0].bounds.height"]),
    ],
)
def test_a_menu_is_judged_on_both_sides_of_its_limits(changes: dict[str, Any], at: list[str]) -> None:
    assert [finding["property"] for finding in check_menu(menu(**changes))] == at


def test_what_was_set_up_outlasts_starting_over(desk: Desk, line: MessagingApi) -> None:
    everybodys, own = create(line, menu()), create(line, menu())
    line.set_default_rich_menu(everybodys)
    line.link_rich_menu_id_to_user(ANYONE, own)
    desk.does("reset")
    assert (shown(desk, ANYONE), shown(desk, ANOTHER)) == (own, everybodys)


def test_whoever_has_one_menu_is_given_another_by_and_by(desk: Desk, line: MessagingApi) -> None:
    old, new, other = (create(line, menu()) for _ in range(3))
    for user, own in ((ANYONE, old), (ANOTHER, other)):
        line.link_rich_menu_id_to_user(user, own)
    link = RichMenuBatchLinkOperation(**{"from": old, "to": new})
    accepted = line.rich_menu_batch_with_http_info(RichMenuBatchRequest(operations=[link]))
    desk.waits()
    assert accepted.status_code == 202
    assert (shown(desk, ANYONE), shown(desk, ANOTHER), shown(desk, STRANGER)) == (new, other, None)
    assert line.get_rich_menu_batch_progress((accepted.headers or {})["X-Line-Request-Id"]).phase == "succeeded"


def test_many_are_given_a_menu_and_have_it_taken_away_at_once(desk: Desk, line: MessagingApi) -> None:
    made = create(line, menu())
    line.link_rich_menu_id_to_users(RichMenuBulkLinkRequest(richMenuId=made, userIds=[ANYONE, ANOTHER]))
    desk.waits()
    assert [shown(desk, user) for user in (ANYONE, ANOTHER)] == [made, made]
    line.unlink_rich_menu_id_from_users(RichMenuBulkUnlinkRequest(userIds=[ANYONE]))
    desk.waits()
    assert [shown(desk, user) for user in (ANYONE, ANOTHER)] == [None, made]
    line.rich_menu_batch(RichMenuBatchRequest(operations=[RichMenuBatchUnlinkAllOperation()]))
    desk.waits()
    assert shown(desk, ANOTHER) is None


@pytest.mark.parametrize(
    "operations",
    [
        [],
        [{"type": "unlinkAll"}, {"type": "unlinkAll"}],
        [{"type": "link", "from": "richmenu-unknown", "to": "richmenu-unknown"}],
        [{"type": "unlink"}],
        [{"type": "replace"}],
        [{"type": "unlinkAll"}] * 1001,
    ],
    ids=["none", "all and more", "unknown menus", "of no menu", "of no kind", "too many"],
)
def test_a_wrong_batch_is_refused_whole(desk: Desk, operations: list[dict[str, str]]) -> None:
    for path in ("richmenu/batch", "richmenu/validate/batch"):
        desk.calls("POST", path, expecting=400, json={"operations": operations})


@pytest.mark.parametrize("users", [0, 501])
def test_a_bulk_call_is_about_one_to_five_hundred(desk: Desk, users: int) -> None:
    desk.calls("POST", "richmenu/bulk/unlink", expecting=400, json={"userIds": [ANYONE] * users})


def test_a_batch_nobody_asked_for_has_no_progress(desk: Desk) -> None:
    desk.calls("GET", "richmenu/progress/batch?requestId=none", expecting=404)


@pytest.mark.skipif("PLATFORM_CONTRACTS" not in os.environ, reason="PLATFORM_CONTRACTS names no folder of descriptions")
def test_every_answer_about_menus_people_and_the_bot_fits_lines_own_description(desk: Desk, line: MessagingApi) -> None:
    description = yaml.safe_load((Path(os.environ["PLATFORM_CONTRACTS"]) / "messaging-api.yml").read_text())
    made = create(line, menu())
    line.set_default_rich_menu(made)
    line.link_rich_menu_id_to_user(ANYONE, made)
    line.create_rich_menu_alias(CreateRichMenuAliasRequest(richMenuAliasId="linked-ja", richMenuId=made))
    values = {"userId": ANYONE, "richMenuId": made, "richMenuAliasId": "linked-ja"}
    for method, path in (
        ("get", "/v2/bot/info"),
        ("get", "/v2/bot/profile/{userId}"),
        ("post", "/v2/bot/user/{userId}/linkToken"),
        ("get", "/v2/bot/richmenu/{richMenuId}"),
        ("get", "/v2/bot/richmenu/list"),
        ("get", "/v2/bot/richmenu/alias/list"),
        ("get", "/v2/bot/richmenu/alias/{richMenuAliasId}"),
        ("get", "/v2/bot/user/all/richmenu"),
        ("get", "/v2/bot/user/{userId}/richmenu"),
    ):
        schema = description["paths"][path][method]["responses"]["200"]["content"]["application/json"]["schema"]
        answer = desk.calls(method.upper(), path.removeprefix("/v2/bot/").format(**values))
        validator = Draft202012Validator({**schema, "components": description["components"]})
        assert [error.message for error in validator.iter_errors(answer)] == [], path
        assert answer, path
