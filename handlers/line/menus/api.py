"""The calls of LINE's API that keep rich menus, through its SDK: for an operator's commands, not for the hot path."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http import HTTPStatus

from linebot.v3.messaging import (
    ApiClient,
    CreateRichMenuAliasRequest,
    MessagingApi,
    MessagingApiBlob,
    RichMenuBatchLinkOperation,
    RichMenuBatchRequest,
    RichMenuRequest,
    UpdateRichMenuAliasRequest,
)
from linebot.v3.messaging.exceptions import ApiException

from handlers.line.api import FAULTS, SECONDS, configured, unavailable
from handlers.line.flex import Json


class MenuApi:
    """Rich menus of one account. Every method raises LineUnavailable where LINE does not do it.

    Args:
        base: the API's address without a path.
        data_base: the same of the API that takes pictures.
        token: the channel access token.
    """

    def __init__(self, base: str, data_base: str, token: str) -> None:
        self._configuration = configured(base, token)
        self._data_configuration = configured(data_base, token)

    def menus(self) -> dict[str, str]:
        """The names of all menus that were made through the API, by id."""
        with self._api() as api:
            return {menu.rich_menu_id: menu.name for menu in api.get_rich_menu_list(_request_timeout=SECONDS).richmenus}

    def aliases(self) -> dict[str, str]:
        """The id of the menu behind each alias."""
        with self._api() as api:
            found = api.get_rich_menu_alias_list(_request_timeout=SECONDS).aliases
            return {alias.rich_menu_alias_id: alias.rich_menu_id for alias in found}

    def default(self) -> str | None:
        """The id of the menu of everybody without an own one; None if there is none."""
        with self._api() as api:
            try:
                return str(api.get_default_rich_menu_id(_request_timeout=SECONDS).rich_menu_id)
            except ApiException as refusal:
                if refusal.status == HTTPStatus.NOT_FOUND:
                    return None
                raise

    def create(self, menu: Json) -> str:
        """Make a menu of LINE's rich menu object; its id. At most 100 an hour."""
        with self._api() as api:
            request = RichMenuRequest.from_dict(menu)
            return str(api.create_rich_menu(request, _request_timeout=SECONDS).rich_menu_id)

    def upload(self, menu_id: str, picture: bytes) -> None:
        """Give a menu its picture (PNG), without which it cannot be shown. Once for each menu."""
        with _told(), ApiClient(self._data_configuration) as client:
            MessagingApiBlob(client).set_rich_menu_image(
                menu_id, picture, _headers={"Content-Type": "image/png"}, _request_timeout=SECONDS
            )

    def alias(self, alias: str, menu_id: str, *, new: bool) -> None:
        """Let an alias, ``new`` or known already, stand for this menu."""
        with self._api() as api:
            if new:
                create = CreateRichMenuAliasRequest(richMenuAliasId=alias, richMenuId=menu_id)
                api.create_rich_menu_alias(create, _request_timeout=SECONDS)
            else:
                api.update_rich_menu_alias(
                    alias, UpdateRichMenuAliasRequest(richMenuId=menu_id), _request_timeout=SECONDS
                )

    def set_default(self, menu_id: str) -> None:
        """Show this menu to everybody without an own one."""
        with self._api() as api:
            api.set_default_rich_menu(menu_id, _request_timeout=SECONDS)

    def move(self, moves: dict[str, str]) -> Callable[[], bool | None]:
        """Show whoever has the one menu the other instead, for each pair of ids. At most three times an hour.

        LINE does it by and by. Returns a question how far it has come: True when done, False when it failed.
        """
        operations = [RichMenuBatchLinkOperation(**{"from": old, "to": new}) for old, new in moves.items()]
        with self._api() as api:
            request = RichMenuBatchRequest(operations=operations)
            headers = api.rich_menu_batch_with_http_info(request, _request_timeout=SECONDS).headers or {}
        id_ = next((value for name, value in headers.items() if name.lower() == "x-line-request-id"), "")
        return lambda: self._moved(id_)

    def _moved(self, request_id: str) -> bool | None:
        with self._api() as api:
            phase = api.get_rich_menu_batch_progress(request_id, _request_timeout=SECONDS).phase
        return {"succeeded": True, "failed": False}.get(str(getattr(phase, "value", phase)))

    def delete(self, menu_id: str) -> None:
        """Delete a menu. At most 100 an hour."""
        with self._api() as api:
            api.delete_rich_menu(menu_id, _request_timeout=SECONDS)

    @contextmanager
    def _api(self) -> Iterator[MessagingApi]:
        with _told(), ApiClient(self._configuration) as client:
            yield MessagingApi(client)


@contextmanager
def _told() -> Iterator[None]:
    """What the SDK raises, as one error of ours."""
    try:
        yield
    except FAULTS as error:
        raise unavailable(error) from None
