"""What a conversation says, as SMS.

The order of a message: title, text, facts as ``label: value``, numbers to call and pages to open, the answers numbered
from 1 with what there is to know of each beneath it, and the ways out as words in one last line. In an urgent message
the numbers to call come before the facts, because an old telephone may show the first part alone.
"""

from collections.abc import Sequence

from flows.messages import Ask, Button, Call, Choice, Message, Row, Say, Share
from handlers.sms.pages import paginate

EXITS_APART = " / "
FACTS_APART = "・"


def render(messages: Sequence[Message], brand: str = "") -> tuple[str, ...]:
    """The texts to send, in order: one, unless it cannot be carried as one (see :mod:`handlers.sms.pages`).

    A question's answers are numbered in the order of ``Ask.choices``, since "2" is how they are given. A send holds one
    question at most, as its last message. It opens with the ``brand``, where one is given and the words do not name it
    first: who writes must stand in the first ten characters (duties on phishing, rule 1).
    """
    blocks: list[str] = []
    for message in messages:
        blocks += ["", *_blocks(message)]
    said = "\n".join(blocks).strip()
    if brand and said and not said.startswith(f"【{brand}】"):
        first = next(place for place, block in enumerate(blocks) if block.strip())
        blocks[first] = f"【{brand}】{blocks[first]}"
    return paginate(blocks)


def _blocks(message: Message) -> list[str]:
    if isinstance(message, Say):
        return _written(message.text)
    head = [*_written(message.title), *_written(message.text)]
    facts = [_row(row) for row in message.rows]
    ways = [_button(button) for button in message.buttons]
    middle = [*ways, *facts] if message.urgent else [*facts, *ways]
    return [*head, *middle, *(_answers(message) if isinstance(message, Ask) else ())]


def _answers(question: Ask) -> list[str]:
    answers = [f"{number} {_told(choice)}" for number, choice in enumerate(question.choices, start=1)]
    if question.exits:
        answers.append(EXITS_APART.join(_line(choice.label) for choice in question.exits))
    if any(choice.text or choice.rows for choice in question.choices):
        return answers  # each is a block: what is compared is long, and parted between answers where it must be
    return ["\n".join(answers)] if answers else []


def _told(choice: Choice) -> str:
    """A label, and beneath it, a little indented, its words and all its facts in one line."""
    facts = FACTS_APART.join(f"{_line(row.label)} {_line(row.value)}".strip() for row in choice.rows)
    return "\n ".join(part for part in (_line(choice.label), _line(choice.text), facts) if part)


def _written(text: str) -> list[str]:
    return text.strip().splitlines()


def _row(row: Row) -> str:
    return f"{_line(row.label)}: {_line(row.value)}"


def _button(button: Button) -> str:
    if isinstance(button, Share):
        return f"{_line(button.label)}\n{button.text}".strip()
    target = button.phone if isinstance(button, Call) else button.url
    label = _line(button.label)
    return label if target in label else f"{label} {target}".strip()


def _line(text: str) -> str:
    return " ".join(text.split())
