"""Who is asked first: by shares that are kept with the offer, and the same one whatever order they come in."""

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from flows.dispatch.partner import Candidate, Partner, Standing
from flows.dispatch.ranking import WEIGHTS, best, score


def partner(key: str = "kasou", reach_km: float = 40.0, trucks: int = 2) -> Partner:
    return Partner(key, "架空ロード", "050-0000-0000", 35.6, 139.7, ("tokyo",), reach_km=reach_km, trucks=trucks)


def standings() -> st.SearchStrategy[Standing]:
    asked, arrived, rated = st.integers(0, 200), st.integers(0, 200), st.integers(0, 200)
    share = st.floats(0, 1)
    return st.builds(
        lambda a, b, c, x, y, z, load: Standing(a, int(a * x), b, int(b * y), c, int(2 * c * z), load),
        *(asked, arrived, rated, share, share, share, st.integers(0, 6)),
    )


def candidates() -> st.SearchStrategy[list[Candidate]]:
    made = st.builds(
        lambda key, reach, trucks, km, standing: Candidate(partner(f"p{key}", reach, trucks), km, standing),
        *(st.integers(0, 99), st.floats(5, 80), st.integers(1, 6), st.floats(0, 90), standings()),
    )
    return st.lists(made, min_size=1, max_size=12, unique_by=lambda each: each.partner.key)


@given(candidates())
def test_nobody_scores_higher_than_who_is_asked_first(several: list[Candidate]) -> None:
    chosen = best(several)
    assert chosen is not None
    assert chosen[1] == score(chosen[0])
    assert chosen[1].total == max(score(each).total for each in several)


@given(candidates(), st.randoms(use_true_random=False))
def test_whatever_order_they_come_in_the_same_one_is_asked(several: list[Candidate], lots: object) -> None:
    shuffled = sorted(several, key=lambda _: lots.random())  # type: ignore[attr-defined]  # a Random
    assert best(shuffled) == best(several)


@given(candidates())
def test_the_reasons_add_up_to_the_score(several: list[Candidate]) -> None:
    for each in several:
        told = score(each)
        shares = (told.distance, told.acceptance, told.punctuality, told.rating, told.load)
        weights = (WEIGHTS.distance, WEIGHTS.acceptance, WEIGHTS.punctuality, WEIGHTS.rating, WEIGHTS.load)
        assert all(0 <= share <= 1 for share in shares)
        assert abs(told.total - sum(w * s for w, s in zip(weights, shares, strict=True))) < 0.0002
    assert abs(sum(weights) - 1) < 1e-9


def test_of_equals_the_nearer_is_asked_and_then_the_first_by_name() -> None:
    near, far = Candidate(partner("b"), 10.0), Candidate(partner("a", reach_km=80.0), 20.0)
    assert score(near).total == score(far).total
    assert best([far, near]) == (near, score(near))
    twin = Candidate(partner("a"), 10.0)
    assert best([near, twin]) == (twin, score(twin))


@given(candidates(), candidates())
def test_a_member_of_the_motor_club_is_the_clubs_before_anybody_elses(
    of_it: list[Candidate], not_of_it: list[Candidate]
) -> None:
    club = [replace(each, partner=replace(each.partner, key=f"c{each.partner.key}", club=True)) for each in of_it]
    first = best([*not_of_it, *club], member=True)
    assert first is not None
    assert first[0] in club
    assert first[1].club
    usual = best([*not_of_it, *club])
    assert usual is not None
    assert not usual[1].club
    assert usual[1].total == max(score(each).total for each in (*not_of_it, *club))


def test_nobody_to_ask_is_nobody() -> None:
    assert best([]) is None


def test_a_partner_of_whom_nothing_is_known_is_an_ordinary_one() -> None:
    told = score(Candidate(partner(), 0.0))
    assert (told.acceptance, told.punctuality, told.rating) == (0.75, 0.75, 0.75)
