"""The talk about watchers as a table: who watches now, naming one with consent, forgetting one.

Source: pamphlet P10, 14, 16 (見守りサービス). Words stand in the language files.
"""

from flows.flow import Row
from flows.question import Question

TABLE: tuple[Row, ...] = (
    # trigger, source, destination, guard
    ("begin", "start", "strangers", "is_stranger"),
    ("begin", "start", "wish"),
    ("answered", "wish", "name", "wants_another"),
    ("answered", "wish", "whom", "wants_one_less"),
    ("answered", "wish", "done"),
    ("answered", "name", "reach"),
    ("answered", "reach", "consent"),
    ("answered", "consent", "added", "agrees"),
    ("answered", "consent", "kept"),
    ("answered", "whom", "kept", "keeps_all"),
    ("answered", "whom", "removed"),
)

QUESTIONS: dict[str, Question] = {
    "wish": Question(choices=("add", "remove", "nothing"), offers="is_of_use", tells="watchers", row=False),
    "name": Question("name", row=False),
    "reach": Question("phone", accepts="takes_sms", private=True, row=False),
    "consent": Question(choices=("yes", "no"), exact=True, decisive=True, fills="named", row=False),
    "whom": Question(options="named_watchers", choices=("none",), row=False),
}

ENDS = ("strangers", "done", "added", "kept", "removed")
QUIET = ("wish",)
