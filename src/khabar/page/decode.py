"""Bytes of a page become text: byte order mark, declaration, and what the letters themselves say.

Declarations of Arabic pages are often wrong: what decodes into Arabic function words wins over what is declared.
"""

import re
from functools import cache

from resiliparse.parse.encoding import detect_encoding

from khabar.errors import PageError

_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe\x00\x00", "utf-32-le"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_:.\-]{3,24})""", re.IGNORECASE)
_ALIASES = {"windows1256": "cp1256", "cp1256": "cp1256", "iso88596": "iso8859-6", "iso88596i": "iso8859-6", "arabic": "iso8859-6"}
_MAGIC = (b"%PDF", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"PK\x03\x04", b"RIFF", b"\x7fELF", b"\x00\x00\x01\x00", b"OggS", b"ID3")
_COMMON = ("من ", "في ", "على ", "إلى ", "الى ", "التي ", "الذي ", "فى ", "قال ", "عن ")
_LEADS = (b"\xd8", b"\xd9", b"\xda", b"\xdb")
_TWICE = {"cp1256": "ط§ظ", "cp1252": "Ø§Ù"}  # how «ال» looks when its UTF-8 was read as another code
_SAMPLE = 60_000  # bytes that decide between codes
_BEGINNING = 8_000  # characters that show whether a text was encoded twice
_ENOUGH = 8  # function words that settle it
_CONTROLS = bytes([*range(9), *range(14, 27), *range(28, 32)])
_ASCII = bytes(range(128))


def decode(data: bytes, charset: str | None = None) -> str:
    """The text of a page. charset: what the transport declared, where known. Raises PageError `binary`."""
    for mark, name in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace")
    wide = _wide(data)
    if wide is not None:
        return data.decode(wide, "replace")
    if data.startswith(_MAGIC) or _is_binary(data):
        raise PageError("The bytes are no text: give HTML, plain text, a feed or an archive of pages.", "binary")
    try:
        return _read_once(data.decode("utf-8"))
    except UnicodeDecodeError as fault:
        return _undeclared(data, charset, fault)


def _undeclared(data: bytes, charset: str | None, fault: UnicodeDecodeError) -> str:
    """Text that is not clean UTF-8: damaged UTF-8, or a code of eight bits."""
    sample = data[:_SAMPLE]
    leads = sum(map(sample.count, _LEADS))  # of two-byte letters; every other high byte is one in Arabic UTF-8
    if leads > 20 and leads * 2 > 0.8 * len(sample.translate(None, _ASCII)):
        return data.decode("utf-8", "replace")
    if fault.start >= len(data) - 3:
        return data.decode("utf-8", "replace")
    names = [_name_of(charset), _declared(data), "cp1256", "iso8859-6"]
    known = list(dict.fromkeys(name for name in names if name and name != "utf-8"))
    for name in known:
        if _function_words(sample, name) >= _ENOUGH:
            return data.decode(name, "replace")
    guessed = _name_of(detect_encoding(sample))
    known += [guessed] if guessed and guessed != "utf-8" else []
    return data.decode(max(known, key=lambda name: _score(sample, name)), "replace")


def _function_words(sample: bytes, name: str) -> int:
    """How many Arabic function words there are in bytes of a code, counted until there are enough."""
    words = 0
    for word in _written(name):
        words += sample.count(word)
        if words >= _ENOUGH:
            break
    return words


@cache
def _written(name: str) -> tuple[bytes, ...]:
    """The function words in a code, as far as it has their letters."""
    return tuple(word.encode(name) for word in _COMMON if word.encode(name, "ignore").decode(name) == word)


def _score(sample: bytes, name: str) -> tuple[int, int]:
    """Function words, then how few characters are broken; the first of equals wins."""
    return _function_words(sample, name), -sample.decode(name, "replace").count("\ufffd")


def _declared(data: bytes) -> str | None:
    found = _DECLARED.search(data[:4096])
    return _name_of(found.group(1).decode("ascii")) if found else None


def _name_of(charset: str | None) -> str | None:
    """Python's name of a declared code; None where there is no such code, or it would not carry text."""
    plain = re.sub(r"[^a-z0-9]", "", (charset or "").lower())
    name = _ALIASES.get(plain, charset or "")
    try:
        return name if name and isinstance(b"a".decode(name), str) and b"a".decode(name) == "a" else None
    except (LookupError, ValueError):
        return None


def _wide(data: bytes) -> str | None:
    """UTF-16 without its mark: every other byte is 0 (markup) or 6 (Arabic)."""
    sample = data[:2000]
    if len(sample) < 16 or b"\x00" not in sample:
        return None
    even, odd = sample[0::2], sample[1::2]
    for high, low, name in ((odd, even, "utf-16-le"), (even, odd, "utf-16-be")):
        wide = high.count(0) + high.count(6)
        if wide > 0.9 * len(high) and low.count(0) < 0.05 * len(low):
            return name
    return None


def _is_binary(data: bytes) -> bool:
    sample = data[:4000]
    return len(sample) - len(sample.translate(None, _CONTROLS)) > 0.1 * len(sample)


def _read_once(text: str) -> str:
    """A text whose UTF-8 had been read as another code and written again, mended; any other as it is."""
    for name, mark in _TWICE.items():
        if mark in text[:_BEGINNING] and text.count(mark) > 3 * text.count("ال"):
            mended = b"".join(_byte_of(letter, name) for letter in text).decode("utf-8", "replace")
            return mended if mended.count("\ufffd") < len(text) // 100 else text
    return text


def _byte_of(letter: str, name: str) -> bytes:
    try:
        return letter.encode(name)
    except UnicodeEncodeError:
        return bytes([ord(letter)]) if ord(letter) < 256 else letter.encode("utf-8", "replace")
