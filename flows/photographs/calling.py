"""The wish to send photos, in free words: 「写真」「写真を送りたい」. Words about sending them, and nothing besides."""

import re

from flows import commands, standing
from flows.answers.normal import sounds, trimmed
from flows.free_words import Heard
from flows.photographs import answering, belonging
from flows.photographs.belonging import ACCIDENT, ROADSIDE
from flows.photographs.flow import PHOTOS
from flows.turn import Turn

_PHOTO = r"(?:写真|しゃしん|画像|がぞう)"
_CALLED = re.compile(
    rf"(?:あと|それと|では|じゃあ)?[、 ]?(?:(?:事故|じこ|現場|げんば|車|くるま|相手|傷|きず)の)*(?:車の)?{_PHOTO}"
    r"(?:(?:を|は|も|の|が|って)? ?(?:撮っ(?:た|て)ので ?|とったので ?)?"
    r"(?:(?:追加で|あとで|どうやって|どうすれば|どこ(?:に|へ|から)|何枚|何を|いつ) ?)*"
    r"(?:(?:お)?(?:送|おく)(?:ります|りたい(?:です|のですが)?|る|れます(?:か)?|れますか|れる|って(?:も)?(?:いい|良い)(?:です)?(?:か)?|り方|りかた"
    r"|ればいい(?:です)?(?:か)?|りますか|るには)|(?:送信|そうしん|添付|追加|アップ|あっぷ|提出)(?:します|したい(?:です)?|する|できますか)?"
    r"|見せ(?:たい|ます)(?:です)?|みせ(?:たい|ます)|撮(?:りました|った|ります|る(?:もの)?)|とりました"
    r"|(?:一覧|いちらん|リンク|りんく|ページ|ぺーじ|件|けん)))?(?:が|の)?(?:です|ですが|のですが)?"
)
_HAS_COME = re.compile(
    rf"(?:(?:さっき|先ほど|さきほど|昨日|きのう)(?:の)?)?{_PHOTO}(?:は|って|を)?[、 ]?"
    r"(?:(?:送|おく)(?:った|りました)(?:けど|が|のですが|んですが)?[、 ]?)?(?:ちゃんと ?|全部 ?|ぜんぶ ?)?"
    r"(?:届|とど)(?:いてる|いている|いてます|いています|いた|きました|きましたでしょう|いていますでしょう)(?:の|ん)?(?:ですか|か)?"
)
"""Whether pictures have come is asked: what is there is the answer."""

_IN_ENGLISH = re.compile(
    r"(?:(?:i (?:want|would like|need) to|i'd like to|can i|may i|how (?:do|can) i|let me|please let me) )?"
    r"(?:(?:send|upload|add|share|attach) )?(?:you )?(?:the |a |some |my |more )?"
    r"(?:photos?|pictures?|images?)(?: (?:link|page|list))?"
)


def called(turn: Turn, heard: Heard) -> bool:
    """Show what is worth a picture, or how one is sent; while a report is being taken down, in a word."""
    if not calls(heard.text):
        return False
    turn.note("photos:called")
    talk = turn.session.talk
    if talk is not None and talk.flow in {ACCIDENT, ROADSIDE} and not _may_be_left(turn):
        _meanwhile(turn)
    else:
        commands.begin(turn, PHOTOS, {})
    return True


def _may_be_left(turn: Turn) -> bool:
    """Whether a report has its number, and nothing urgent is asked any more."""
    owner = belonging.owner(turn.session, turn.facts)
    return owner is not None and owner.is_report and standing.is_settled(turn.talk())


def calls(text: str) -> bool:
    """Whether words are about sending pictures and nothing else.

    >>> calls("写真を送りたいです"), calls("写真を撮っていたら後ろからぶつけられた")
    (True, False)
    """
    said = trimmed(sounds(text)).rstrip("?？")
    return any(way.fullmatch(said) for way in (_CALLED, _HAS_COME, _IN_ENGLISH))


def _meanwhile(turn: Turn) -> None:
    """While a report is taken down, or help is on its way: pictures come at any time, and nothing waits for them."""
    owner = belonging.owner(turn.session, turn.facts)
    if turn.session.address.channel == "sms" and owner is not None:
        answering.give_page(turn, owner)
        return
    turn.say("photos-safety_first" if answering.is_unsafe(turn) else "photos-any_time")
    answering.go_on(turn)
