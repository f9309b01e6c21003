"""The composition root: everything with a connection is built here, from settings, and handed on by name.

Importing a module opens nothing; ``build`` opens the database, and Redis on its first call. Tests hand in other parts.
"""

from collections.abc import Callable
from datetime import datetime
from functools import cached_property

from msgspec.structs import replace

from bot import profile
from bot.accounts.answering import Answering
from bot.accounts.changing import Changing
from bot.accounts.codes import VerificationCodes
from bot.accounts.letters import Letters
from bot.accounts.linking import Linking
from bot.accounts.passwords import Passwords
from bot.accounts.recovering import Recovering
from bot.accounts.registering import Registering
from bot.accounts.signing_in import SigningIn
from bot.claims.assembly import Assembly as ClaimsAssembly
from bot.delivery import PHOTO_THREADS, Delivery
from bot.dispatching import partners
from bot.dispatching.assembly import Assembly as DispatchAssembly
from bot.dispatching.dispatching import Dispatching
from bot.dispatching.partners import Partners
from bot.dispatching.sweeping import Sweeping
from bot.dispatching.unreached import Unreached
from bot.knowing import Knowing
from bot.moments import new_code, new_key, new_secret, new_string, utc_now
from bot.photographs.clearing import Clearing
from bot.photographs.fetching import Fetching
from bot.photographs.keeping import Keeping
from bot.photographs.looking import MOST_BYTES, Looking
from bot.recorder import Recorder
from bot.reminding.assembly import Assembly
from bot.settings import Settings
from bot.stores import Stores
from bot.tickets import Tickets
from bot.turning import Turner
from bot.worker import Worker
from flows.delivery import Deliverer, Route
from flows.facts import Profile
from handlers.dispatch.deliver import PartnerDeliverer
from handlers.line.content import Contents
from handlers.line.deliver import LineDeliverer
from handlers.line.linking import LinkTokens, Profiles
from handlers.line.wire import connections
from handlers.mail.deliver import MailDeliverer
from handlers.sms.api import Account
from handlers.sms.deliver import SmsDeliverer
from rating import tariff
from rating.tariff import Tariff
from state.codes import Codes

DELIVERING_THREADS = 8
ASKING_THREADS = 8
"""Connections to LINE that a web process keeps; more are opened when more pages ask at once."""


