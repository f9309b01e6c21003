"""Mail in, turns out: each promise of the mailbox, on a single Redis and on a cluster."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from flows.delivery import Lane
from flows.events import TimerFired
from flows.session import Session
from state.aside import Aside
from state.connection import Wire, connect
from state.errors import StoreUnavailable
from state.journal import Journal
from state.keys import PARTITIONS, event_field, key, partition_of
from state.mailbox import MOST_WAITING, Mailbox
from state.timers import Timers
from state.turn import Committed, Fenced, Posting
from state.vault import Vault
from tests.state.conftest import SECRET, client
from tests.state.samples import (
    EVERYWHERE,
    LEASE,
    NOW,
    SOMEONE,
    claim_all,
    claim_one,
    envelope,
    line,
    mail,
    seconds,
    turn,
)


@pytest.fixture
def mailbox(wire: Wire, vault: Vault) -> Mailbox:
    return Mailbox(wire, vault)


def test_mail_comes_out_as_it_went_in(mailbox: Mailbox) -> None:
    assert mailbox.post([mail("ann", "e1")], NOW) == [Posting.ACCEPTED]

    claim = claim_one(mailbox)

    assert (claim.conversation, claim.session, claim.tries, claim.lane) == ("ann", None, 1, Lane.CONVERSATION)
    assert claim.mail == (envelope("e1"),)


def test_an_event_posted_again_while_it_waits_is_a_duplicate(mailbox: Mailbox) -> None:
    assert mailbox.post([mail("ann", "e1"), mail("ann", "e1")], NOW) == [Posting.ACCEPTED, Posting.DUPLICATE]
    assert len(claim_one(mailbox).mail) == 1


def test_an_event_posted_again_after_it_was_handled_is_a_duplicate(mailbox: Mailbox) -> None:
    mailbox.post([mail("ann", "e1")], NOW)
    mailbox.commit([turn(claim_one(mailbox))], NOW)

    assert mailbox.post([mail("ann", "e1")], NOW) == [Posting.DUPLICATE]
    assert claim_all(mailbox).claims == ()


def test_the_same_event_id_in_another_conversation_is_another_event(mailbox: Mailbox) -> None:
    assert mailbox.post([mail("ann", "e1"), mail("bob", "e1")], NOW) == [Posting.ACCEPTED] * 2


def test_a_flood_fills_one_mailbox_and_no_other(mailbox: Mailbox) -> None:
    mailbox.post([mail("ann", f"e{i}") for i in range(MOST_WAITING)], NOW)

    assert mailbox.post([mail("ann", "one more"), mail("bob", "e1")], NOW) == [Posting.FULL, Posting.ACCEPTED]


def test_mail_is_ordered_by_when_it_happened_and_then_by_arrival(mailbox: Mailbox) -> None:
    mailbox.post([mail("ann", "second", NOW), mail("ann", "third", NOW), mail("ann", "first", NOW - seconds(1))], NOW)

    assert [each.id for each in claim_one(mailbox).mail] == ["first", "second", "third"]


def test_a_conversation_is_handed_to_one_holder_only(mailbox: Mailbox) -> None:
    mailbox.post([mail("ann", "e1")], NOW)
    claim_one(mailbox)

    mailbox.post([mail("ann", "e2")], NOW)

    assert claim_all(mailbox).claims == ()


def test_what_arrives_during_a_turn_is_handed_out_after_it(mailbox: Mailbox) -> None:
    mailbox.post([mail("ann", "e1")], NOW)
    claim = claim_one(mailbox)
    mailbox.post([mail("ann", "e2")], NOW)

    mailbox.commit([turn(claim)], NOW)

    assert [each.id for each in claim_one(mailbox).mail] == ["e2"]


def test_a_turn_may_handle_some_of_its_mail_and_leave_the_rest(mailbox: Mailbox) -> None:
    mailbox.post([mail("ann", "e1"), mail("ann", "e2")], NOW)
    mailbox.commit([turn(claim_one(mailbox), done=("e1",))], NOW)

    assert [each.id for each in claim_one(mailbox).mail] == ["e2"]


def test_the_session_comes_back_with_the_next_version(mailbox: Mailbox) -> None:
    mailbox.post([mail("ann", "e1")], NOW)
    first = claim_one(mailbox)
    kept = Session(SOMEONE, language="en", turns=7)
    mailbox.commit([turn(first, session=kept)], NOW)
    mailbox.post([mail("ann", "e2")], NOW)

    second = claim_one(mailbox)

    assert (second.session, second.version) == (kept, first.version + 1)


def test_versions_do_not_come_again_after_a_session_has_expired(mailbox: Mailbox) -> None:
    mailbox.post([mail("ann", "e1")], NOW)
    first = claim_one(mailbox)
    mailbox.commit([turn(first, keep=timedelta(milliseconds=1))], NOW)
    mailbox.post([mail("ann", "e2")], NOW + seconds(60))

    later = claim_all(mailbox, NOW + seconds(60)).claims
    while later and later[0].session is not None:  # the store's own clock has to pass a millisecond
        mailbox.give_back(later[0], None, NOW, NOW + seconds(60))
        later = claim_all(mailbox, NOW + seconds(60)).claims

    assert later[0].version > first.version + 1


def test_a_holder_that_died_is_replaced_when_its_lease_ends(mailbox: Mailbox) -> None:
    mailbox.post([mail("ann", "e1")], NOW)
    claim_one(mailbox)

    assert claim_all(mailbox, NOW + LEASE - seconds(1)).claims == ()
    again = claim_one(mailbox, NOW + LEASE)
    assert ([each.id for each in again.mail], again.tries) == (["e1"], 2)


def test_a_holder_that_was_replaced_writes_nothing(mailbox: Mailbox) -> None:
    mailbox.post([mail("ann", "e1")], NOW)
    slow = claim_one(mailbox)
    quick = claim_one(mailbox, NOW + LEASE)

    assert mailbox.commit([turn(slow, line("ann", "from the slow one"))], NOW + LEASE) == [Fenced()]
    (committed,) = mailbox.commit([turn(quick, line("ann", "from the quick one"))], NOW + LEASE)

    assert isinstance(committed, Committed)
    assert [handed.attempt.line for handed in committed.handed] == [line("ann", "from the quick one")]


def test_a_turn_committed_twice_is_written_once(mailbox: Mailbox) -> None:
    mailbox.post([mail("ann", "e1")], NOW)
    once = turn(claim_one(mailbox))

    results = mailbox.commit([once, once], NOW)

    assert [type(result) for result in results] == [Committed, Fenced]


def test_a_fenced_turn_does_not_hinder_the_others_of_its_batch(mailbox: Mailbox) -> None:
    mailbox.post([mail("ann", "e1"), mail("bob", "e1")], NOW)
    stale = {claim.conversation: claim for claim in claim_all(mailbox).claims}
    fresh = {claim.conversation: claim for claim in claim_all(mailbox, NOW + LEASE).claims}

    results = mailbox.commit([turn(stale["ann"]), turn(fresh["bob"])], NOW + LEASE)

    assert [type(result) for result in results] == [Fenced, Committed]


def test_emergencies_are_served_first_and_campaigns_last(mailbox: Mailbox) -> None:
    same = [name for name in map("c{}".format, range(200)) if partition_of(name) == 3][:3]
    lanes = dict(zip(same, (Lane.CAMPAIGN, Lane.CONVERSATION, Lane.EMERGENCY), strict=True))
    mailbox.post([mail(name, "e1", lane=lane) for name, lane in lanes.items()], NOW)

    served = [claim_all(mailbox, NOW, limit=1).claims[0].lane for _ in lanes]

    assert served == sorted(Lane)


def test_mail_for_a_conversation_in_an_emergency_goes_to_the_emergency_lane(mailbox: Mailbox) -> None:
    mailbox.post([mail("ann", "e1"), mail("ann", "e2")], NOW)
    claim = claim_one(mailbox)
    mailbox.commit([turn(claim, done=("e1",), session=Session(SOMEONE, lane=Lane.EMERGENCY))], NOW)

    left = claim_one(mailbox)
    assert left.lane is Lane.EMERGENCY
    mailbox.commit([turn(left, session=Session(SOMEONE, lane=Lane.EMERGENCY))], NOW)
    mailbox.post([mail("ann", "e3", lane=Lane.CAMPAIGN)], NOW)
    assert claim_one(mailbox).lane is Lane.EMERGENCY


def test_a_better_lane_lifts_a_conversation_that_already_waits(mailbox: Mailbox) -> None:
    mailbox.post([mail("ann", "e1", lane=Lane.CAMPAIGN), mail("ann", "e2", lane=Lane.EMERGENCY)], NOW)

    assert claim_one(mailbox).lane is Lane.EMERGENCY


def test_a_campaign_mail_does_not_ride_in_the_conversation_lane(mailbox: Mailbox) -> None:
    mailbox.post([mail("ann", "e1")], NOW)
    mailbox.commit([turn(claim_one(mailbox))], NOW)
    mailbox.post([mail("ann", "e2", lane=Lane.CAMPAIGN)], NOW)

    assert claim_one(mailbox).lane is Lane.CAMPAIGN


def test_held_mail_waits_for_what_comes_late(mailbox: Mailbox) -> None:
    mailbox.post([mail("ann", "late", NOW, hold=seconds(2))], NOW)

    waiting = claim_all(mailbox)
    assert (waiting.claims, waiting.next_at) == ((), NOW + seconds(2))

    mailbox.post([mail("ann", "earlier", NOW - seconds(5), hold=seconds(2))], NOW + seconds(1))
    assert [each.id for each in claim_one(mailbox, NOW + seconds(2)).mail] == ["earlier", "late"]


def test_claims_tell_when_to_look_again(mailbox: Mailbox) -> None:
    assert claim_all(mailbox).next_at is None
    mailbox.post([mail("ann", "e1")], NOW)
    assert claim_all(mailbox).next_at == NOW + LEASE


def test_more_mail_than_the_limit_is_due_at_once(mailbox: Mailbox) -> None:
    same = [name for name in map("c{}".format, range(200)) if partition_of(name) == 3][:3]
    mailbox.post([mail(name, "e1") for name in same], NOW)

    first = claim_all(mailbox, limit=2)

    assert (len(first.claims), first.next_at) == (2, NOW)


def test_a_claim_given_back_pauses_whatever_arrives(mailbox: Mailbox) -> None:
    mailbox.post([mail("ann", "e1")], NOW)
    claim = claim_one(mailbox)
    retry_at = NOW + seconds(5)

    assert mailbox.give_back(claim, "e1", retry_at, NOW) == 1
    mailbox.post([mail("ann", "e2")], NOW)

    assert (claim_all(mailbox).claims, claim_all(mailbox).next_at) == ((), retry_at)
    again = claim_one(mailbox, retry_at)
    assert ([each.id for each in again.mail], again.tries) == (["e1", "e2"], 1)
    assert mailbox.give_back(again, "e1", retry_at, retry_at) == 2
    assert isinstance(mailbox.commit([turn(again)], retry_at)[0], Fenced)


def test_a_claim_given_back_without_blame_counts_no_failure(mailbox: Mailbox) -> None:
    mailbox.post([mail("ann", "e1")], NOW)

    assert mailbox.give_back(claim_one(mailbox), None, NOW, NOW) == 0
    assert mailbox.give_back(claim_one(mailbox), "e1", NOW, NOW) == 1


def test_a_lost_claim_cannot_be_given_back(mailbox: Mailbox) -> None:
    mailbox.post([mail("ann", "e1")], NOW)
    lost = claim_one(mailbox)
    held = claim_one(mailbox, NOW + LEASE)

    assert mailbox.give_back(lost, "e1", NOW, NOW) == 0
    assert isinstance(mailbox.commit([turn(held)], NOW)[0], Committed)


def test_a_poisonous_event_is_set_aside_and_the_rest_goes_on(mailbox: Mailbox, wire: Wire, vault: Vault) -> None:
    aside = Aside(wire, vault)
    mailbox.post([mail("ann", "poison"), mail("ann", "fine")], NOW)

    assert aside.set_aside(claim_one(mailbox), "poison", "flow_failed", NOW)

    (kept,) = aside.list()
    assert (kept.conversation, kept.reason, kept.at, kept.envelope) == ("ann", "flow_failed", NOW, envelope("poison"))
    assert [each.id for each in claim_one(mailbox).mail] == ["fine"]
    assert mailbox.post([mail("ann", "poison")], NOW) == [Posting.DUPLICATE]


def test_an_event_set_aside_can_be_replayed_once(mailbox: Mailbox, wire: Wire, vault: Vault) -> None:
    aside = Aside(wire, vault)
    mailbox.post([mail("ann", "poison")], NOW)
    aside.set_aside(claim_one(mailbox), "poison", "flow_failed", NOW)
    (kept,) = aside.list()

    assert (aside.replay(kept.key), aside.replay(kept.key), list(aside.list())) == (True, False, [])
    assert claim_one(mailbox).mail == (envelope("poison"),)


def test_an_event_set_aside_can_be_dropped_and_stays_known(mailbox: Mailbox, wire: Wire, vault: Vault) -> None:
    aside = Aside(wire, vault)
    mailbox.post([mail("ann", "poison")], NOW)
    aside.set_aside(claim_one(mailbox), "poison", "flow_failed", NOW)
    (kept,) = aside.list()

    assert (aside.drop(kept.key), aside.drop(kept.key)) == (True, False)
    assert mailbox.post([mail("ann", "poison")], NOW) == [Posting.DUPLICATE]


def test_a_turn_can_set_an_event_aside_and_say_so_in_one_stroke(mailbox: Mailbox, wire: Wire, vault: Vault) -> None:
    mailbox.post([mail("ann", "poison")], NOW)
    sorry = line("ann", "a person will look at it")

    (committed,) = mailbox.commit([turn(claim_one(mailbox), sorry, done=(), aside={"poison": "three_times"})], NOW)

    assert isinstance(committed, Committed)
    assert [handed.attempt.line for handed in committed.handed] == [sorry]
    assert [kept.reason for kept in Aside(wire, vault).list()] == ["three_times"]
    assert claim_all(mailbox).claims == ()


def test_a_lost_claim_sets_nothing_aside(mailbox: Mailbox, wire: Wire, vault: Vault) -> None:
    mailbox.post([mail("ann", "e1")], NOW)
    lost = claim_one(mailbox)
    claim_one(mailbox, NOW + LEASE)

    assert not Aside(wire, vault).set_aside(lost, "e1", "flow_failed", NOW)
    assert list(Aside(wire, vault).list()) == []


def test_a_timer_becomes_an_event_once_however_many_clocks_run(mailbox: Mailbox, wire: Wire) -> None:
    due = NOW + timedelta(minutes=10, microseconds=1)
    mailbox.post([mail("ann", "e1")], NOW)
    mailbox.commit([turn(claim_one(mailbox), set_timers={"answer": due})], NOW)
    timers = Timers(wire)

    assert timers.fire(EVERYWHERE, due - timedelta(microseconds=1), 10) == 0
    assert [timers.fire(EVERYWHERE, due, 10) for _ in range(2)] == [1, 0]

    (fired,) = claim_one(mailbox, due).mail
    assert (fired.event, fired.happened, fired.arrived) == (TimerFired("answer", due), due, due)
    assert fired.address is None


def test_of_one_name_the_last_timer_set_wins_and_a_cancelled_one_is_gone(mailbox: Mailbox, wire: Wire) -> None:
    mailbox.post([mail("ann", "e1")], NOW)
    soon, later = NOW + seconds(1), NOW + seconds(9)
    mailbox.commit([turn(claim_one(mailbox), set_timers={"moved": soon, "gone": soon, "again": soon})], NOW)
    mailbox.post([mail("ann", "e2")], NOW)
    again = {"moved": later, "again": later}
    mailbox.commit([turn(claim_one(mailbox), set_timers=again, cancel_timers=("gone", "again"))], NOW)

    assert Timers(wire).fire(EVERYWHERE, soon, 10) == 0
    assert Timers(wire).fire(EVERYWHERE, later, 10) == 2
    assert {each.event for each in claim_one(mailbox, later).mail} == {
        TimerFired("moved", later),
        TimerFired("again", later),
    }


def test_a_timer_handled_once_can_be_set_for_the_same_instant_again(mailbox: Mailbox, wire: Wire) -> None:
    mailbox.post([mail("ann", "e1")], NOW)
    mailbox.commit([turn(claim_one(mailbox), set_timers={"watch": NOW})], NOW)
    Timers(wire).fire(EVERYWHERE, NOW, 10)
    mailbox.commit([turn(claim_one(mailbox), set_timers={"watch": NOW})], NOW)

    assert Timers(wire).fire(EVERYWHERE, NOW, 10) == 1
    assert [each.event for each in claim_one(mailbox).mail] == [TimerFired("watch", NOW)]


def test_a_timer_that_fires_during_a_turn_is_handed_out_after_it(mailbox: Mailbox, wire: Wire) -> None:
    mailbox.post([mail("ann", "e1")], NOW)
    mailbox.commit([turn(claim_one(mailbox), set_timers={"answer": NOW})], NOW)
    mailbox.post([mail("ann", "e2")], NOW)
    claim = claim_one(mailbox)
    Timers(wire).fire(EVERYWHERE, NOW, 10)
    mailbox.commit([turn(claim)], NOW)

    assert [each.event for each in claim_one(mailbox).mail] == [TimerFired("answer", NOW)]


def test_each_turn_leaves_one_journal_line_until_it_is_forgotten(mailbox: Mailbox, wire: Wire, vault: Vault) -> None:
    mailbox.post([mail("ann", "e1")], NOW)
    claim = claim_one(mailbox)
    mailbox.commit([turn(claim, journal=b"what happened")], NOW)
    journal, partition = Journal(wire, vault), partition_of("ann")

    (entry,) = journal.read(partition, 10)

    assert (entry.conversation, entry.version, entry.blob) == ("ann", claim.version + 1, b"what happened")
    assert [each.blob for each in Journal(wire, Vault(["another secret entirely 0001"])).read(partition, 10)] == [None]
    assert (journal.forget(partition, [entry.id]), journal.read(partition, 10)) == (1, [])


def test_mail_that_no_key_opens_is_named_and_waits_for_the_key(mailbox: Mailbox, wire: Wire) -> None:
    mailbox.post([mail("ann", "e1"), mail("bob", "e1")], NOW)
    bobs = claim_all(mailbox).claims
    mailbox.commit([turn(claim) for claim in bobs if claim.conversation == "bob"], NOW)
    stranger = Mailbox(wire, Vault(["another secret entirely 0001"]))
    stranger.post([mail("bob", "e2")], NOW)

    claims = claim_all(stranger, NOW + LEASE)
    assert ({claim.conversation for claim in claims.claims}, set(claims.unreadable)) == (set(), {"ann", "bob"})

    both = Mailbox(wire, Vault(["another secret entirely 0001", SECRET]))
    assert {claim.conversation for claim in claim_all(both, NOW + LEASE + LEASE).claims} == {"ann", "bob"}


def test_nothing_personal_is_readable_in_the_store(mailbox: Mailbox, url: str) -> None:
    mailbox.post([mail("ann", "e1")], NOW)
    mailbox.commit([turn(claim_one(mailbox), line("ann", "secret words"), journal=b"secret words")], NOW)
    mailbox.post([mail("ann", "e2")], NOW)

    with client(url) as store:
        everything = b"".join(store.dump(name) or b"" for name in store.scan_iter("*"))
    assert everything
    assert b"words" not in everything
    assert SOMEONE.to.encode() not in everything


def test_a_store_that_is_away_is_a_named_error() -> None:
    mailbox = Mailbox(connect("redis://127.0.0.1:1/0", timeout=0.2), Vault([SECRET]))
    with pytest.raises(StoreUnavailable):
        mailbox.post([mail("ann", "e1")], NOW)


def test_partitions_are_all_asked_in_one_claim(mailbox: Mailbox) -> None:
    names = [f"c{i}" for i in range(100)]
    mailbox.post([mail(name, "e1") for name in names], NOW)

    assert {partition_of(name) for name in names} == set(range(PARTITIONS))
    assert {claim.conversation for claim in claim_all(mailbox, limit=100).claims} == set(names)


def test_a_turn_on_an_older_version_of_the_session_writes_nothing(mailbox: Mailbox) -> None:
    mailbox.post([mail("ann", "e1"), mail("ann", "e2")], NOW)
    mailbox.commit([turn(claim_one(mailbox), done=("e1",))], NOW)
    claim = claim_one(mailbox)

    assert mailbox.commit([turn(replace(claim, version=claim.version - 1))], NOW) == [Fenced()]
    assert isinstance(mailbox.commit([turn(claim)], NOW)[0], Committed)


def test_a_lease_that_has_ended_is_lost_even_before_someone_else_holds_it(mailbox: Mailbox) -> None:
    low, high = [name for name in map("c{}".format, range(200)) if partition_of(name) == 3][:2]
    mailbox.post([mail(low, "e1", lane=Lane.CAMPAIGN)], NOW)
    slow = claim_one(mailbox)
    mailbox.post([mail(high, "e1", lane=Lane.EMERGENCY)], NOW)
    assert [claim.conversation for claim in claim_all(mailbox, NOW + LEASE, limit=1).claims] == [high]

    assert mailbox.commit([turn(slow)], NOW + LEASE) == [Fenced()]
    assert [claim.conversation for claim in claim_all(mailbox, NOW + LEASE).claims] == [low]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ((Lane.EMERGENCY, 5), (Lane.CAMPAIGN, 0), (Lane.EMERGENCY, 0)),
        ((Lane.CAMPAIGN, 0), (Lane.EMERGENCY, 5), (Lane.EMERGENCY, 0)),
        ((Lane.CONVERSATION, 5), (Lane.CONVERSATION, 2), (Lane.CONVERSATION, 2)),
        ((Lane.CONVERSATION, 2), (Lane.CONVERSATION, 5), (Lane.CONVERSATION, 2)),
    ],
)
def test_of_several_mails_the_best_lane_and_the_earliest_instant_count(
    mailbox: Mailbox, first: tuple[Lane, int], second: tuple[Lane, int], expected: tuple[Lane, int]
) -> None:
    for i, (lane, hold) in enumerate((first, second)):
        mailbox.post([mail("ann", f"e{i}", lane=lane, hold=seconds(hold))], NOW)

    lane, wait = expected
    assert claim_all(mailbox, NOW + seconds(wait) - timedelta(microseconds=1)).claims == ()
    assert claim_one(mailbox, NOW + seconds(wait)).lane is lane


def test_handled_events_are_remembered_for_three_days(mailbox: Mailbox, url: str) -> None:
    done = key(partition_of("ann"), "done", "ann")
    for i, at in enumerate((NOW, NOW + timedelta(days=2, hours=23), NOW + timedelta(days=3, seconds=1))):
        mailbox.post([mail("ann", f"e{i}")], at)
        mailbox.commit([turn(claim_one(mailbox, at))], at)

    with client(url) as store:
        assert store.zrange(done, 0, -1) == [event_field("e1"), event_field("e2")]
        assert 0 < store.ttl(done) <= timedelta(days=3).total_seconds()


def test_an_event_that_comes_again_after_all_that_could_wait_behind_it_is_known(mailbox: Mailbox) -> None:
    mailbox.post([mail("ann", "first")], NOW)
    mailbox.commit([turn(claim_one(mailbox))], NOW)
    later = NOW + seconds(1)
    mailbox.post([mail("ann", f"e{i}") for i in range(MOST_WAITING)], later)
    mailbox.commit([turn(claim_one(mailbox, later))], later)
    assert mailbox.post([mail("ann", "first"), mail("ann", "e0")], later) == [Posting.DUPLICATE, Posting.DUPLICATE]


def test_at_most_two_thousand_handled_events_are_remembered(mailbox: Mailbox, url: str) -> None:
    for batch in range(3):
        at = NOW + seconds(batch)
        mailbox.post([mail("ann", f"{batch}.{i}") for i in range(700)], at)
        mailbox.commit([turn(claim_one(mailbox, at))], at)

    with client(url) as store:
        assert store.zcard(key(partition_of("ann"), "done", "ann")) == 2000
