"""The control API: the hands of the desk, for the page and for tests. README.md lists it."""

from dataclasses import asdict

from flask import Blueprint, Response, jsonify, request

from simulator.asking import asked, number, text
from simulator.errors import ControlRefusal
from simulator.faults import KINDS, Fault
from simulator.line import pictures
from simulator.partners.desk import add_partners
from simulator.simulation import Simulation

SETTLE_SECONDS = 30.0


def control_api(simulation: Simulation) -> Blueprint:
    """Build the control API over one simulation."""
    api = Blueprint("control", __name__, url_prefix="/control")

    @api.before_request
    def refuse_strangers() -> None:
        if request.headers.get("Sec-Fetch-Site") == "cross-site":
            raise ControlRefusal("another site's page may not drive this tool", status=403)

    @api.errorhandler(ControlRefusal)
    def refuse(refusal: ControlRefusal) -> Response:
        response = jsonify(error=str(refusal))
        response.status_code = refusal.status
        return response

    _add_line(api, simulation)
    _add_sms(api, simulation)
    _add_world(api, simulation)
    _add_faults(api, simulation)
    add_partners(api, simulation.partners, simulation.partner_deeds)
    return api


def _add_line(api: Blueprint, simulation: Simulation) -> None:  # noqa: C901 - a list of routes
    account, phone = simulation.account, simulation.line_phone

    @api.get("/line/<user>/transcript")
    def line_transcript(user: str) -> Response:
        with account.locked():
            return jsonify(entries=[entry.shown() for entry in account.friend(user).entries])

    @api.post("/line/<user>/text")
    def line_text(user: str) -> Response:
        return jsonify(phone.types(user, text(asked(), "text")))

    @api.post("/line/<user>/tap")
    def line_tap(user: str) -> Response:
        body = asked()
        if "label" not in body and "data" not in body:
            raise ControlRefusal("label or data says what is tapped")
        return jsonify(phone.taps(user, body.get("label"), body.get("data"), body.get("message"), body.get("params")))

    @api.post("/line/<user>/location")
    def line_location(user: str) -> Response:
        body = asked()
        latitude, longitude = number(body, "latitude"), number(body, "longitude")
        return jsonify(
            phone.shares_location(user, latitude, longitude, text(body, "title", ""), text(body, "address", ""))
        )

    @api.post("/line/<user>/photo")
    def line_photo(user: str) -> Response:
        return jsonify(phone.sends_photo(user, *pictures.one()))

    @api.post("/line/<user>/photos")
    def line_photos(user: str) -> Response:
        return jsonify(events=phone.sends_photos(user, *pictures.several()))

    @api.post("/line/<user>/sticker")
    def line_sticker(user: str) -> Response:
        body = asked()
        return jsonify(phone.sends_sticker(user, text(body, "package", "446"), text(body, "sticker", "1988")))

    @api.post("/line/<user>/block")
    def line_block(user: str) -> Response:
        return jsonify(phone.blocks(user))

    @api.post("/line/<user>/follow")
    def line_follow(user: str) -> Response:
        return jsonify(phone.follows(user))

    @api.post("/line/<user>/unsend")
    def line_unsend(user: str) -> Response:
        return jsonify(phone.unsends(user, text(asked(), "message")))

    @api.post("/line/<user>/open")
    def line_open(user: str) -> Response:
        account.friend(user)
        return jsonify(asdict(simulation.line_links.opens(user, text(asked(), "url"))))

    @api.get("/line/<user>/menu")
    def line_menu(user: str) -> Response:
        return jsonify(menu=simulation.menus.shown_to(account.friend(user)))

    @api.get("/line/menu/<menu_id>/image")
    def line_menu_image(menu_id: str) -> Response:
        menu = simulation.menus.menus.get(menu_id)
        if menu is None or not menu.image:
            raise ControlRefusal("no such picture", status=404)
        return Response(menu.image, content_type=menu.image_type)

    @api.get("/line/photo/<message_id>")
    def line_photo_content(message_id: str) -> Response:
        if message_id not in account.contents:
            raise ControlRefusal("no such picture", status=404)
        picture, content_type = account.contents[message_id]
        return Response(picture, content_type=content_type)

    @api.post("/line/redelivery")
    def line_redelivery() -> Response:
        simulation.line_webhooks.redelivery = bool(asked().get("on"))
        return jsonify(on=simulation.line_webhooks.redelivery)


def _add_sms(api: Blueprint, simulation: Simulation) -> None:
    @api.get("/sms/<number>/transcript")
    def sms_transcript(number: str) -> Response:
        return jsonify(entries=simulation.carrier.transcript(number))

    @api.post("/sms/<number>/text")
    def sms_text(number: str) -> Response:
        return jsonify(simulation.sms_phone.types(number, text(asked(), "text")))


def _add_world(api: Blueprint, simulation: Simulation) -> None:
    @api.get("/state")
    def state() -> Response:
        return jsonify(simulation.shown())

    @api.get("/live")
    def live() -> Response:
        return Response(simulation.live.stream(), content_type="text/event-stream", headers={"Cache-Control": "no-store"})  # noqa: E501 # fmt: skip

    @api.get("/wire")
    def wire() -> Response:
        return jsonify(crossings=simulation.wire.crossings())

    @api.get("/mail")
    def mail() -> Response:
        return jsonify(letters=simulation.mailbox.letters(to=request.args.get("to", "")))

    @api.post("/clock")
    def clock() -> Response:
        seconds = number(asked(), "skip")
        if seconds < 0:
            raise ControlRefusal("time can be skipped, not turned back")
        simulation.clock.skip(seconds)
        return jsonify(now=simulation.clock.now().isoformat())

    @api.post("/settle")
    def settle() -> Response:
        return jsonify(settled=simulation.lanes.settle(min(number(asked(), "seconds", SETTLE_SECONDS), 60)))

    @api.post("/reset")
    def reset() -> Response:
        simulation.reset()
        return jsonify(simulation.shown())


def _add_faults(api: Blueprint, simulation: Simulation) -> None:
    @api.get("/faults")
    def faults() -> Response:
        return jsonify(armed=simulation.faults.armed(), kinds=KINDS)

    @api.post("/faults")
    def arm() -> Response:
        body = asked()
        simulation.faults.arm(
            Fault(
                target=text(body, "target"),
                kind=text(body, "kind"),
                times=int(number(body, "times", 1)),
                seconds=number(body, "seconds", 3),
                code=int(number(body, "code", 30003)),
            )
        )
        return jsonify(armed=simulation.faults.armed())

    @api.delete("/faults")
    def disarm() -> Response:
        simulation.faults.clear()
        return jsonify(armed=[])
