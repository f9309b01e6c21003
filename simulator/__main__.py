"""``python -m simulator``: serve with options, each of which may also come from the environment."""

import os
from dataclasses import replace
from typing import Annotated

import typer

from simulator.config import Config
from simulator.run import serve


def main(
    bind: Annotated[str, typer.Option(help="host:port of the page and the APIs")] = "",
    service_url: Annotated[str, typer.Option(help="where the service listens")] = "",
    public_url: Annotated[str, typer.Option(help="the address Twilio's signature is made for")] = "",
    smtp_bind: Annotated[str, typer.Option(help="host:port of the mail listener")] = "",
    partners: Annotated[str, typer.Option(help="the service's file of partners, whose software is played")] = "",
) -> None:
    """Play LINE's, Twilio's and the partners' side, for development only.

    Example: python -m simulator --service-url http://127.0.0.1:8080
    """
    config = Config.from_environment(os.environ)
    serve(
        replace(
            config,
            bind=bind or config.bind,
            service_url=service_url or config.service_url,
            public_url=public_url or config.public_url,
            smtp_bind=smtp_bind or config.smtp_bind,
            partners=partners or config.partners,
        )
    )


if __name__ == "__main__":
    typer.run(main)
