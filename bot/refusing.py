"""Refusing a request: one shape for every error outside HTML pages."""

from http import HTTPStatus

from msgspec import json


class Refused(Exception):
    """The request is answered with an error. ``code`` is for machines, the message for people; neither quotes it."""

    def __init__(self, status: HTTPStatus, code: str, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.code = code


def error_body(code: str, message: str, request: str, **more: object) -> bytes:
    """The body of an error: ``{"error": {"code", "message", "request_id"}}``, and ``more`` beside them."""
    return json.encode({"error": {"code": code, "message": message, "request_id": request} | more})
