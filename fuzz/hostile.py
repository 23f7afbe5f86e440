"""Pages that are made to break a reader: deep, endless, torn, lying. Each takes a bounded time and gives a page or an error.

python -m fuzz.hostile        seconds and megabytes of each, every one in a process of its own
"""

import gzip
import multiprocessing
import resource
import time

from khabar.page.containers import read_container

_ROW = "<p>" + "قالت البلدية إن الطرق مفتوحة وإن الأشغال تنتهي في آخر الشهر. " * 3 + "</p>"
_PAGE = f"<html><head><title>خبر البلدية</title></head><body><h1>خبر البلدية</h1>{_ROW * 6}</body></html>"
_ENTRY = "<item><title>خبر</title><description>قالت البلدية إن الطرق مفتوحة</description></item>"

HOSTILE: dict[str, bytes] = {
    "truncated": _PAGE.encode()[:900],
    "encoded twice": _PAGE.encode().decode("latin-1").encode(),
    "nested 100,000 deep": ("<div>" * 100_000 + _ROW).encode(),
    "unknown tags closed wrongly": ("<x>" * 50_000 + "</y>" * 50_000).encode(),
    "formatting left open": ("<p>" + "".join(f"<font size={n}>" for n in range(3000)) + "<p>x" * 3000).encode(),
    "100,000 attributes": ("<div " + " ".join(f"a{n}=1" for n in range(100_000)) + ">x</div>").encode(),
    "a line of 50 MB": b"<p>" + b"a" * 50_000_000,
    "a word of 7 MB": ("<p>" + "ك" * 3_500_000).encode(),
    "line breaks": ("<p>" + "كلمة<br>" * 400_000).encode(),
    "null bytes": _PAGE.encode().replace(b"<p>", b"<p>\0\0"),
    "nothing but null bytes": b"\0" * 100_000,
    "an endless entity": b"<p>&#" + b"1" * 5_000_000,
    "a million entities": ("&#1575;&#1604;" * 500_000).encode(),
    "opening brackets": b"<p" * 3_500_000,
    "quotation marks": ('"' * 100_000 + "«" * 100_000).encode(),
    "slashes and digits": b"<p>" + b"1/1/" * 1_000_000,
    "headings of related stories": ("<h3>مقالات ذات صلة</h3><p>x</p>" * 30_000).encode(),
    "a title of dashes": ("<title>" + "أ - " * 500_000 + "</title>").encode(),
    "JSON nested in JSON-LD": ('<script type="application/ld+json">' + "[" * 1_000_000 + "</script>" + _PAGE).encode(),
    "a script full of assignments": ('<script>var a={"x":"كلام"' + ";var b={" * 200_000 + "</script>" + _PAGE).encode(),
    "a gzip bomb": gzip.compress(b"<p>" + b"a " * 100_000_000),
    "a feed with an outside entity": b'<!DOCTYPE r [<!ENTITY e SYSTEM "file:///etc/passwd">]><rss><item><title>&e;</title></item></rss>',
    "a feed that never ends an entry": ("<rss>" + "<item>x" * 500_000).encode(),
    "a long feed": f"<rss><channel>{_ENTRY * 5_000}</channel></rss>".encode(),
    "parts within parts": b'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="a"\r\n\r\n'
    + b"--a\r\nContent-Type: text/x\r\n\r\n" * 20_000,
    "a torn ZIP": b"PK\x03\x04" + b"x" * 1000,
    "a torn web archive": b"WARC/1.0\r\n" + b"x" * 100_000,
}  # fmt: skip


def cost(name: str) -> tuple[float, int]:
    """Seconds and megabytes that reading takes, in a process of its own."""
    with multiprocessing.get_context("fork").Pool(1) as pool:
        return pool.apply(_measured, (HOSTILE[name],))


def _measured(data: bytes) -> tuple[float, int]:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begin = time.process_time()
    read = sum(1 for _ in read_container(data))
    if not read and not data.startswith(b"WARC"):
        raise AssertionError("neither a page nor an error")
    return time.process_time() - begin, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024


if __name__ == "__main__":
    for name in HOSTILE:
        seconds, megabytes = cost(name)
        print(f"{name:36}{seconds:8.2f} s{megabytes:6} MB")
