"""What a report is stripped of, and when it lies fine or coarse: positions, and answers about who is hurt.

Who is hurt, and where they are treated, is sensitive data (機微情報): kept for as long as the claim needs it.
"""

import msgspec
from msgspec.structs import replace

from flows.accident.report import AccidentReport
from state.records.coarse import coarsened
from state.sealed import Sealed
from state.vault import Vault

DECIMALS = 6
SENSITIVE = ("injur", "hurt", "hospital", "treatment")
"""What the name of an answer begins with that tells of an injury."""


def sealed_report(vault: Vault) -> Sealed[AccidentReport]:
    """How a report lies in its column, owned by its number."""
    return Sealed(vault, "reports.report", AccidentReport)


def to_six_decimals(report: AccidentReport) -> AccidentReport:
    """The report with its position as fine as anybody needs it: six decimals are about a hand's width."""
    if report.latitude is None or report.longitude is None:
        return report
    return replace(report, latitude=round(report.latitude, DECIMALS), longitude=round(report.longitude, DECIMALS))


def without_injuries(report: AccidentReport) -> AccidentReport:
    """The report without who was hurt."""
    return replace(
        report,
        injuries={},
        consent="",
        details={slot: said for slot, said in report.details.items() if not slot.startswith(SENSITIVE)},
        parties=tuple(replace(party, injury="withheld") for party in report.parties),
    )


def coarse_report(report: AccidentReport) -> AccidentReport:
    """The report as it stays after its claim is over: without who was hurt, and where only to about a kilometre."""
    plain = msgspec.to_builtins(without_injuries(report))
    parties, witnesses = plain.get("parties", ()), plain.get("witnesses", ())
    coarse = coarsened({field: part for field, part in plain.items() if field not in {"parties", "witnesses"}})
    return msgspec.convert(coarse | {"parties": parties, "witnesses": witnesses, "address": ""}, AccidentReport)
