"""The guards of the linking table: what is wanted, and what this customer and this channel allow."""

from datetime import date

from flows.days import today
from flows.facts import Customer
from flows.guide import Guide

LINKED = "linked"
"""The wish of nobody: the address has just been linked, and its customer is welcomed."""

BEFORE = "before"
"""The same, of an address that was linked already."""

FOR_LINKED = frozenset({"page", "switch", "consents", "unlink", "linked"})
FOR_UNLINKED = frozenset({"link"})


YOUNGEST = 16
"""Years from which somebody may be licensed, and so be a policyholder here (道路交通法 88条)."""


class LinkingGuide(Guide):
    """Answers the table's questions about one address."""

    def may_be_born(self, day: str) -> bool:
        """Whether a policyholder can have been born on this day: no child, and nobody still to be born."""
        now = today(self.facts.now)
        born = date.fromisoformat(day)
        return (now.year - born.year, now.month, now.day) >= (YOUNGEST, born.month, born.day)

    def wanted(self) -> str:
        """What is wanted now: chosen in the middle of the talk, or at its beginning."""
        return self.answer("onward") or self.answer("wish")

    def customer(self) -> Customer | None:
        """The customer this address is linked to."""
        return self.facts.customer

    def is_linked(self) -> bool:
        """Whether the address is linked, as far as the records can be read now."""
        return self.facts.customer is not None

    def by_line(self) -> bool:
        """Whether the talk is held on LINE."""
        return self.facts.address.channel == "line"

    # which choices are of use, and which wording fits

    def is_of_use(self, choice: str) -> bool:
        """Whether a choice means anything to somebody who is linked, or is not."""
        return choice not in (FOR_UNLINKED if self.is_linked() else FOR_LINKED)

    def standing(self) -> str:
        """The wording for those who are linked already."""
        return "linked" if self.is_linked() else ""

    # guards of the table, in its order

    def is_welcomed(self) -> bool:
        """Linked a moment ago."""
        return self.wanted() == LINKED

    def was_linked_before(self) -> bool:
        """Linked a moment ago, and before."""
        return self.wanted() == BEFORE

    def wants_own_page(self) -> bool:
        """The policyholder's page, by somebody who is known."""
        return self.wanted() == "page" and self.is_linked()

    def wants_page(self) -> bool:
        """The policyholder's page, by somebody who has to sign in."""
        return self.wanted() == "page"

    def is_linked_already(self) -> bool:
        """A link is wished for that is there."""
        return self.wanted() == "link" and self.is_linked()

    def links_by_page(self) -> bool:
        """A link is wished for on LINE: its owner signs in on our page."""
        return self.wanted() in {"link", "switch"} and self.by_line()

    def links_by_code(self) -> bool:
        """A link is wished for by SMS: the number proves itself."""
        return self.wanted() in {"link", "switch"}

    def wants_consents(self) -> bool:
        """What was agreed to is to be changed."""
        return self.wanted() == "consents" and self.is_linked()

    def wants_unlink(self) -> bool:
        """The link is to be undone."""
        return self.wanted() == "unlink" and self.is_linked()

    def has_no_link(self) -> bool:
        """What is wanted needs a link, and there is none."""
        return self.wanted() in {"unlink", "consents"}

    def has_trouble(self) -> bool:
        """Something does not work, or is lost."""
        return self.wanted() == "trouble"

    def wants_new(self) -> bool:
        """The link that was shown is to be shown anew."""
        return self.answer(self.state) == "again"

    def lacks_birth(self) -> bool:
        """The birth date was taken back since."""
        return not self.answer("birth")

    def agrees(self) -> bool:
        """Yes to undoing the link."""
        return self.answer("unlink") == "yes"

    # what the trouble is

    def lost_password(self) -> bool:
        """The password is forgotten."""
        return self.answer("trouble") == "password"

    def lost_mail(self) -> bool:
        """The mail address that is the ID cannot be read any more."""
        return self.answer("trouble") == "mail"

    def has_new_phone(self) -> bool:
        """Another telephone, or another number."""
        return self.answer("trouble") == "device"

    def got_no_code(self) -> bool:
        """The code never came."""
        return self.answer("trouble") == "late"

    def lost_page(self) -> bool:
        """The page that takes the code is gone."""
        return self.answer("trouble") == "vanished"

    def forgot_id(self) -> bool:
        """Which ID it was."""
        return self.answer("trouble") == "id"

    def mail_linked(self) -> bool:
        """The mail is lost, and this address is linked: change it on the page."""
        return self.answer("mail") == "linked"

    def mail_remembered(self) -> bool:
        """The mail is lost, and the old ID and password are known."""
        return self.answer("mail") == "remembered"

    def mail_forgotten(self) -> bool:
        """The mail is lost, and so is the rest."""
        return self.answer("mail") == "neither"

    def kept_account(self) -> bool:
        """A new telephone with the same LINE account."""
        return self.answer("device") == "same"

    def made_account(self) -> bool:
        """A new telephone with a new LINE account."""
        return self.answer("device") == "new"
