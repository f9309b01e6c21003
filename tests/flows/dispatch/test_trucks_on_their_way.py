"""From a yes to the end: what partners report, when it is late, what goes wrong at the spot, and who is told."""

from datetime import timedelta

import pytest
from dispatched import NEAR, NIGHT, REQUEST, Desk
from msgspec.structs import replace

from flows.dispatch.happenings import Assigned, Closed, Instructed, Located, Looked, Reported, TakenInHand
from flows.dispatch.job import Fix
from flows.dispatch.refusals import NotYours, OutOfOrder, Over


def fix(desk: Desk, distance_km: float | None = None) -> Located:
    return Located(desk.job.partner, Fix(35.66, 139.69, desk.now), distance_km)


def test_every_state_is_told_once_in_its_order() -> None:
    desk = Desk().taken()
    told = []
    for status in ("en_route", "arriving", "on_scene", "towing", "at_destination", "completed"):
        desk.reports(status)
        told += desk.kinds
        if status != "completed":
            desk.reports(status)
            assert not desk.orders, "said again it changes nothing"
    assert told == ["en_route", "arriving", "on_scene", "towing", "at_destination", "completed"]


def test_drivers_forget_to_set_out_but_not_backwards() -> None:
    desk = Desk().taken().reports("on_scene")
    assert desk.job.arrived == desk.now
    with pytest.raises(OutOfOrder) as refused:
        desk.reports("en_route")
    assert refused.value.state == "on_scene"
    with pytest.raises(OutOfOrder):
        desk.reports("at_destination")


def test_what_is_over_is_over_and_its_end_may_be_said_again() -> None:
    desk = Desk().taken().reports("on_scene", "completed", "completed")
    with pytest.raises(Over):
        desk.reports("on_scene")
    with pytest.raises(Over):
        desk.happens(fix(desk))


def test_nobody_reports_on_anothers_job() -> None:
    desk = Desk().taken()
    with pytest.raises(NotYours):
        desk.happens(Reported("next", "en_route"))


def test_a_delay_is_told_before_anybody_asks_and_with_a_time_once_there_is_one() -> None:
    desk = Desk().taken(30).waits(21)
    assert desk.told == [("near", "job.eta_wanted")], "nobody has set out ten minutes before the arrival"
    assert not desk.news
    desk.waits(14.5)
    assert desk.kinds == ["delayed"]
    assert desk.news[0].progress.earliest is None
    assert desk.news[0].progress.late
    desk.reports("en_route", minutes=20)
    assert desk.kinds == ["delayed", "en_route"]
    assert all(news.progress.earliest is not None for news in desk.news)
    assert not desk.news[0].progress.late


def test_who_has_not_set_out_may_promise_anew_without_pretending_to_have() -> None:
    desk = Desk().taken(30).reports("accepted", minutes=50)
    assert (desk.job.state, desk.kinds) == ("accepted", ["delayed"])
    with pytest.raises(OutOfOrder):
        desk.reports("en_route").reports("accepted", minutes=50)


def test_a_small_difference_lies_within_what_was_told() -> None:
    desk = Desk().taken(30).reports("en_route", minutes=36)
    assert desk.kinds == ["en_route"]
    promised = desk.job.eta
    desk.reports("en_route", minutes=10)
    assert desk.job.eta == promised
    assert not desk.news


def test_small_delays_add_up() -> None:
    desk = Desk().taken(30).reports("en_route")
    for minutes in (34, 38):
        desk.reports("en_route", minutes=minutes)
        assert not desk.news
    desk.reports("en_route", minutes=41)
    assert desk.kinds == ["delayed"]


def test_a_truck_that_is_lost_ends_with_a_person() -> None:
    desk = Desk().taken(30).reports("en_route").waits(36)
    assert desk.kinds == ["delayed"]
    desk.waits(15)
    assert desk.kinds == ["person"]
    assert desk.news[0].reason == "lost"
    assert desk.job.partner == "near", "it may still come"
    assert desk.job.due is None
    desk.reports("en_route", minutes=15)
    assert desk.kinds == ["delayed"]
    assert desk.job.due is not None, "and is watched again"


def test_a_position_near_the_car_is_an_arrival_soon() -> None:
    desk = Desk().taken().reports("en_route").happens(fix(desk := Desk().taken().reports("en_route"), 3.0))
    assert not desk.news
    desk.happens(fix(desk, 1.9))
    assert desk.kinds == ["arriving"]
    desk.happens(fix(desk, 1.0))
    assert not desk.news
    desk.reports("on_scene")
    assert desk.job.fix is None, "where the truck is afterwards is nobody's business"