class Counter(Stores):
    """The service, put together. Parts are made on first use, so that each process has only what it needs."""

    @cached_property
    def profile(self) -> Profile:
        """The insurer. Raises ProfileError."""
        return replace(profile.load(self.settings.insurer_profile), letters_from=self.settings.mail_from)

    @cached_property
    def tariff(self) -> Tariff:
        """What premiums are worked out with. Raises DataFileError."""
        return tariff.load(self.settings.tariff)

    @cached_property
    def partners(self) -> Partners:
        """Who helps at the roadside. Raises PartnersError."""
        return partners.load(self.settings.dispatch_partners)

    @cached_property
    def _dispatch(self) -> DispatchAssembly:
        return DispatchAssembly(self, self.partners, new_secret)

    @property
    def dispatching(self) -> Dispatching:
        """From a filed request to a truck that is there."""
        return self._dispatch.dispatching

    def sweeping(self) -> Sweeping:
        """Dispatch by the clock."""
        return self._dispatch.sweeping()

    @cached_property
    def claims(self) -> ClaimsAssembly:
        """Accidents, but for the talk about them."""
        return ClaimsAssembly(self, self.profile, self.tickets)

    @cached_property
    def tickets(self) -> Tickets:
        """Signed addresses of staff pages."""
        return Tickets(self.settings.secret_keys, self.settings.public_url)

    @cached_property
    def passwords(self) -> Passwords:
        """Hashes passwords, and tries them."""
        return Passwords()

    @cached_property
    def letters(self) -> Letters:
        """Mails to customers."""
        return Letters(self.outbox, self.records.pseudonyms, self.profile, self.settings.public_url)

    @cached_property
    def verification_codes(self) -> VerificationCodes:
        """Codes sent to an address on record."""
        keyring = self.records.keyring
        return VerificationCodes(
            Codes(self.wire, keyring.get_or_create("codes")),
            self.limits,
            self.letters,
            self.records.pseudonyms,
            keyring.get_or_create("codes drawn"),
            self.settings.public_url,
            new_code,
            new_key,
        )

    @cached_property
    def signing_in(self) -> SigningIn:
        """An ID and a password."""
        records = self.records
        return SigningIn(records.accounts, records.customers, records.links, self.limits, self.passwords)

    @cached_property
    def registering(self) -> Registering:
        """Applications, and the accounts they open."""
        return Registering(
            self.records.customers,
            self.records.accounts,
            self.grants,
            self.limits,
            self.passwords,
            self.letters,
            new_key,
            new_secret,
        )

    @cached_property
    def recovering(self) -> Recovering:
        """Passwords that were forgotten."""
        records = self.records
        return Recovering(records.accounts, self.grants, self.limits, self.letters, records.pseudonyms, new_key)

    @cached_property
    def changing(self) -> Changing:
        """Mail addresses and passwords, replaced by their owners."""
        return Changing(
            self.records.accounts,
            self.verification_codes,
            self.limits,
            self.passwords,
            self.letters,
            self.records.pseudonyms,
            new_key,
        )

    @cached_property
    def linking(self) -> Linking:
        """Whose address is whose."""
        return Linking(
            self.records,
            self.records.customers,
            self.grants,
            self.verification_codes,
            self.letters,
            self.mailbox,
            new_key,
            new_string,
        )

    @cached_property
    def reminders(self) -> Assembly:
        """Who is reminded of the end of a contract, and how it is followed up."""
        return Assembly(self.records, self.mailbox, self.outbox, self.profile, self.settings.public_url, self.now)

    @cached_property
    def photographs(self) -> Keeping:
        """Photos of accidents, kept and let go of."""
        return Keeping(self.records.photos, self.album, Looking(), self.now)

    def clearing(self) -> Clearing:
        """What looks after the store of photos."""
        return Clearing(self.records.photos, self.album, self.now)

    @cached_property
    def _contents(self) -> Contents:
        settings = self.settings
        pool = connections(PHOTO_THREADS)
        return Contents(settings.line_data_api_base, settings.line_channel_access_token, pool, MOST_BYTES)

    @cached_property
    def link_tokens(self) -> LinkTokens:
        """LINE's half of an account link."""
        settings = self.settings
        return LinkTokens(settings.line_api_base, settings.line_channel_access_token, connections(ASKING_THREADS))

    @cached_property
    def line_profiles(self) -> Profiles:
        """What people call themselves on LINE."""
        settings = self.settings
        return Profiles(settings.line_api_base, settings.line_channel_access_token, connections(ASKING_THREADS))

    @property
    def twilio_account(self) -> Account:
        """Whose SMS these are."""
        settings = self.settings
        sender = settings.twilio_from or settings.twilio_messaging_service_sid
        return Account(settings.twilio_account_sid, settings.twilio_auth_token[0], sender, settings.twilio_api_base)

    def deliverers(self) -> dict[Route, Deliverer]:
        """A way out for each route."""
        settings = self.settings
        pool = connections(DELIVERING_THREADS)
        return {
            "line": LineDeliverer(settings.line_api_base, settings.line_channel_access_token, pool),
            "sms": SmsDeliverer(
                self.twilio_account, settings.public_url, self.records.suppressions.contains, self.profile.brand
            ),
            "mail": MailDeliverer(
                settings.smtp_url,
                settings.mail_from,
                self.profile.staff_mail,
                self.tickets.acknowledge_url,
                renewals_to=self.profile.renewal_mail,
                claims_to=self.profile.claims_mail,
                report_url=self.tickets.report_url,
                brand=self.profile.brand,
            ),
            "record": Recorder(
                self.records,
                self.mailbox,
                self.journal,
                Answering(self.linking, self.verification_codes),
                self.dispatching,
                self.photographs,
                self.claims.recording,
                self.now,
            ),
            "partner": Unreached(PartnerDeliverer(self.partners.accounts), lambda: self.dispatching),
            "photo": Fetching(self._contents, self.photographs, self.mailbox, self.now),
        }

    def worker(self) -> Worker:
        """A worker with everything it needs."""
        delivery = Delivery(self.outbox, self.mailbox, self.deliverers(), self.now, threads=DELIVERING_THREADS)
        records = self.records
        knowing = Knowing(
            self.profile,
            self.tariff,
            self.settings.public_url,
            records.customers,
            records.links,
            records.renewals,
            records.reports,
            records.watchers,
            records.photos,
            self.now,
        )
        turner = Turner(self.now, new_secret)
        return Worker(self.wire, self.mailbox, self.outbox, self.aside, knowing, turner, delivery, self.now)


def build(settings: Settings, now: Callable[[], datetime] = utc_now) -> Counter:
    """The service for these settings; ``now`` is its clock."""
    return Counter(settings, now)
