"""What people type who have never seen our buttons; each of these was once read as something else."""

import pytest
from chat import Chat
from leading import lead, to_truck
from leading_accident import report_to

from flows.effects import AlertStaff

NOT_SAFE = (
    "危ないです",
    "すごく危ない",
    "暗くて危ないです",
    "ありませんが、ちょっと危ないです",
    "誰も助けに来ないです",
    "怪我人はいないと思いますが妻が気分悪いと言ってます",
    "いないと思いますが、後ろの車の人が出てこない",
    "妊娠七ヶ月でお腹が張ってます",
    "相手の人がうずくまってる",
    "返事がないです",
    "過呼吸になってる",
    "車から降りられないです",
    "電線が切れて車にかかってます",
    "路肩に寄せられない",
    "相手に胸ぐら掴まれた",
)
SAFE = (
    "いません",
    "ないです",
    "けがはないです",
    "けがはしとらんけん",
    "みんな元気です",
    "特にないです",
    "けが人なし、安全です",
)
OVER = ("煙はもう収まりました", "もう車線からは動かしました", "踏切のそばの駐車場にいます", "追越車線から路肩に移した")


@pytest.mark.parametrize("first", ["事故にあいました", "車が動かない"])
@pytest.mark.parametrize("words", NOT_SAFE)
def test_danger_is_never_taken_for_none(chat: Chat, first: str, words: str) -> None:
    chat.says(first, words)
    talk = chat.session.talk
    assert talk is not None
    assert "emergency" not in talk.slots or talk.slots["emergency"].value not in {"none", "past"}


@pytest.mark.parametrize("words", SAFE)
def test_nobody_hurt_is_nobody_hurt(chat: Chat, words: str) -> None:
    chat.says("事故にあいました", words)
    assert chat.session.talk is not None
    assert chat.session.talk.slots["emergency"].value == "none"


@pytest.mark.parametrize("words", OVER)
def test_what_is_over_or_beside_one_is_no_danger(chat: Chat, words: str) -> None:
    chat.says("事故にあいました", words)
    assert chat.session.talk is not None
    assert "emergency" not in chat.session.talk.slots, "asked again, and no card"


def occurred(chat: Chat) -> str:
    talk = chat.session.talk
    assert talk is not None
    told = talk.slots["occurred"] if "occurred" in talk.slots else talk.slots["when"]
    return told.value.removesuffix("~")


@pytest.mark.parametrize(
    ("story", "when"),
    [
        ("夜の八時に追突されました。すみません七時でした", "2026-11-22T10:00Z"),
        ("昨日の夜九時に追突されました。あ、九時じゃなくて八時でした", "2026-11-21T11:00Z"),
        ("今朝八時に家を出て、八時二十分に追突されました", "2026-11-21T23:20Z"),
        ("15時に約束があって、14時40分に追突されました", "2026-11-22T05:40Z"),
        ("追突されました。事故は五時四十分です、朝の", "2026-11-21T20:40Z"),
        ("追突されました。事故は朝でした、7時くらい。今は職場です", "2026-11-21T22:00Z"),
        ("夕べ八時に追突されました", "2026-11-21T11:00Z"),
        ("11時半に119番して、追突されたのは11時20分です", "2026-11-22T02:20Z"),
    ],
)
def test_of_several_times_that_of_the_accident_counts(chat: Chat, story: str, when: str) -> None:
    chat.says(story)
    if chat.session.talk is not None and "emergency" not in chat.session.talk.slots:
        chat.says("いない")
    assert occurred(chat) == when


@pytest.mark.parametrize("later", ["さっき家に着きました", "さっき話したとおりです", "さっき動かしたら変な音がした"])
def test_just_now_of_something_else_moves_no_accident(chat: Chat, later: str) -> None:
    report_to(chat, "police", when="昨日の夜八時ごろ")
    before = occurred(chat)
    chat.says(later)
    assert occurred(chat) == before == "2026-11-21T11:00Z"


def test_who_is_hurt_as_well_takes_nobodys_place(chat: Chat) -> None:
    chat.says("昨日追突されて妻が首を痛めました", "やっぱり私も腰が痛くなってきました")
    talk = chat.session.talk
    assert talk is not None
    assert (talk.slots["hurt_self"].value, talk.slots["hurt_passengers"].value) == ("light", "light")


@pytest.mark.parametrize(
    ("story", "place"),
    [
        ("昨日の15時半ごろ前橋市の職場の駐車場で当てられました", "前橋市の職場の駐車場"),
        ("八時ごろ今治市の郵便局の前で追突されました", "今治市の郵便局の前"),
        ("さっき半田市の青山交差点で追突されました", "半田市の青山交差点"),
    ],
)
def test_a_place_keeps_its_first_letter(chat: Chat, story: str, place: str) -> None:
    chat.says(story)
    assert chat.session.talk is not None
    assert chat.session.talk.slots["place"].value == place


