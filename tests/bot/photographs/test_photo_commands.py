"""What an operator's commands do about photos."""

from bot.wiring import Counter
from state.photos.album import Album
from state.photos.opening import open_store
from state.records.photo_rows import Sent
from state.vault import Vault
from tests.bot.operating import madoguchi
from tests.bot.photographs.pictures import picture

NEW = "another secret of the service's tests"


def kept(counter: Counter) -> str:
    """The id of a photo that is kept."""
    sent = Sent("h" * 26, "m1", "C-20261122-0001")
    return counter.photographs.keep(sent, picture(), with_position=False).photo


def test_a_rotation_seals_photos_again_with_everything_else(counter: Counter) -> None:
    photo = kept(counter)
    turned = counter.settings.model_copy(update={"secret_keys": (NEW, *counter.settings.secret_keys)})
    assert "1 photos sealed again" in madoguchi(turned, "db", "rotate").stdout
    assert "0 photos sealed again" in madoguchi(turned, "db", "rotate").stdout
    store = open_store(counter.settings.photos, counter.settings.photo_credentials, counter.now)
    assert Album(store, Vault([NEW])).get(photo) is not None


def test_the_doctor_looks_at_the_store_and_leaves_nothing_there(counter: Counter) -> None:
    photo = kept(counter)
    assert "ok   photos: take and give" in madoguchi(counter.settings, "doctor").stdout
    assert [each.key for each in counter.album.list()] == [photo]
    nowhere = counter.settings.model_copy(update={"photos": "file:///dev/null/photos"})
    assert "FAIL photos: the store of photos cannot be used" in madoguchi(nowhere, "doctor").stdout
