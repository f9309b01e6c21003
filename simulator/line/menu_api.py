"""The Messaging API's rich menu endpoints. Source: LINE, Messaging API reference, "Rich menu"."""

import re
import secrets

from flask import Blueprint, Response, jsonify, request

from simulator.errors import LineRefusal
from simulator.line.account import Account
from simulator.line.menus import Menu, Menus
from simulator.line.protocol import guard, json_body
from simulator.line.rules.menus import check_menu, picture_fits
from simulator.shapes import Json
from simulator.wire import Wire

ALIAS = re.compile(r"[a-z0-9_-]{1,32}")
IMAGE_BYTES = 1024 * 1024


def menu_api(account: Account, menus: Menus, wire: Wire) -> Blueprint:
    """Build the part of the API that keeps rich menus."""
    api = Blueprint("line_menus", __name__, url_prefix="/line/v2/bot")
    guard(api, account, wire)

    def checked() -> Json:
        body = json_body()
        if findings := check_menu(body):
            raise LineRefusal(400, f"The request body has {len(findings)} error(s)", findings)
        return body

    @api.post("/richmenu")
    def create() -> Response:
        menu_id = f"richmenu-{secrets.token_hex(16)}"
        menus.menus[menu_id] = Menu(checked())
        return jsonify(richMenuId=menu_id)

    @api.post("/richmenu/validate")
    def validate() -> Response:
        checked()
        return jsonify({})

    @api.get("/richmenu/list")
    def listing() -> Response:
        return jsonify(richmenus=[{"richMenuId": key, **menu.body} for key, menu in menus.menus.items()])

    _add_menu(api, menus)
    _add_default(api, menus)
    _add_links(api, account, menus)
    _add_aliases(api, menus)
    return api


def _add_menu(api: Blueprint, menus: Menus) -> None:
    @api.get("/richmenu/<menu_id>")
    def get(menu_id: str) -> Response:
        return jsonify({"richMenuId": menu_id, **menus.find(menu_id).body})

    @api.delete("/richmenu/<menu_id>")
    def delete(menu_id: str) -> Response:
        menus.find(menu_id)
        del menus.menus[menu_id]
        menus.changed()
        return jsonify({})

    @api.post("/richmenu/<menu_id>/content")
    def upload(menu_id: str) -> Response:
        menu = menus.find(menu_id)
        if request.mimetype not in {"image/jpeg", "image/png"}:
            raise LineRefusal(415, "Unsupported media type")
        if menu.image:
            raise LineRefusal(400, "An image has already been uploaded to the richmenu")
        if len(request.get_data()) > IMAGE_BYTES:
            raise LineRefusal(413, "Request Entity Too Large")
        if not picture_fits(request.get_data(), menu.body["size"]):
            raise LineRefusal(400, "The image is not of the size the richmenu declares")
        menu.image, menu.image_type = request.get_data(), request.mimetype
        return jsonify({})

    @api.get("/richmenu/<menu_id>/content")
    def image(menu_id: str) -> Response:
        menu = menus.find(menu_id)
        if not menu.image:
            raise LineRefusal(404, "Not found")
        return Response(menu.image, content_type=menu.image_type)


def _add_default(api: Blueprint, menus: Menus) -> None:
    @api.post("/user/all/richmenu/<menu_id>")
    def set_default(menu_id: str) -> Response:
        menus.with_image(menu_id)
        menus.default = menu_id
        menus.changed()
        return jsonify({})

    @api.get("/user/all/richmenu")
    def get_default() -> Response:
        if not menus.default:
            raise LineRefusal(404, "no default richmenu")
        return jsonify(richMenuId=menus.default)

    @api.delete("/user/all/richmenu")
    def cancel_default() -> Response:
        menus.default = ""
        menus.changed()
        return jsonify({})


def _add_links(api: Blueprint, account: Account, menus: Menus) -> None:
    @api.post("/user/<user>/richmenu/<menu_id>")
    def link(user: str, menu_id: str) -> Response:
        menus.with_image(menu_id)
        account.set_menu(user, menu_id)
        return jsonify({})

    @api.get("/user/<user>/richmenu")
    def linked(user: str) -> Response:
        if user not in account.friends or not account.friends[user].rich_menu:
            raise LineRefusal(404, "the user has no richmenu")
        return jsonify(richMenuId=account.friends[user].rich_menu)

    @api.delete("/user/<user>/richmenu")
    def unlink(user: str) -> Response:
        account.set_menu(user, "")
        return jsonify({})


def _add_aliases(api: Blueprint, menus: Menus) -> None:
    def known(alias: str) -> str:
        if alias not in menus.aliases:
            raise LineRefusal(404, "richmenu alias not found")
        return menus.aliases[alias]

    @api.post("/richmenu/alias")
    def create_alias() -> Response:
        body = json_body()
        alias, menu_id = str(body.get("richMenuAliasId", "")), str(body.get("richMenuId", ""))
        if not ALIAS.fullmatch(alias) or alias in menus.aliases:
            raise LineRefusal(400, "conflict richmenu alias id" if alias in menus.aliases else "invalid alias id")
        menus.with_image(menu_id)
        menus.aliases[alias] = menu_id
        return jsonify({})

    @api.get("/richmenu/alias/list")
    def list_aliases() -> Response:
        return jsonify(aliases=[{"richMenuAliasId": key, "richMenuId": value} for key, value in menus.aliases.items()])

    @api.get("/richmenu/alias/<alias>")
    def get_alias(alias: str) -> Response:
        return jsonify(richMenuAliasId=alias, richMenuId=known(alias))

    @api.post("/richmenu/alias/<alias>")
    def update_alias(alias: str) -> Response:
        known(alias)
        menu_id = str(json_body().get("richMenuId", ""))
        menus.with_image(menu_id)
        menus.aliases[alias] = menu_id
        return jsonify({})

    @api.delete("/richmenu/alias/<alias>")
    def delete_alias(alias: str) -> Response:
        known(alias)
        del menus.aliases[alias]
        return jsonify({})
