"""The doctor: looks at every part the service needs and says, in a line each, what is well and what to do."""

import ssl
from collections.abc import Callable, Iterator
from contextlib import suppress
from smtplib import SMTPException

from msgspec import Struct

from bot.dispatching.partners import PartnersError
from bot.profile import ProfileError
from bot.settings import SAMPLE_PARTNERS, Settings
from bot.wiring import Counter, build
from handlers.line.api import SetUp
from handlers.line.errors import LineError
from handlers.line.menus.api import MenuApi
from handlers.line.menus.menu import menus
from handlers.line.menus.setting_up import missing
from handlers.mail.server import parse
from handlers.sms.api import Messages
from handlers.sms.errors import SmsError
from handlers.sms.transport import Timeouts
from rating.errors import DataFileError
from state.durability import weaknesses
from state.errors import StateError
from state.photos.errors import PhotosUnavailable

MAIL_TIMEOUT = 4.0
PROBE = "0" * 32
OWN_WEBHOOK = "/line/webhook"


class Finding(Struct, frozen=True):
    """What was found of one part."""

    part: str
    healthy: bool
    told: str


def examine(settings: Settings) -> Iterator[Finding]:
    """Look at each part in turn. Sends nothing to any customer."""
    counter = build(settings)
    yield _look("redis", counter.wire.ping, "answers", "start Redis 6.2 or newer, or correct REDIS_URL")
    yield from (Finding("redis", healthy=False, told=weakness) for weakness in _weaknesses(counter))
    yield _look("database", lambda: _database(counter), "answers, schema up to date", "correct DATABASE_URL")
    yield _look("profile", lambda: _profile(counter), "is complete", "correct INSURER_PROFILE")
    yield _tariff(counter)
    yield _partners(settings, counter)
    yield _line(settings, counter)
    yield _menus(settings)
    yield _look("photos", lambda: _photos(counter), "take and give", "correct PHOTOS, or make room there")
    yield _look("twilio", lambda: _twilio(counter), "takes our credentials", "correct the TWILIO_ settings")
    yield _look("mail", lambda: _mail(settings), "takes our connection", "correct SMTP_URL, or start the mail server")


def _look(part: str, check: Callable[[], None], well: str, remedy: str) -> Finding:
    try:
        check()
    except (StateError, SmsError, LineError, SMTPException, OSError, ValueError) as error:
        # The class says what kind of trouble; messages of libraries may quote addresses and credentials.
        told = str(error) if isinstance(error, StateError) else type(error).__name__
        return Finding(part, healthy=False, told=f"{told}: {remedy}")
    return Finding(part, healthy=True, told=well)


def _weaknesses(counter: Counter) -> tuple[str, ...]:
    try:
        return tuple(weaknesses(counter.wire))
    except StateError:
        return ()  # it does not answer, which has been said


def _tariff(counter: Counter) -> Finding:
    """The tariff can be read. An invented one is no fault, but nobody may take its premiums for an insurer's."""
    try:
        version = counter.tariff.version
    except DataFileError as error:
        return Finding("tariff", healthy=False, told=f"{error}: correct TARIFF")
    invented = ": WARNING, its rates are invented, name your own in TARIFF" if version.invented else ""
    return Finding("tariff", healthy=True, told=f"{version.name} {version.version} ({version.fingerprint}){invented}")


def _partners(settings: Settings, counter: Counter) -> Finding:
    """The file of partners can be read. Invented ones come to nobody's help."""
    try:
        partners = counter.partners
    except PartnersError as error:
        return Finding("partners", healthy=False, told=f"{error}: correct DISPATCH_PARTNERS")
    if counter.profile.club_first and not any(account.partner.club for account in partners.accounts.values()):
        told = "nobody has `club = true`, and the profile asks for the motor club's members: set `club_first` to false"
        return Finding("partners", healthy=False, told=told)
    sample = settings.dispatch_partners == SAMPLE_PARTNERS
    invented = ": WARNING, they are invented, name your own in DISPATCH_PARTNERS" if sample else ""
    return Finding("partners", healthy=True, told=f"{len(partners.accounts)} in {len(partners.areas)} areas{invented}")


def _line(settings: Settings, counter: Counter) -> Finding:
    """LINE knows us, by the id that our links carry, and sends its webhooks here."""
    try:
        account = SetUp(settings.line_api_base, settings.line_channel_access_token).account()
    except LineError as error:
        return Finding("line", healthy=False, told=f"{error}: correct LINE_CHANNEL_ACCESS_TOKEN")
    with suppress(ProfileError):  # has been said
        if not account.is_called(line_id := counter.profile.line_id):
            told = f"our links lead to {line_id}, not here: correct line_id in the profile, which is {account.basic_id}"
            return Finding("line", healthy=False, told=told)
    wanted = settings.public_url + OWN_WEBHOOK
    if account.webhook != wanted or not account.webhook_on:
        remedy = f"run `madoguchi line setup`, and in LINE's console switch on {wanted}"
        return Finding("line", healthy=False, told=f"webhooks do not come here: {remedy}")
    return Finding("line", healthy=True, told=f"answers as {account.name}, webhooks come here")


def _menus(settings: Settings) -> Finding:
    """The menus under the chats are today's."""
    desk = MenuApi(settings.line_api_base, settings.line_data_api_base, settings.line_channel_access_token)
    try:
        absent = missing(desk, menus())
    except LineError as error:
        return Finding("menus", healthy=False, told=f"{error}: see line")
    if absent:
        told = f"missing or outdated ({', '.join(absent)}): run `madoguchi line setup`"
        return Finding("menus", healthy=False, told=told)
    return Finding("menus", healthy=True, told="are today's")


def _database(counter: Counter) -> None:
    counter.records.ping()


def _photos(counter: Counter) -> None:
    """Put something there and take it out again, as a photo would be."""
    counter.album.put(PROBE, b"doctor")
    if counter.album.get(PROBE) != b"doctor":
        raise PhotosUnavailable("not_what_was_put")
    counter.album.delete(PROBE)


def _profile(counter: Counter) -> None:
    counter.profile.desk(counter.profile.contract_desk)


def _twilio(counter: Counter) -> None:
    Messages(counter.twilio_account, Timeouts()).recent(counter.settings.twilio_from, counter.now())


def _mail(settings: Settings) -> None:
    host = settings.mail_from.partition("@")[2]
    parse(settings.smtp_url).connect(MAIL_TIMEOUT, host, ssl.create_default_context()).quit()
