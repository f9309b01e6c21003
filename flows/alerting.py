"""Who at the insurer hears of something: the people at the roadside desk, or those who take accidents."""

from collections.abc import Mapping

from flows.accident.recording import ClaimsKind, TellClaims
from flows.accident.report import AccidentReport
from flows.alerts import AlertKind
from flows.effects import AlertStaff, Effect
from flows.flow import Filed

TO_CLAIMS: Mapping[AlertKind, ClaimsKind] = {
    "filed": "filed",
    "changed": "changed",
    "danger": "danger",
    "news": "news",
    "callback": "callback",
    "unreachable": "unreachable",
    "stuck": "stuck",
}
"""What the talk's machinery tells of any talk, in the words of the claims desk."""


def alert(kind: AlertKind, of: Filed, number: str = "", words: str = "") -> Effect:
    """Tell the people whose matter it is. Raises KeyError for what only a dispatch can come to."""
    if isinstance(of, AccidentReport):
        return TellClaims(TO_CLAIMS[kind], number, of, words)
    return AlertStaff(kind, of, number, words)
