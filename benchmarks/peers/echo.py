"""LINE's own sample in its SDK for Python (examples/flask-echo): verify, parse, reply; it keeps nothing."""

import os

from flask import Flask, abort, request
from linebot.v3 import WebhookHandler
from linebot.v3.exceptions import InvalidSignatureError
from linebot.v3.messaging import ApiClient, Configuration, MessagingApi, ReplyMessageRequest, TextMessage
from linebot.v3.webhooks import MessageEvent, TextMessageContent

from benchmarks.webhooks import SECRET


def application() -> Flask:
    """The sample, its calls going to the stand-in."""
    app = Flask(__name__)
    handler = WebhookHandler(SECRET)
    configuration = Configuration(access_token="benchmark", host=os.environ["LINE_API_BASE"])  # noqa: S106  # opens nothing

    @app.post("/line/webhook")
    def callback() -> str:
        try:
            handler.handle(request.get_data(as_text=True), request.headers["X-Line-Signature"])
        except InvalidSignatureError:
            abort(400)
        return "OK"

    @handler.add(MessageEvent, message=TextMessageContent)  # type: ignore[untyped-decorator]  # the SDK's
    def reply(event: MessageEvent) -> None:
        with ApiClient(configuration) as client:
            MessagingApi(client).reply_message_with_http_info(
                ReplyMessageRequest(
                    replyToken=event.reply_token,
                    messages=[TextMessage(text=event.message.text, quickReply=None, quoteToken=None)],
                    notificationDisabled=False,
                )
            )

    return app