@pytest.mark.parametrize("words", ["いまは家です", "今は職場です", "もう自宅です"])
def test_who_is_at_home_is_not_at_the_scene(chat: Chat, words: str) -> None:
    chat.says("昨日の夜八時ごろ追突されました", words)
    assert chat.session.talk is not None
    assert chat.session.talk.slots["emergency"].value == "past"


# on the road


@pytest.mark.parametrize("words", ["2歳の娘が中", "中に娘が", "3歳児がチャイルドシートに", "息子が中"])
def test_a_child_that_is_locked_in_is_heard(chat: Chat, words: str) -> None:
    lead(chat, "locked_in", symptom="鍵の閉じ込み・紛失")
    chat.says(words)
    chat.hears("119")
    assert chat.session.talk is not None
    assert chat.session.talk.slots["locked_in"].value == "child"


@pytest.mark.parametrize(
    "words", ["自分でかかったわ ありがとう", "終わりました ありがとう", "エンジンかかりました", "自己解決しました"]
)
def test_trouble_that_is_over_asks_whether_the_truck_still_has_to_come(chat: Chat, words: str) -> None:
    to_truck(chat).says(words)
    chat.is_asked("solving")
    chat.says("もう要らない")
    assert [effect.kind for effect in chat.did(AlertStaff)] == ["solved"]


@pytest.mark.parametrize("words", ["30分かかりました", "お金がかかりましたか"])
def test_what_takes_time_or_money_has_solved_nothing(chat: Chat, words: str) -> None:
    to_truck(chat).says(words)
    assert chat.session.talk is not None
    assert chat.session.talk.state == "coming"


@pytest.mark.parametrize(
    ("words", "people"),
    [
        ("3人と犬1匹", "3"),
        ("5人乗ってます うち赤ちゃん1人", "5"),
        ("3名（うち高齢者1名）", "3"),
        ("7人乗りに3人", "3"),
        ("大人2人と子ども1人", "3"),
    ],
)
def test_people_are_counted_once_and_pets_not_at_all(chat: Chat, words: str, people: str) -> None:
    lead(chat, "occupants")
    chat.says(words)
    assert chat.session.talk is not None
    assert chat.session.talk.slots["occupants"].value == people


@pytest.mark.parametrize("words", ["さっき書いた住所です", "同じ場所", "この辺"])
def test_a_place_that_only_points_to_another_is_asked_for_again(chat: Chat, words: str) -> None:
    lead(chat, "place")
    chat.says(words)
    chat.is_asked("place")


@pytest.mark.parametrize(
    ("words", "answer"),
    [("JAF入ってます", "yes"), ("JAFは入ってません", "no"), ("会員でした", "yes"), ("退会しました", "no")],
)
def test_membership_is_told_in_ones_own_words(chat: Chat, words: str, answer: str) -> None:
    lead(chat, "club")
    chat.says(words)
    assert chat.session.talk is not None
    assert chat.session.talk.slots["club"].value == answer


@pytest.mark.parametrize(
    "words", ["軽油車にガソリン入れてしまった", "軽油入れるところガソリン入れちゃった", "ガソリン間違えた"]
)
def test_the_wrong_fuel_is_no_want_of_fuel(chat: Chat, words: str) -> None:
    lead(chat, "symptom")
    chat.says(words)
    assert chat.session.talk is not None
    assert chat.session.talk.slots["symptom"].value == "warning"


@pytest.mark.parametrize("words", ["JAF呼んだのでキャンセルで", "やっぱりJAF呼ぶからいいです"])
def test_who_has_somebody_else_coming_is_asked_whether_ours_is_called_off(chat: Chat, words: str) -> None:
    to_truck(chat).says(words)
    chat.is_asked("withdrawing")


@pytest.mark.parametrize("words", ["了解", "はい", "わかりました"])
def test_a_bare_all_right_is_no_news_for_anybody(chat: Chat, words: str) -> None:
    to_truck(chat).says(words)
    chat.hears("承知しました")
    assert not chat.did(AlertStaff)


@pytest.mark.parametrize("words", ["来ないんですけど", "1時間以上待ってるんですけど"])
def test_who_says_that_nobody_comes_hears_how_it_stands(chat: Chat, words: str) -> None:
    to_truck(chat).says(words)
    chat.hears("到着の目安")


@pytest.mark.parametrize(
    "words", ["会員だと何か違うの", "会員だと違う？", "会員でないとだめ？", "会員かどうか関係ある？"]
)
def test_who_asks_about_membership_has_not_told_of_theirs(chat: Chat, words: str) -> None:
    lead(chat, "club")
    chat.says(words)
    assert chat.session.talk is not None
    assert "club" not in chat.session.talk.slots
