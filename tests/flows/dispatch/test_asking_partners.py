"""Asking partners: who, in which order, how long, and what their answers do."""

from datetime import time
from decimal import Decimal

import pytest
from dispatched import FAR, LAST, NEAR, NEXT, REQUEST, Desk
from msgspec.structs import replace

from flows.dispatch.happenings import Accepted, Instructed, Looked, Refused
from flows.dispatch.partner import Standing
from flows.dispatch.refusals import NotYours, TooLate


def test_the_nearest_is_asked_first_and_the_reasons_are_kept() -> None:
    desk = Desk().opens()
    assert desk.asked == ["near"]
    assert desk.told == [("near", "offer.made")]
    assert desk.offer.score.distance > 0.99
    assert desk.offer.score.total == pytest.approx(
        0.4 * desk.offer.score.distance
        + 0.2 * desk.offer.score.acceptance
        + 0.2 * desk.offer.score.punctuality
        + 0.1 * desk.offer.score.rating
        + 0.1 * desk.offer.score.load,
        abs=1e-3,
    )
    assert not desk.news, "the customer hears nothing of offers"


def test_who_keeps_no_promise_is_asked_after_who_does() -> None:
    standings = {"near": Standing(asked=40, accepted=8, arrived=8, punctual=1, rated=8, stars=0)}
    assert Desk(standings=standings).opens().asked == ["next"]


def test_a_member_of_the_motor_club_is_offered_to_it_first_and_then_to_others() -> None:
    club = replace(NEXT, club=True)
    desk = Desk(replace(REQUEST, details={"club": "yes"}), partners=(NEAR, club, FAR)).opens()
    assert desk.asked == ["next"]
    assert desk.offer.score.club
    assert desk.declines().asked == ["next", "near"]
    assert not desk.offer.score.club
    assert Desk(partners=(NEAR, club, FAR)).opens().asked == ["near"], "for others it is a partner like any"


def test_one_bad_night_does_not_end_a_reputation() -> None:
    standings = {"near": Standing(asked=1, accepted=0)}
    assert Desk(standings=standings).opens().asked == ["near"]


@pytest.mark.parametrize(
    ("changes", "asked"),
    [
        ({"symptom": "ditch"}, "next"),  # a winch
        ({"symptom": "start", "equipment": "low"}, "near"),  # a flatbed
        ({"symptom": "start", "equipment": "four_wheel"}, "near"),
        ({"symptom": "charge", "equipment": "ev"}, "near"),
        ({"road_type": "garage", "clearance": "2.1"}, "last"),
        ({"road_type": "expressway"}, "next"),
    ],
)
def test_only_who_can_do_it_is_asked(changes: dict[str, str], asked: str) -> None:
    assert Desk(replace(REQUEST, **changes)).opens().asked == [asked]


def test_a_garage_of_unknown_height_bars_nobody() -> None:
    assert Desk(replace(REQUEST, road_type="garage", clearance="unknown")).opens().asked == ["near"]


def test_closed_partners_sleep() -> None:
    by_day = replace(NEAR, opens=time(8), closes=time(20))
    by_night = replace(NEXT, opens=time(20), closes=time(8))
    assert Desk(partners=(by_day, by_night)).opens().asked == ["next"]  # 22:02 in Japan


def test_nobody_is_asked_beyond_its_reach_or_its_area() -> None:
    stays = replace(FAR, reach_km=5.0)
    elsewhere = replace(NEAR, areas=("osaka",))
    assert Desk(partners=(stays, elsewhere)).opens().job.state == "person"


def test_one_offer_at_a_time_and_silence_is_a_no() -> None:
    desk = Desk().opens()
    desk.waits(1.4)
    assert desk.asked == ["near"]
    desk.waits(0.2)
    assert len(desk.asked) == 2
    assert desk.job.offers[0].state == "expired"
    assert ("near", "offer.ended") in desk.told
    assert desk.counted[0].asked == 1
    assert desk.counted[0].accepted == 0


def test_after_three_offers_a_person_is_called_and_the_customer_told() -> None:
    desk = Desk().opens().declines().declines()
    assert desk.job.state == "offered"
    desk.declines()
    assert desk.job.state == "person"
    assert desk.job.due is None
    assert desk.kinds == ["person"]
    assert len(desk.asked) == 3


def test_who_cannot_be_told_of_an_offer_is_passed_over_and_is_none_of_the_three() -> None:
    desk = Desk().opens()
    desk.happens(Refused(desk.offer.id, "near", "unreachable"))
    assert (desk.job.state, len(desk.asked)) == ("offered", 2)
    assert (desk.job.offers[0].state, desk.job.offers[0].reason) == ("declined", "unreachable")
    desk.declines().declines()
    assert desk.job.state == "offered", "the third who could be told"
    desk.declines()
    assert desk.job.state == "person"
    assert len(desk.asked) == 4


def test_a_yes_by_another_way_stands_before_word_that_it_could_not_be_told() -> None:
    desk = Desk().opens()
    offer = desk.offer
    desk.happens(Accepted(offer.id, offer.partner, 40))
    with pytest.raises(TooLate):
        desk.happens(Refused(offer.id, offer.partner, "unreachable"))
    assert desk.job.state == "accepted"


def test_after_six_minutes_a_person_is_called_whoever_is_being_asked() -> None:
    busy = {each.key: Standing(load=2) for each in (NEAR, NEXT, LAST, FAR)}
    desk = Desk(standings=busy).opens()
    assert desk.job.state == "searching", "everybody who could come is busy"
    desk.waits(5)
    desk.standings = {}
    desk.waits(0.5)
    assert desk.job.state == "offered"
    desk.waits(1)
    assert desk.job.state == "person"
    assert desk.job.offers[0].state == "withdrawn"
    assert desk.kinds == ["person"]


