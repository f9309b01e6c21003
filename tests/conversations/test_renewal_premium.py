"""Whatever somebody answers and changes, the premium they agree to is the one shown last, and it is rating/'s."""

from chat import Chat
from hypothesis import given, settings
from hypothesis import strategies as st
from leading_renewal import USUAL, answers, owner
from msgspec.structs import replace
from renewing import ENDING, INSURES, ending

from flows.effects import FileApplication
from rating.application import Application, Drivers, Insured, VehicleCover
from rating.quote import quote
from rating.standing import Standing

CHANGES = {
    "免許証の色": ("licence", st.sampled_from(["gold", "blue", "green"])),
    "使用目的": ("use", st.sampled_from(["leisure", "commuting", "business"])),
    "いちばん若い運転者": ("youngest", st.integers(18, 80).map(str)),
    "運転者の範囲": ("limit", st.sampled_from(["none", "couple", "insured"])),
    "年齢条件": ("condition", st.sampled_from(["any", "21", "26", "35"])),
    "プラン": ("plan", st.sampled_from(["same", "wider", "lighter"])),
    "書面の受け取り方": ("form", st.sampled_from(["paperless", "paper", "policy"])),
}
ONE_CHANGE = st.sampled_from(sorted(CHANGES)).flatmap(lambda row: st.tuples(st.just(row), CHANGES[row][1]))
INSURED = st.builds(
    lambda grade, period, yen, deductible, age, payment: replace(
        INSURES,
        standing=Standing(grade, period),
        insured=Insured(INSURES.insured.birth, "gold"),
        drivers=Drivers("couple", age, 40),
        vehicle=VehicleCover(yen, "general", deductible) if yen else None,
        riders=payment,
    ),
    st.integers(7, 20),
    st.integers(0, 3),
    st.sampled_from([0, 80, 150]),
    st.sampled_from([0, 5, 10]),
    st.sampled_from(["21", "26", "35"]),
    st.sampled_from([(), ("injury_lump_sum",), ("lawyer_car",)]),
)


def shown(chat: Chat) -> set[str]:
    """Every figure above and in the open question."""
    return {row.value for row in chat.question.rows}


def talks(chat: Chat, plan: str, changes: list[tuple[str, str]]) -> set[str]:
    """From the reminder to its end, with each change made at the last look; the figures of the last one."""
    read: set[str] = set()
    given, ahead = {**USUAL, "plan": plan}, list(changes)
    for _ in range(120):
        talk = chat.session.talk
        if talk is None or talk.state not in given:
            break
        if talk.state == "apply":
            read = shown(chat)
        if talk.state == "apply" and ahead:
            row, answer = ahead.pop(0)
            given[CHANGES[row][0]] = answer
            answers(chat, "change")
            chat.taps(row)
            answers(chat, answer)
        else:
            answers(chat, given[talk.state])
    return read


@settings(max_examples=40)
@given(INSURED, st.sampled_from(["same", "wider", "lighter"]), st.lists(ONE_CHANGE, max_size=3))
def test_what_is_filed_is_what_was_shown_last_and_what_rating_asks(
    insures: Application, plan: str, changes: list[tuple[str, str]]
) -> None:
    chat = owner(of=replace(ENDING, contracts=(ending(insures=insures),)))
    chat.is_reminded(of=next(iter(chat.records.values())))
    read = talks(chat, plan, changes)
    filed = [effect.application for effect in chat.did(FileApplication)]
    # A lighter plan is not offered where there is nothing to take away, and a change may lead to the desk.
    assert filed or changes or plan == "lighter"
    for application in filed:
        again = quote(application.application, chat.tariff)
        assert (application.premium, application.to_pay) == (again.premium, again.to_pay)
        assert f"{application.to_pay:,}円" in read
