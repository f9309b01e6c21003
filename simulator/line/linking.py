"""The page LINE shows at the end of an account link, where ``access.line.me`` would be.

Source: LINE, Messaging API, "Account linking", step 5.
"""

from flask import Blueprint, Response, render_template, request

from simulator.line.phone import LinePhone


def linking_page(phone: LinePhone) -> Blueprint:
    """Build ``/line/dialog/bot/accountLink``, which spends the link token and posts the event."""
    page = Blueprint("linking", __name__, url_prefix="/line/dialog/bot")

    @page.get("/accountLink")
    def account_link() -> Response:
        event = phone.confirms_link(request.args.get("linkToken", ""), request.args.get("nonce", ""))
        response = Response(render_template("linked.html", linked=event is not None))
        response.status_code = 200 if event else 400
        return response

    return page
