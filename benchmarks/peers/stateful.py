"""A stateful turn with aiogram 3: state machine and event isolation in Redis, under its own aiohttp receiver.

``python -m benchmarks.peers.stateful PORT``. With ANSWER=1 the answer is sent to the stand-in.
"""

import os
import sys

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.redis import RedisStorage
from aiogram.types import Message
from aiogram.webhook.aiohttp_server import SimpleRequestHandler, setup_application
from aiohttp import web


class Roadside(StatesGroup):
    """The states of a talk of one question."""

    gate = State()


def main(port: int) -> None:
    """Serve until ended."""
    storage = RedisStorage.from_url(os.environ["REDIS_URL"])
    dispatcher = Dispatcher(storage=storage, events_isolation=storage.create_isolation())
    api = TelegramAPIServer.from_base(os.environ["LINE_API_BASE"])
    bot = Bot("1:benchmark", session=AiohttpSession(api=api))
    answers = os.environ.get("ANSWER") == "1"

    @dispatcher.message()
    async def turn(message: Message, state: FSMContext) -> None:
        data = await state.get_data()
        await state.update_data(turns=data.get("turns", 0) + 1, words=message.text)
        await state.set_state(Roadside.gate)
        if answers:
            await message.answer("1/2")

    app = web.Application()
    SimpleRequestHandler(dispatcher, bot, handle_in_background=False).register(app, path="/webhook")
    setup_application(app, dispatcher, bot=bot)
    web.run_app(app, host="127.0.0.1", port=port, print=lambda *_: None, access_log=None)


if __name__ == "__main__":
    main(int(sys.argv[1]))
