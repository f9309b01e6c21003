"""Rating from a shell: JSON in (a file or standard input), JSON out.

``python -m rating quote|next-grade|explain [FILE] [--tariff FILE]``. Exit status 0 done; 1 the input or a data file is
wrong, or the rules refuse: the output is ``{"error": {"code", "path", "message"}}``; 2 wrong usage. The shapes are in
docs/rating.md.
"""

import argparse
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct

from rating import tariff as tariffs
from rating.application import Application
from rating.coefficients import Coefficient, coefficient, repeats_grade_one
from rating.decoding import decode
from rating.errors import DataFileError, InvalidInput, RatingError, Undated
from rating.evidence import Uncertainty
from rating.explain import explain
from rating.grade import Accidents, NextGrade, after_cancellation, next_grade
from rating.quote import quote
from rating.standing import Standing
from rating.tariff import Tariff, TariffVersion


class NextGradeQuestion(Struct, frozen=True, forbid_unknown_fields=True):
    """Input of ``next-grade``.

    Attributes:
        standing: of the contract that ends.
        accidents: during it.
        years: its term, whole years.
        start: its first day; needed with ``cancelled``.
        cancelled: the day it was cancelled before maturity.
        renewed_on: first day of the next contract; with it the answer has the coefficient.
        already_surcharged: 1等級連続事故契約割増 applied to the contract that ends.
    """

    standing: Standing
    accidents: Accidents = Accidents()
    years: int = 1
    start: date | None = None
    cancelled: date | None = None
    renewed_on: date | None = None
    already_surcharged: bool = False


class NextGradeAnswer(Struct, frozen=True):
    """Output of ``next-grade``: the standing, how it was reached, and the coefficient where a day was given."""

    standing: Standing
    grade_sum: str
    period_sum: str
    reference: str
    repeated_grade_one: bool
    coefficient: Coefficient | None
    uncertainties: tuple[Uncertainty, ...]
    needs_staff: bool


class Explanation(Struct, frozen=True):
    """Output of ``explain``: one sentence per step."""

    tariff: TariffVersion
    premium: int
    to_pay: int
    lines: tuple[str, ...]


def _quote(text: bytes, tariff: Tariff) -> Struct:
    return quote(decode(text, Application), tariff)


def _explain(text: bytes, tariff: Tariff) -> Struct:
    found = quote(decode(text, Application), tariff)
    return Explanation(found.tariff, found.premium, found.to_pay, explain(found))


def _next_grade(text: bytes, tariff: Tariff) -> Struct:
    question = decode(text, NextGradeQuestion)
    found = _next(question)
    repeated = repeats_grade_one(
        question.standing, question.accidents, found.standing, already_surcharged=question.already_surcharged
    )
    renewed = None
    if question.renewed_on:
        reading = tariff.rates.arithmetic.repeated_grade_one.on(question.renewed_on).reading
        renewed = coefficient(found.standing, question.renewed_on, repeated=repeated, arithmetic=reading)
    uncertainties = (*found.uncertainties, *(renewed.uncertainties if renewed else ()))
    return NextGradeAnswer(
        found.standing,
        found.grade_sum,
        found.period_sum,
        found.reference,
        repeated,
        renewed,
        uncertainties,
        any(doubt.needs_staff for doubt in uncertainties),
    )


def _next(question: NextGradeQuestion) -> NextGrade:
    if question.cancelled is None:
        return next_grade(question.standing, question.accidents, question.years)
    if question.start is None:
        raise InvalidInput("a cancelled contract needs its first day", "$.start")
    return after_cancellation(
        question.standing,
        question.accidents,
        start=question.start,
        years=question.years,
        cancelled=question.cancelled,
    )


COMMANDS: Final[dict[str, Callable[[bytes, Tariff], Struct]]] = {
    "quote": _quote,
    "next-grade": _next_grade,
    "explain": _explain,
}


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m rating",
        description="Rating: JSON in, JSON out.",
        epilog='example: echo \'{"standing": {"grade": 13}, "accidents": {"three": 1}}\' | python -m rating next-grade',
    )
    parser.add_argument("command", choices=sorted(COMMANDS))
    parser.add_argument("file", nargs="?", type=Path, help="JSON input; standard input when left out")
    parser.add_argument("--tariff", type=Path, help="a tariff file; the invented sample when left out")
    options = parser.parse_args(arguments)
    try:
        text = sys.stdin.buffer.read() if options.file is None else _read(options.file)
        tariff = tariffs.load(options.tariff) if options.tariff else tariffs.sample()
        answer: object = COMMANDS[options.command](text, tariff)
        status = 0
    except RatingError as error:
        answer = {"error": {"code": error.code, "path": _path(error), "message": str(error)}}
        status = 1
    sys.stdout.buffer.write(msgspec.json.format(msgspec.json.encode(answer), indent=2) + b"\n")
    return status


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise InvalidInput(f"the input cannot be read: {type(error).__name__}") from error


def _path(error: RatingError) -> str:
    if isinstance(error, InvalidInput):
        return error.path
    if isinstance(error, DataFileError):
        return error.key
    return "$.start" if isinstance(error, Undated) else "$"


if __name__ == "__main__":
    sys.exit(main())
