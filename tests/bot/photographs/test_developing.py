"""Whatever is sent, what is kept is a small upright JPEG that says nothing; what is no such picture is refused."""

from contextlib import suppress
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageStat

from bot.photographs.developing import LONGEST, MOST_PIXELS, Developed, Unfit, develop
from tests.bot.photographs import pictures
from tests.bot.photographs.pictures import LATITUDE, LONGITUDE, SECRETS, picture, telling, written


def opened(made: Developed) -> Image.Image:
    image = Image.open(BytesIO(made.content))
    image.load()
    return image


def refusal(data: bytes) -> str:
    with pytest.raises(Unfit) as caught:
        develop(data)
    return str(caught.value)


@pytest.mark.parametrize("format_", ["JPEG", "PNG", "WEBP"])
def test_a_picture_comes_out_as_a_jpeg_of_the_same_sight(format_: str) -> None:
    data = picture(format_=format_)
    made = develop(data)
    image = opened(made)
    assert (image.format, image.size, (made.width, made.height)) == ("JPEG", (320, 240), (320, 240))
    difference = ImageChops.difference(image, Image.open(BytesIO(data)).convert("RGB"))
    assert max(ImageStat.Stat(difference).mean) < 3


@pytest.mark.parametrize("format_", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("with_position", [False, True])
def test_nothing_a_picture_carried_is_in_what_is_kept(format_: str, with_position: bool) -> None:  # noqa: FBT001  # a parameter
    data = pictures.full_of_secrets(format_)
    assert any(secret.encode() in data for secret in SECRETS)
    made = develop(data, with_position=with_position)
    image = opened(made)
    assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert len(image.getexif()) == 0
    for secret in (*SECRETS, "SECRET"):
        assert secret.encode() not in made.content
        assert secret.encode("utf-16-le") not in made.content


@pytest.mark.parametrize("format_", ["JPEG", "PNG", "WEBP"])
def test_where_it_was_taken_is_told_apart_and_only_when_asked(format_: str) -> None:
    data = picture(format_=format_, exif=telling())
    assert develop(data).position is None
    assert develop(data, with_position=True).position == pytest.approx((LATITUDE, LONGITUDE), abs=1e-6)


def test_the_southern_and_the_western_half_of_the_earth_are_there_too() -> None:
    made = develop(picture(exif=telling(latitude=-33.856784, longitude=-70.5)), with_position=True)
    assert made.position == pytest.approx((-33.856784, -70.5), abs=1e-6)


@pytest.mark.parametrize(("latitude", "longitude"), [(0.0, 0.0), (91.0, 0.5), (10.0, 181.0)])
def test_a_place_that_is_none_is_not_told(latitude: float, longitude: float) -> None:
    data = picture(exif=telling(latitude=latitude, longitude=longitude))
    assert develop(data, with_position=True).position is None


@pytest.mark.parametrize("gps", [{}, {1: "N"}, {1: "N", 2: (1.0,), 3: "E", 4: (1.0,)}, {1: "N", 2: (1.0, 2.0, 3.0)}])
def test_a_place_that_cannot_be_read_is_no_fault_of_the_picture(gps: dict[int, object]) -> None:
    exif = Image.Exif()
    exif[0x8825] = gps
    assert develop(picture(exif=exif), with_position=True).position is None


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_picture_stands_as_it_was_taken(orientation: int) -> None:
    # The mark is in the corner where the file begins; the orientation says which corner that is for who looks at it.
    image = opened(develop(picture("black", exif=telling(orientation))))
    assert image.size == ((320, 240) if orientation < 5 else (240, 320))
    width, height = image.size
    corners = {
        "left top": (10, 10),
        "right top": (width - 10, 10),
        "right bottom": (width - 10, height - 10),
        "left bottom": (10, height - 10),
    }
    bright = {name for name, at in corners.items() if image.convert("L").getpixel(at) > 128}  # type: ignore[operator]  # of a grey picture a pixel is a number
    beginnings = ["left top", "right top", "right bottom", "left bottom"]
    wanted = beginnings[orientation - 1] if orientation < 5 else beginnings[(0, 1, 2, 3)[orientation - 5]]
    assert bright == {wanted}


def test_a_large_picture_is_kept_small_enough_and_in_its_shape() -> None:
    made = develop(picture(size=(6000, 3000)))
    assert (made.width, made.height) == (LONGEST, LONGEST // 2)
    assert opened(made).size == (made.width, made.height)


@pytest.mark.parametrize("mode", ["L", "LA", "P", "RGBA", "1", "I;16"])
def test_every_kind_of_png_is_a_picture(mode: str) -> None:
    image = Image.new("L", (64, 64), 200).convert(mode) if mode != "I;16" else Image.new("I;16", (64, 64), 200 * 256)
    grey = opened(develop(written(image, "PNG"))).convert("L").getpixel((32, 32))
    assert isinstance(grey, int)
    assert abs(grey - 200) < 4 or (mode == "1" and not 10 < grey < 245)


def test_what_can_be_seen_through_is_white() -> None:
    image = Image.new("RGBA", (64, 64), (255, 0, 0, 0))
    assert opened(develop(written(image, "PNG"))).getpixel((32, 32)) == (255, 255, 255)


def test_a_print_in_four_colours_is_a_picture() -> None:
    assert opened(develop(written(Image.new("CMYK", (64, 64)), "JPEG"))).mode == "RGB"


def test_the_second_picture_behind_the_first_is_left_out() -> None:
    made = develop(pictures.two_in_one())
    assert (made.width, made.height) == (320, 240)
    assert getattr(opened(made), "n_frames", 1) == 1


def test_a_picture_that_is_other_things_too_is_only_a_picture_afterwards() -> None:
    made = develop(pictures.polyglot())
    assert b"SECRET" not in made.content
    assert b"html" not in made.content


def test_the_same_bytes_are_the_same_picture() -> None:
    assert develop(picture()) == develop(picture())


SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
NO_PICTURES = {
    "nothing": b"",
    "words": b"a picture of my car",
    "svg": SVG,
    "svg behind a head": b"\xff\xd8\xff" + SVG,
    "html": b"<!doctype html><p>",
    "pdf": b"%PDF-1.7\n",
    "zip": b"PK\x03\x04" + b"\0" * 100,
    "heic": b"\0\0\0\x18ftypheic" + b"\0" * 100,
    "gif": pictures.picture(format_="GIF", mode="P", colour="black"),
    "bmp": pictures.picture(format_="BMP"),
    "tiff": pictures.picture(format_="TIFF"),
    "moving png": pictures.moving("PNG"),
    "moving webp": pictures.moving("WEBP"),
    "a head only": pictures.picture()[:20],
    "half": pictures.picture(size=(800, 600))[:4_000],
    "half a png": pictures.picture(format_="PNG", size=(800, 600))[:800],
    "half a webp": pictures.picture(format_="WEBP", size=(800, 600))[:200],
    "words without end": pictures.words_bomb(),
}


@pytest.mark.parametrize("name", NO_PICTURES)
def test_what_is_no_picture_is_refused(name: str) -> None:
    assert refusal(NO_PICTURES[name]) == "not_a_picture"


@pytest.mark.parametrize(
    ("width", "height"), [(60_000, 60_000), (8_000, 8_000), (1, MOST_PIXELS + 1), (2**31 - 1, 2**31 - 1)]
)
def test_a_bomb_is_refused_before_it_goes_off(width: int, height: int) -> None:
    assert refusal(pictures.bomb(width, height)) == "too_large"


def test_a_picture_that_promises_more_than_it_has_is_no_picture() -> None:
    assert refusal(pictures.bomb(6_000, 6_000)) == "not_a_picture"


BEGINNINGS = [picture(), picture(format_="PNG"), picture(format_="WEBP"), picture(exif=telling(6))]


@given(st.sampled_from(BEGINNINGS), st.data())
def test_whatever_is_changed_in_a_picture_it_is_kept_as_a_clean_one_or_refused(
    whole: bytes, data: st.DataObject
) -> None:
    changed = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(changed) - 1))
        changed[at] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(changed)))
    with suppress(Unfit):
        made = develop(bytes(changed[: cut or None]), with_position=True)
        assert opened(made).format == "JPEG"
        assert max(made.width, made.height) <= LONGEST
