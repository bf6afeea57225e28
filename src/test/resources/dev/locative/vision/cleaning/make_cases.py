"""Writes the texts of cleaning.jsonl, and what ftfy 6.3.1 and html.unescape make of them.

python make_cases.py   (pip install ftfy==6.3.1; Python 3.11). The ids were added by OpenAI's and open_clip's own tokenizers.
"""
import html, html.entities, json, random, re, unicodedata
import ftfy, ftfy.bad_codecs

R = random.Random(5)
PLAIN = [
    "A red mug stands to the left of the laptop.", "The cat is under the table, next to a chair.", "Two birds sit on the wire above the street.",
    "What is to the right of the orange tiger?", "It's the dog's bowl; they've left it behind the sofa.", "A sign reads \"NO ENTRY\" in white letters.",
    "first, find the staff office; it offers fine stuff", "In front of the house: 3 bicycles - all blue."]
RICH = [
    "A café sign reads “Crème brûlée” in gold.", "The naïve façade’s señor is on the left…", "Größe über Straße — €5 • 20°C", "It’s 3½ inches – “left of” the table.",
    "Москва слева от реки.", "Η Αθήνα είναι δεξιά.", "日本語の看板が左にあります。", "emoji 😀 on the right 🚗!", "Zażółć gęślą jaźń", "Příliš žluťoučký kůň",
    "İstanbul’da bir kedi", "L’été à la plage, déjà vu", "Ünïcödé ™ © ® ½ ¼ ×", "São Paulo, coração", "500 Ω ± 5 % µm", "¿Qué pasa? ¡Olé!", "Ærø, Øresund, Åland",
    "안녕하세요 왼쪽", "你好，世界", "temperature −5 °C", "Dvořák’s “New World”", "‹guillemets› «here»", "a–b—c…", "£10 or ¥100", "x² + y³ ≠ z", "piñata", "Œuvre cœur", "voilà"]
NAMES = sorted(html.entities.html5)

def read_as(text, code):
    return text.encode("utf-8").decode(code, "replace")
def plain(): return R.choice(PLAIN)
def rich(): return R.choice(RICH) if R.random() < .6 else plain() + " " + R.choice(RICH)
def put(marks, most=3):
    s = list(plain())
    for _ in range(R.randint(1, most)): s.insert(R.randrange(len(s) + 1), R.choice(marks))
    return "".join(s)
def words():
    w = rich().split(" "); i = R.randrange(len(w)); w[i] = read_as(w[i], "sloppy-windows-1252"); return " ".join(w)
KINDS = {
    "untouched": rich,
    "read as windows-1252": lambda: read_as(rich(), "sloppy-windows-1252"),
    "read as Latin-1": lambda: read_as(rich(), "latin-1"),
    "read as windows-1252, lossy": lambda: read_as(rich(), "windows-1252"),
    "read as windows-1252, blanks": lambda: read_as(rich(), "sloppy-windows-1252").replace("\xa0", " "),
    "read wrong twice": lambda: read_as(read_as(rich(), "sloppy-windows-1252"), "sloppy-windows-1252"),
    "one word read wrong": words,
    "two sources": lambda: rich() + " " + read_as(rich(), "sloppy-windows-1252"),
    "read as MacRoman": lambda: read_as(R.choice(["The café’s door", "naïve façade", "it’s a – b — c…"]), "macroman"),
    "windows-1252 read as Latin-1": lambda: rich().encode("windows-1252", "ignore").decode("latin-1"),
    "entities": lambda: put(["&" + R.choice(NAMES), "&#%d;" % R.randrange(0x180), "&#x%x" % R.randrange(0x2100), "&#%d" % R.randrange(0x300), "&#%d;" % R.randrange(128, 160)]),
    "odd entities": lambda: put(["&amp;amp;", "&amp;lt;b&amp;gt;", "&", "&;", "&#;", "&#x;", "&notit;", "&copyright;", "&ampere", "&lt", "<b>", "<", "&#99999999999;", "&#x110000;", "&#xFFFFFFFF;", "&#0;", "&EACUTE;", "&SZLIG;", "&Frac12;", "&nbsp;"]),
    "quotes": lambda: plain().replace("'", R.choice("’‘‛ʼ′`")).replace('"', R.choice("“”„‟″")),
    "widths": lambda: "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" and R.random() < .4 else c for c in plain()) + R.choice(["", "　ﾃｽﾄ", "ｶﾞ", "￥"]),
    "ligatures": lambda: plain().replace("ffi", "ﬃ").replace("ff", "ﬀ").replace("fi", "ﬁ").replace("st", R.choice(["ﬅ", "ﬆ"])) + R.choice(["", "Ǆ", "ǲ", "ŉ", "Ĳ"]),
    "controls": lambda: put(["\0", "\x07", "\x0b", "\x0c", "\x1a", "\x1c", "\x7f", "\ufeff", "\u206a", "\ufffc", "\u200b", "\u200d", "\u2028", "\u2029", "\x85", "\r", "\r\n", "\xa0", "\u2003", "\xad", "\x1b[31m", "\x80", "\x93", "\x99", "\ufffd"]),
    "decomposed": lambda: unicodedata.normalize("NFD", rich()),
    "lines": lambda: R.choice(["\n", "\r\n", "\r", " \n "]).join(f() for f in (plain, lambda: put(["&amp;", "<i>", "&eacute;"]), lambda: read_as(rich(), "latin-1"))),
    "special tokens": lambda: put(["<|endoftext|>", "<|startoftext|>", "<end_of_text>", "<start_of_text>", "<|ENDOFTEXT|>", "!<|endoftext|>", "<|endoftext|><|endoftext|>", "<|", "|>", "Σ", "ΟΔΟΣ "]),
}
def clean(text):
    return re.sub(r"\s+", " ", html.unescape(html.unescape(ftfy.fix_text(text))).strip()).strip()
for kind, make in KINDS.items():
    seen = set()
    for _ in range(200):
        if len(seen) < 22: seen.add(make())
    for text in sorted(seen):
        print(json.dumps({"kind": kind, "text": text, "ftfy": ftfy.fix_text(text), "clean": clean(text)}))
