"""Both platforms, their phones, the partners and what goes on between them, put together."""

from simulator.clock import Clock
from simulator.config import Config
from simulator.faults import KINDS, Faults
from simulator.lanes import Lanes
from simulator.line.account import Account
from simulator.line.links import LineLinks
from simulator.line.menus import Menus
from simulator.line.phone import LinePhone
from simulator.line.webhooks import LineWebhooks
from simulator.live import Live
from simulator.mail import Mailbox
from simulator.partners.books import HABITS, Books
from simulator.partners.calls import CounterCalls
from simulator.partners.deeds import Deeds
from simulator.partners.firms import read_firms
from simulator.partners.habits import Habits
from simulator.shapes import Json
from simulator.sms.carrier import Carrier
from simulator.sms.phone import SmsPhone
from simulator.sms.webhooks import TwilioWebhooks
from simulator.wire import Wire


class Simulation:
    """The composition root: everything with state, built from one :class:`Config`. Building it opens no connection."""

    def __init__(self, config: Config) -> None:
        self.config = config
        self.clock = Clock()
        self.live = Live()
        self.wire = Wire(self.clock, self.live)
        self.faults = Faults(self.live)
        self.lanes = Lanes()
        self.account = Account(config, self.clock, self.live)
        self.menus = Menus(self.live)
        self.line_webhooks = LineWebhooks(self.account, self.wire, self.faults, self.lanes)
        self.line_phone = LinePhone(self.account, self.menus, self.line_webhooks)
        self.line_links = LineLinks(self.account, self.line_phone)
        self.carrier = Carrier(config, self.clock, self.live)
        self.twilio_webhooks = TwilioWebhooks(config, self.wire, self.faults, self.lanes)
        self.sms_phone = SmsPhone(self.carrier, self.twilio_webhooks, self.faults, self.lanes)
        self.mailbox = Mailbox(self.clock, self.live)
        self.partners = Books(read_firms(config.partners), config.partner_habit, self.live)
        self.counter_calls = CounterCalls(config, self.wire)
        self.partner_deeds = Deeds(self.partners, self.counter_calls, self.lanes)
        self.partner_habits = Habits(self.partners, self.partner_deeds, self.lanes, config.partner_seconds)

    def shown(self) -> Json:
        """Return what a page needs to begin."""
        with self.account.locked():
            friends = [friend.shown() for friend in self.account.friends.values()]
        return {
            "account": self.config.line_name,
            "sender": self.config.twilio_from,
            "friends": friends,
            "numbers": self.carrier.numbers(),
            "faults": self.faults.armed(),
            "kinds": KINDS,
            "redelivery": self.line_webhooks.redelivery,
            "partners": self.partners.shown(),
            "habits": HABITS,
            "now": self.clock.milliseconds(),
        }

    def reset(self) -> None:
        """Start over, as if just started; but open pages stay open, and rich menus stay, which are set up once."""
        self.faults.clear()
        self.line_webhooks.reset()
        self.twilio_webhooks.reset()
        self.clock.reset()
        self.account.reset()
        self.carrier.reset()
        self.mailbox.clear()
        self.partners.reset()
        self.wire.clear()
        self.live.tell("reset")

    def close(self) -> None:
        """End background work and live pages."""
        self.lanes.close()
        self.live.close()
        self.line_webhooks.close()
        self.twilio_webhooks.close()
        self.counter_calls.close()
