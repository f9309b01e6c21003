"""LINE's addresses in a browser, where ``access.line.me`` and ``line.me`` would be.

One browser here plays many phones. A cookie says whose phone it is at the moment: the page sets it when another person
is chosen and when a link in a talk is opened. A browser that has none yet is asked.
"""

from urllib.parse import unquote, urlencode

from flask import Blueprint, Response, redirect, render_template, request
from werkzeug.wrappers import Response as AnyResponse

from simulator.line.account import Account
from simulator.line.links import Arrival, LineLinks

HOLDER = "simulated_phone"
"""The cookie: a LINE user id. The page writes it too, in ``static/browser.js``."""


def line_addresses(account: Account, links: LineLinks) -> Blueprint:
    """Build the pages behind ``/line/dialog``, ``/line/R`` and ``/line/open``."""
    pages = Blueprint("line_addresses", __name__, url_prefix="/line")

    def holder() -> str | None:
        user = request.cookies.get(HOLDER, "")
        return user if user in account.friends else None

    def whose_phone() -> Response:
        wanted = request.path + "?" + request.query_string.decode("ascii", "replace")
        people = [
            (friend.name, friend.note, "/line/open?" + urlencode({"as": friend.user, "url": wanted}))
            for friend in account.friends.values()
        ]
        return Response(render_template("whose_phone.html", people=people))

    @pages.get("/open")
    def open_as() -> AnyResponse:
        """Make this the browser of ``as`` and go on to ``url``."""
        user, url = request.args.get("as", ""), request.args.get("url", "")
        if user not in account.friends or not url.startswith(("http://", "https://", "/line/")):
            return arrived(account, "", Arrival("nowhere"))
        answer = redirect(url)
        answer.set_cookie(HOLDER, user, path="/line", samesite="Lax")
        return answer

    @pages.get("/dialog/bot/accountLink")
    def account_link() -> Response:
        token, nonce = request.args.get("linkToken", ""), request.args.get("nonce", "")
        if not links.link_lives(token):
            return arrived(account, holder() or "", Arrival("expired"))
        user = holder()
        return arrived(account, user, links.confirms(user, token, nonce)) if user else whose_phone()

    @pages.get("/R/oaMessage/<account_id>/", strict_slashes=False)
    def compose(account_id: str) -> AnyResponse:
        user = holder()
        if user is None:
            return whose_phone()
        # The whole query is the text: percent-encoded UTF-8, in which "+" and "=" stand for themselves.
        text = unquote(request.query_string.decode("ascii", "replace"))
        return to_the_chat(account, user, links.composes(user, account_id, text))

    @pages.get("/R/ti/p/<account_id>")
    def add(account_id: str) -> AnyResponse:
        user = holder()
        return to_the_chat(account, user, links.adds(user, account_id)) if user else whose_phone()

    return pages


def to_the_chat(account: Account, user: str, arrival: Arrival) -> AnyResponse:
    """Show the talk on the phone of ``user``, unless the address led nowhere."""
    return arrived(account, user, arrival) if arrival.outcome == "nowhere" else redirect(chat_of(user))


def arrived(account: Account, user: str, arrival: Arrival) -> Response:
    """Answer with the page that tells what came of an address."""
    holder = account.friends[user].name if user else ""
    words = render_template("arrived.html", outcome=arrival.outcome, holder=holder, chat=chat_of(user))
    good = arrival.outcome == "linked"
    return Response(words, 200 if good else 404 if arrival.outcome == "nowhere" else 400)


def chat_of(user: str) -> str:
    """Return the address of the page with the phone of ``user`` in hand; of anybody's for nobody."""
    return "/?" + urlencode({"friend": user}) if user else "/"
