"""From the bytes of a stranger to a picture of our own: decoded, turned upright, and written anew as a JPEG.

Nothing of the file itself survives: not what it says of its camera, its owner or its place, and nothing that was hidden
in it or behind it. The process that does this is told nothing, can write no file, and has memory and time for one
picture, since what is fed to a decoder may have been made to break it. It is run as a script, without the rest of the
service, and so it knows nothing but the standard library and Pillow.
"""

import json
import math
import resource
import sys
import warnings
from io import BytesIO
from typing import Any, Final, NamedTuple

from PIL import Image, ImageFile, JpegImagePlugin, PngImagePlugin, WebPImagePlugin  # noqa: F401  # imported to be known

FORMATS: Final = ("JPEG", "PNG", "WEBP")
READ_AS: Final = {*FORMATS, "MPO"}
"""Some cameras put a second, smaller picture behind the first, which makes a JPEG an MPO: the first is the picture."""

MOST_PIXELS: Final = 51_000_000
"""What telephones of 50 megapixels take, whose files of 10 MB are rarely larger."""

LONGEST: Final = 4096
"""Pixels of the longer side as it is kept: a plate at ten metres and a chassis number can be read."""

QUALITY: Final = 88
MEMORY: Final = 1_500 * 1024 * 1024
CPU_SECONDS: Final = 15

ORIENTATION, GPS = 0x0112, 0x8825
UPRIGHT: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""How to turn a picture so that it stands as it was taken. Source: Exif 2.32, "Orientation"."""


class Unfit(Exception):
    """It is no picture we keep; the message is a code: ``not_a_picture`` or ``too_large``."""


class Developed(NamedTuple):
    """A JPEG without a word in it, and where it was taken (WGS 84 degrees), if that was asked for and is known."""

    content: bytes
    width: int
    height: int
    position: tuple[float, float] | None = None


def develop(data: bytes, *, with_position: bool = False) -> Developed:
    """Make a picture of our own from ``data``.

    Raises:
        Unfit: it is none, is damaged, moves, or is larger than anything a telephone takes.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            return _developed(data, with_position=with_position)
        except (Image.DecompressionBombError, Image.DecompressionBombWarning, MemoryError):
            raise Unfit("too_large") from None
        except Unfit:
            raise
        except Exception:  # noqa: BLE001  # whatever a decoder raises over such bytes, they are no picture
            raise Unfit("not_a_picture") from None


def _developed(data: bytes, *, with_position: bool) -> Developed:
    with Image.open(BytesIO(data), formats=FORMATS) as image:
        if image.format not in READ_AS or (image.format != "MPO" and getattr(image, "is_animated", False)):
            raise Unfit("not_a_picture")
        if image.width * image.height > MOST_PIXELS:
            raise Unfit("too_large")
        exif = _exif(image)
        position = _position(exif) if with_position and exif is not None else None
        turn = UPRIGHT.get(exif.get(ORIENTATION, 1)) if exif is not None else None
        if max(image.size) > LONGEST:
            # A JPEG is decoded at a fraction of its size already.
            image.draft("RGB", (LONGEST, LONGEST))
        image.load()
        upright = _plain(image)
    upright.thumbnail((LONGEST, LONGEST), Image.Resampling.LANCZOS)
    if turn is not None:
        upright = upright.transpose(turn)
    # A picture that was never opened from anything has nothing to carry along, not even a comment.
    bare = Image.new("RGB", upright.size)
    bare.paste(upright)
    written = BytesIO()
    bare.save(written, "JPEG", quality=QUALITY, optimize=True)
    return Developed(written.getvalue(), *bare.size, position)


def _plain(image: ImageFile.ImageFile) -> Image.Image:
    """The picture in red, green and blue; what can be seen through is white."""
    if image.mode.startswith("I;16"):
        return image.point(lambda value: value / 256, "L").convert("RGB")
    if not image.has_transparency_data:
        return image.convert("RGB")
    clear = image.convert("RGBA")
    white = Image.new("RGBA", clear.size, "white")
    white.alpha_composite(clear)
    return white.convert("RGB")


def _exif(image: Image.Image) -> Image.Exif | None:
    """What the picture says of itself; nothing where that cannot be read, which is no fault of the picture."""
    try:
        return image.getexif()
    except Exception:  # noqa: BLE001  # as above
        return None


def _position(exif: Image.Exif) -> tuple[float, float] | None:
    """Where it was taken. Source: Exif 2.32, "GPS Attribute Information"."""
    try:
        told = exif.get_ifd(GPS)
        latitude = _degrees(told[2], negative=told[1] == "S")
        longitude = _degrees(told[4], negative=told[3] == "W")
    except Exception:  # noqa: BLE001  # as above
        return None
    # A telephone that does not know writes zeros.
    on_earth = abs(latitude) <= 90 and abs(longitude) <= 180 and (latitude, longitude) != (0, 0)  # noqa: PLR2004  # degrees
    return (latitude, longitude) if on_earth else None


def _degrees(parts: Any, *, negative: bool) -> float:  # noqa: ANN401  # three fractions, or whatever stands there
    degrees, minutes, seconds = (float(part) for part in parts)
    found = degrees + minutes / 60 + seconds / 3600
    if not math.isfinite(found):
        raise ValueError("not a number")
    return round(-found if negative else found, 6)


def main() -> None:
    """Develop what comes on standard input; say what it is in a line of JSON, and then give the picture.

    The argument ``position`` asks for where it was taken.
    """
    _limit()
    try:
        made = develop(sys.stdin.buffer.read(), with_position="position" in sys.argv)
    except Unfit as error:
        said: dict[str, Any] = {"unfit": str(error)}
        content = b""
    else:
        said = {"width": made.width, "height": made.height, "position": made.position}
        content = made.content
    sys.stdout.buffer.write(json.dumps(said).encode() + b"\n" + content)


def _limit() -> None:
    """Give up memory, time and files that no picture needs."""
    wanted = {
        resource.RLIMIT_AS: MEMORY,
        resource.RLIMIT_CPU: CPU_SECONDS,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_CORE: 0,
    }
    for limit, most in wanted.items():
        try:
            resource.setrlimit(limit, (most, most + 1 if limit == resource.RLIMIT_CPU else most))
        except (ValueError, OSError):  # not every system has every limit
            continue


if __name__ == "__main__":
    main()