def test_an_old_position_does_not_replace_a_new_one() -> None:
    desk = Desk().taken().happens(fix(Desk().taken()))
    newest = desk.job.fix
    desk.happens(Located("near", Fix(35.0, 139.0, NIGHT - timedelta(minutes=3))))
    assert desk.job.fix == newest


def test_arrivals_are_judged_by_the_first_promise() -> None:
    assert Desk().taken(30).waits(39).reports("on_scene").counted[0].punctual == 1
    late = Desk().taken(30).reports("en_route", minutes=90).waits(41).reports("on_scene")
    assert late.counted[0].punctual == 0


def test_nobody_is_there_and_the_customer_is() -> None:
    desk = Desk().taken().reports("on_scene", "not_found")
    assert desk.kinds == ["checking"]
    desk.happens(Instructed("still_needed"))
    assert (desk.job.state, desk.told) == ("on_scene", [("near", "job.still_needed")])
    desk.reports("completed")
    assert desk.job.state == "completed"


def test_nobody_is_there_and_nobody_answers() -> None:
    desk = Desk().taken().reports("on_scene", "not_found").waits(5.1)
    assert desk.kinds == ["person"]
    assert desk.news[0].reason == "no_answer"
    assert desk.job.state == "checking"


def test_nobody_is_there_and_nobody_needs_to_be() -> None:
    desk = Desk().taken().reports("on_scene", "not_found").happens(Instructed("not_needed"))
    assert (desk.job.state, desk.kinds, desk.told) == ("gone", ["gone"], [("near", "job.not_needed")])


def test_a_driver_who_finds_the_car_after_all_has_not_arrived_twice() -> None:
    desk = Desk().taken().reports("on_scene", "not_found", "on_scene")
    assert desk.job.state == "on_scene"
    assert not desk.news
    assert not desk.counted


def test_the_wrong_truck_is_followed_by_the_right_one() -> None:
    desk = Desk().taken().reports("on_scene")
    desk.happens(Reported("near", "unsuccessful", trouble="wrong_equipment", needs=("winch",)))
    assert desk.kinds == ["second_truck"]
    assert desk.told == [("next", "offer.made")]
    assert desk.job.barred == ("near",)
    desk.accepts(20)
    assert desk.news[0].progress.partner != NEAR.name
    desk.reports("on_scene")
    assert desk.counted[0].arrived == 1


def test_a_truck_that_breaks_down_itself_is_replaced_and_a_tow_that_does_goes_to_a_person() -> None:
    down = Reported("near", "unsuccessful", trouble="partner_down")
    assert Desk().taken().reports("en_route").happens(down).job.state == "offered"
    towing = Desk().taken().reports("on_scene", "towing").happens(down)
    assert (towing.job.state, towing.kinds) == ("person", ["person"])


def test_a_closed_garage_is_answered_by_the_customer_or_by_a_person() -> None:
    closed = Reported("near", "unsuccessful", trouble="destination_closed")
    desk = Desk().taken().reports("on_scene", "towing").happens(closed)
    assert (desk.job.state, desk.kinds) == ("redirecting", ["redirecting"])
    asked = replace_time(desk)
    desk.happens(Instructed("destination", "home"))
    assert (desk.job.state, desk.told) == ("towing", [("near", "job.destination")])
    assert asked.waits(5.1).news[0].reason == "no_destination"


def replace_time(desk: Desk) -> Desk:
    """Another desk at the same point."""
    other = Desk()
    other.case, other.now = desk.case, desk.now
    return other


def test_an_accident_at_the_spot_is_told_once_and_the_work_goes_on() -> None:
    found = Reported("near", "unsuccessful", trouble="accident_found")
    desk = Desk().taken().reports("on_scene").happens(found)
    assert (desk.job.state, desk.kinds) == ("on_scene", ["accident_found"])
    desk.happens(found)
    assert not desk.news
    with pytest.raises(OutOfOrder):
        Desk().taken().happens(found)


def test_a_customer_who_sees_no_truck_is_believed() -> None:
    desk = Desk().taken().reports("on_scene").happens(Instructed("not_there"))
    assert desk.told == [("near", "job.not_there")]
    desk.happens(Instructed("not_there"))
    assert not desk.orders
    desk.waits(5.1)
    assert [(news.kind, news.reason) for news in desk.news] == [("person", "not_there")]


