"""A job together with the request it serves: what every decision about it looks at."""

from msgspec import Struct

from flows.dispatch.job import Job
from flows.roadside.request import RoadsideRequest


class Case(Struct, frozen=True):
    """One dispatch: the job, and the request as it stands in the records."""

    job: Job
    request: RoadsideRequest