def test_a_place_in_no_area_goes_to_a_person_at_once() -> None:
    desk = Desk(replace(REQUEST, latitude=43.06, longitude=141.35)).opens()
    assert (desk.job.state, desk.job.reason) == ("person", "no_place")


def test_a_place_in_words_is_looked_up_in_the_areas() -> None:
    desk = Desk(replace(REQUEST, latitude=None, longitude=None, address="東京都渋谷区道玄坂の交差点")).opens()
    assert desk.job.area == "tokyo"
    assert desk.job.state == "offered"


def test_a_place_that_is_sent_later_begins_the_search() -> None:
    desk = Desk(replace(REQUEST, latitude=None, longitude=None, address="大きな松の木の下")).opens()
    assert desk.job.state == "person"
    desk.case = replace(desk.case, request=REQUEST)
    desk.happens(Instructed("corrected"))
    assert desk.asked == ["near"]


def test_what_is_not_covered_is_not_offered() -> None:
    assert Desk(replace(REQUEST, symptom="snow")).opens().job.reason == "not_covered"


def test_a_yes_is_a_job_with_one_promise() -> None:
    desk = Desk().opens().accepts(32)
    assert (desk.job.state, desk.job.partner) == ("accepted", "near")
    assert desk.told == [("near", "job.assigned")]
    (news,) = desk.news
    assert news.kind == "accepted"
    assert news.progress.partner == NEAR.name
    assert news.progress.earliest is not None
    assert news.progress.latest is not None
    assert news.progress.earliest.minute % 5 == 0
    assert news.progress.latest > news.progress.earliest
    assert news.progress.page == "https://counter.example/track/" + "t" * 16


def test_a_yes_said_twice_is_one_yes() -> None:
    desk = Desk().opens()
    yes = Accepted(desk.offer.id, "near", 30)
    desk.happens(yes)
    before = desk.job
    desk.happens(yes).happens(Accepted(yes.offer, "near", 90))
    assert desk.job == before
    assert not desk.orders


def test_a_yes_after_the_deadline_is_too_late_even_before_anybody_looked() -> None:
    desk = Desk().opens()
    offer = desk.offer
    desk.now = offer.deadline
    with pytest.raises(TooLate, match="expired"):
        desk.happens(Accepted(offer.id, "near", 30))


def test_a_yes_to_what_went_on_is_too_late() -> None:
    desk = Desk().opens()
    late = desk.offer
    desk.waits(1.5).accepts()
    with pytest.raises(TooLate):
        desk.happens(Accepted(late.id, late.partner, 10))
    assert desk.job.partner != late.partner


def test_nobody_answers_for_another() -> None:
    desk = Desk().opens()
    with pytest.raises(NotYours):
        desk.happens(Accepted(desk.offer.id, "next", 30))
    with pytest.raises(NotYours):
        desk.happens(Refused("offer99999999999", "near", "busy"))


def test_a_promise_that_is_too_far_off_goes_on_to_the_next() -> None:
    desk = Desk().opens()
    offer = desk.offer
    desk.happens(Accepted(offer.id, offer.partner, 241))
    assert desk.job.offers[0].state == "eta_refused"
    assert len(desk.asked) == 2
    assert not desk.news
    desk.happens(Accepted(offer.id, offer.partner, 241))
    with pytest.raises(TooLate):
        desk.happens(Accepted(offer.id, offer.partner, 30))


def test_nobody_promises_to_be_there_at_once() -> None:
    desk = Desk().opens().accepts(1)
    assert desk.job.eta is not None
    assert (desk.job.eta - desk.now).total_seconds() == 300


def test_a_no_said_twice_is_one_no_and_a_no_after_a_yes_is_none() -> None:
    desk = Desk().opens()
    no = Refused(desk.offer.id, "near", "busy")
    desk.happens(no)
    asked = desk.asked
    desk.happens(no)
    assert desk.asked == asked
    desk.accepts()
    with pytest.raises(TooLate):
        desk.happens(Refused(desk.job.offers[-1].id, desk.job.partner, "busy"))


def test_in_a_surge_a_request_queues_without_a_promise_and_is_told_so_once() -> None:
    desk = Desk()
    desk.surge = True
    desk.opens()
    assert desk.job.state == "queued"
    assert desk.kinds == ["queued"]
    desk.waits(59)
    assert not desk.news
    desk.waits(2)
    assert desk.kinds == ["still_queued"]
    desk.happens(Looked(), turn=True)
    assert desk.asked == ["near"]
    desk.declines()
    assert desk.job.state == "queued"
    assert not desk.news, "it keeps its place, and nothing new is to be said"


def test_nobody_queues_for_ever() -> None:
    desk = Desk()
    desk.surge = True
    desk.opens().waits(6 * 60 + 1)
    assert (desk.job.state, desk.job.reason) == ("person", "long_queue")
    assert desk.kinds.count("person") == 1


def test_when_the_surge_is_over_the_queue_is_offered_as_usual() -> None:
    desk = Desk()
    desk.surge = True
    desk.opens().waits(30)
    desk.surge = False
    desk.happens(Looked(), turn=True)
    assert desk.asked == ["near"]
    desk.declines().declines().declines()
    assert desk.job.state == "person"


def test_equal_partners_are_asked_in_the_same_order_every_time() -> None:
    twins = tuple(replace(NEAR, key=key, clearance=Decimal("2.0")) for key in ("b", "a", "c"))
    assert {Desk(partners=order).opens().asked[0] for order in (twins, twins[::-1])} == {"a"}