def test_work_without_an_end_is_looked_at() -> None:
    desk = Desk().taken().reports("on_scene").waits(3 * 60 + 1)
    assert [(news.kind, news.reason) for news in desk.news] == [("person", "long")]


@pytest.mark.parametrize("wish", ["cancel", "solved"])
def test_the_customer_ends_it_at_any_time_and_whoever_comes_hears_of_it(wish: str) -> None:
    offered = Desk().opens().happens(Instructed(wish))  # type: ignore[arg-type]  # both are wishes
    assert (offered.job.state, offered.told) == ("cancelled", [("near", "offer.ended")])
    coming = Desk().taken().happens(Instructed(wish))  # type: ignore[arg-type]  # both are wishes
    assert (coming.job.state, coming.told) == ("cancelled", [("near", "job.cancelled")])
    assert not coming.news, "they know"
    coming.happens(Instructed(wish))  # type: ignore[arg-type]  # both are wishes
    assert not coming.orders


def test_a_correction_reaches_whoever_has_the_job() -> None:
    assert Desk().opens().happens(Instructed("corrected")).told == [("near", "offer.updated")]
    assert Desk().taken().happens(Instructed("corrected")).told == [("near", "job.updated")]


def test_a_wish_that_comes_too_late_changes_nothing() -> None:
    desk = Desk().taken().reports("on_scene", "completed")
    for wish in ("still_needed", "not_needed", "not_there", "destination", "cancel", "corrected", "wait"):
        before = desk.job
        desk.happens(Instructed(wish))  # type: ignore[arg-type]  # all are wishes
        assert desk.job == before
        assert not desk.orders


def test_a_rating_counts_once() -> None:
    desk = Desk().taken().reports("on_scene", "completed").happens(Instructed("rated", "good:manners"))
    assert [(count.rated, count.stars) for count in desk.counted] == [(1, 2)]
    desk.happens(Instructed("rated", "bad:speed"))
    assert not desk.counted
    assert desk.job.rating == "good:manners"


def test_a_person_who_takes_it_stops_the_asking() -> None:
    desk = Desk().opens().happens(TakenInHand("山田"))
    assert (desk.job.state, desk.job.by, desk.job.due) == ("person", "山田", None)
    assert desk.told == [("near", "offer.ended")]
    coming = Desk().taken().happens(TakenInHand("山田"))
    assert coming.job.state == "accepted", "a truck on its way goes on"


def test_a_person_gives_it_to_a_partner_and_the_one_before_is_told() -> None:
    desk = Desk().taken().reports("en_route").happens(Assigned("far", 45, "山田"))
    assert (desk.job.state, desk.job.partner) == ("accepted", "far")
    assert desk.told == [("near", "job.cancelled"), ("far", "job.assigned")]
    assert desk.kinds == ["accepted"]
    desk.happens(Reported("far", "on_scene"))
    with pytest.raises(NotYours):
        desk.happens(Assigned("nobody", 45, "山田"))


def test_a_person_ends_it() -> None:
    desk = Desk().taken().happens(Closed("山田", "closed"))
    assert (desk.job.state, desk.kinds) == ("closed", ["closed"])
    with pytest.raises(Over):
        desk.happens(Closed("山田", "closed"))
    with pytest.raises(Over):
        desk.happens(TakenInHand("山田"))


def test_fuel_is_used_up_by_the_work_done_and_not_by_a_visit() -> None:
    fuel = replace(REQUEST, symptom="fuel")
    assert Desk(fuel).taken().reports("on_scene", "completed").used_up == ["fuel"]
    towed = Desk(fuel).taken().reports("on_scene")
    assert towed.happens(Reported("near", "completed", work=("tow",))).used_up == []
    club = Desk().taken().reports("on_scene").happens(Reported("near", "completed", work=("repair", "club_extra")))
    assert club.used_up == ["club_extra"]
    assert Desk(fuel).taken().happens(Instructed("cancel")).used_up == []


def test_nothing_is_looked_at_before_its_time() -> None:
    for desk in (Desk().opens(), Desk().taken(), Desk().taken().reports("on_scene", "not_found")):
        before = desk.job
        desk.happens(Looked())
        assert desk.job == before
        assert not desk.orders
