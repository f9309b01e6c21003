"""The little Japanese grammar that decides whether something happened: denial, assertion, supposition, topic.

Every pattern meets folded text (:mod:`flows.router.spelling`): small kana are large, long vowels are gone. Each is
matched at the end of what was spotted.
"""

import re

#: 「…していない」「…ではありません」「…とは違う」: what follows takes it back.
DENIAL = re.compile(
    r"""
    (?:を|は|が|も)?
    (?:おきて|おきた|おこして|おこつて|あつて|した|して|し|つて|つた|て|た|り)?   # the verb it was said with
    (?:わけ|こと)?
    (?:で|じや|に|と|も|は|が|い|お|を|く(?=な)){0,3}
    (?: な(?:い|く|かつ|し) | 違 | ちが(?:い|う|つ)
      | (?:あり|い|し|して|おり)?ま(?:せ|へ)ん | へん(?!な) | とら(?:ん|へん) )
    | ね[えー](?=$|[。、ん])
    | (?:とか|など)?(?:では|じや)な
    """,
    re.VERBOSE,
)
#: A verb stem that a negative ending completes instead of denying: うごけ+ない, はいら+ない.
STEM = "からけれめきわべ"
#: The English counterpart, which stands before.
ENGLISH_DENIAL = re.compile(
    r"\b(?:no|not|nobody|no\ ?one|none|nothing|never|without|isnt|arent|wasnt|werent|didnt|havent|hasnt|dont\ have)"
    r"(?:\ (?:a|an|any|the|in|is|are|was|were|been|being|had|have|got|get|else|"
    r"one|of|us|here|seriously|badly|really|on|and|or|fire|smoke|injuries)){0,4}\ $"
)
#: 「パンクした」「パンクです」「パンクっぽい」: a name stated as a fact.
ASSERTION = re.compile(
    r"""
    (?:が|を|に|も|で|中に)?
    (?: し(?:た|て|ま|ちや|と|よう|よつ) | つた | つて(?:る|い|しま|も) | なう | です(?!か|よね) | だ(?!つた|と思|け)
      | や(?:$|わ|で|ねん|。) | つ?ぽい | みたい | かも | お(?:きた|きて|きま|こし|こつ) )
    """,
    re.VERBOSE,
)
#: 「…したら」「…した場合」「…のときは」「…すると」: put as a case. どうしたら and たらしい are none.
SUPPOSITION = re.compile(
    r"""
    [^。?]{0,7}?
    (?: (?<!どうし)(?<!どし)(?:たら|だら)(?!し|め|いい)
      | 場合
      | [たなるいのん](?:とき|時)(?: は|も|の|、|つて|\?|ど|何|使|$
            | に(?:使|つか|つい|は|お|備|呼|ど|ほ|何|な|代|れ|ろ|保) )
      | でも(?!ら[いうえつっ])
      | 際
      | なら(?:な?い?)?(?:ど|ほ|保|使|れ|い|$)
      | (?<!どうす)れば
      | るとき | る前
      | (?<!も)[すく]と(?!き|思|い) | ると(?!き|思|い|こ) )
    """,
    re.VERBOSE,
)
#: 「…って」「…とは」「…について」: the subject of a question, had by nobody.
TOPIC = re.compile(r"つて(?!る|い|しま|も)|とは|について|に関し|は(?:何|なに|ど|い(?:く|つ)|無料|使|つか|対象|で|有料)")
