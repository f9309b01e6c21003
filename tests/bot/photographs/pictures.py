"""Pictures made for tests: ordinary ones, and what somebody would send who means harm."""

import struct
import zlib
from io import BytesIO
from typing import Any

from PIL import Image, ImageDraw
from PIL.PngImagePlugin import PngInfo
from PIL.TiffImagePlugin import IFDRational

LATITUDE, LONGITUDE = 35.658034, 139.701636
SECRETS = ("SECRET CAMERA", "SECRET OWNER", "SECRET COMMENT")
"""What stands in the metadata of a picture made with ``telling``."""


def picture(  # what a test wants of its picture
    colour: str = "navy", size: tuple[int, int] = (320, 240), format_: str = "JPEG", mode: str = "RGB", **saved: Any
) -> bytes:
    """A picture with a mark in its upper left corner, so that one can see how it stands."""
    image = Image.new(mode, size, colour)
    ImageDraw.Draw(image).rectangle((0, 0, size[0] // 4, size[1] // 4), fill="white")
    return written(image, format_, **saved)


def written(image: Image.Image, format_: str = "JPEG", **saved: Any) -> bytes:
    out = BytesIO()
    image.save(out, format_, **saved)
    return out.getvalue()


def telling(orientation: int = 1, latitude: float = LATITUDE, longitude: float = LONGITUDE) -> Image.Exif:
    """What a telephone writes into a picture."""
    exif = Image.Exif()
    exif[0x0110], exif[0x9C9D], exif[0x0112] = SECRETS[0], SECRETS[1].encode("utf-16-le"), orientation
    exif[0x8825] = {
        1: "N" if latitude >= 0 else "S",
        2: _dms(abs(latitude)),
        3: "E" if longitude >= 0 else "W",
        4: _dms(abs(longitude)),
    }
    return exif


def full_of_secrets(format_: str = "JPEG") -> bytes:
    """A picture that carries all a picture can carry."""
    match format_:
        case "PNG":
            words = PngInfo()
            words.add_text("Comment", SECRETS[2])
            words.add_itxt("XML:com.adobe.xmp", f"<x>{SECRETS[1]}</x>")
            return picture(format_="PNG", pnginfo=words, exif=telling())
        case "WEBP":
            return picture(format_="WEBP", exif=telling(), xmp=SECRETS[1].encode())
        case _:
            carried = {"comment": SECRETS[2], "exif": telling(), "xmp": SECRETS[1].encode()}
            return picture(icc_profile=b"SECRET PROFILE", **carried)


def bomb(width: int = 60_000, height: int = 60_000) -> bytes:
    """A PNG of few bytes that would fill the memory of any machine."""
    line = zlib.compress(b"\0" * 100_000, 9)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        (
            _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)),
            _chunk(b"IDAT", line),
            _chunk(b"IEND", b""),
        )
    )


def words_bomb() -> bytes:
    """A small PNG whose compressed words are of half a gigabyte."""
    whole = picture(format_="PNG")
    words = b"Comment\0\0" + zlib.compress(b"a" * 50_000_000, 9)
    return whole[:33] + b"".join(_chunk(b"zTXt", words) for _ in range(10)) + whole[33:]


def moving(format_: str) -> bytes:
    """A picture that moves."""
    frames = [Image.new("RGB", (32, 32), colour) for colour in ("red", "green", "blue")]
    return written(frames[0], format_, save_all=True, append_images=frames[1:], duration=100)


def two_in_one() -> bytes:
    """What cameras write who put a second picture behind the first (MPO)."""
    image = Image.open(BytesIO(picture()))
    return written(image, "MPO", save_all=True, append_images=[Image.new("RGB", (80, 60), "red")])


def polyglot() -> bytes:
    """A picture that is a web page and an archive too."""
    page = b"<html><script>alert('SECRET COMMENT')</script></html>"
    return picture(comment=page) + page + b"PK\x03\x04 an archive SECRET OWNER"


def _dms(degrees: float) -> tuple[IFDRational, IFDRational, IFDRational]:
    minutes = (degrees % 1) * 60
    return IFDRational(int(degrees)), IFDRational(int(minutes)), IFDRational(round((minutes % 1) * 60 * 10_000), 10_000)


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
