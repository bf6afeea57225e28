"""Makes transparent.zip: a few more transparent pictures, and on_white.json: the digests of what Pillow makes of these
and of those in pictures.zip when transparent ones are laid on white, as transformers 5.23.0 does.
make_transparent.py pictures.zip transparent.zip"""
import hashlib, io, json, struct, sys, zipfile, zlib
import numpy as np
from PIL import Image, ImageOps

rng = np.random.default_rng(6)
files = {}


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(depth, colour, row, trns, palette=b""):
    per = {0: 1, 2: 3, 3: 1}[colour]
    width = len(row) * 8 // (depth * per)
    head = struct.pack(">IIBBBBB", width, 1, depth, colour, 0, 0, 0)
    plte = chunk(b"PLTE", palette) if palette else b""
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + plte + chunk(b"tRNS", trns)
            + chunk(b"IDAT", zlib.compress(b"\0" + row)) + chunk(b"IEND", b""))


for key in (0, 1, 2):
    files[f"png_gray1_key{key}.png"] = png(1, 0, b"\x5a\x0f", struct.pack(">H", key))
for key in (0, 1, 3, 85):
    files[f"png_gray2_key{key}.png"] = png(2, 0, b"\x1b\xe4", struct.pack(">H", key))
for key in (5, 17, 261):
    files[f"png_gray8_key{key}.png"] = png(8, 0, bytes([4, 5, 17, 255]), struct.pack(">H", key))
for key in (5, 300):
    files[f"png_gray16_key{key}.png"] = png(16, 0, struct.pack(">4H", 5, 44, 300, 65535), struct.pack(">H", key))
files["png_rgb8_key.png"] = png(8, 2, bytes([1, 2, 3, 4, 5, 6]), struct.pack(">3H", 4, 261, 6))
row = struct.pack(">6H", 0x1234, 0x5678, 0x9ABC, 0x3402, 0x7804, 0xBC06)
files["png_rgb16_key.png"] = png(16, 2, row, struct.pack(">3H", 0x1234, 0x5678, 0x9ABC))
colours = bytes(range(9, 21))
for name, trns in (("one", b"\xff\0"), ("some", b"\x64\0\xc8"), ("two", b"\0\0"), ("none", b"")):
    files[f"png_palette_{name}.png"] = png(8, 3, bytes([0, 1, 2, 3]), trns, colours)


def rgba(w, h):
    return Image.fromarray(rng.integers(0, 256, (h, w, 4), dtype=np.uint8))


def save(image, kind, **options):
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


every = np.stack([*np.meshgrid(np.arange(256), np.arange(256))], -1).astype(np.uint8)
files["png_every_alpha.png"] = save(Image.fromarray(every[..., [0, 0, 0, 1]]), "PNG")
files["webp_lossless_odd.webp"] = save(rgba(33, 17), "WEBP", lossless=True, exact=True)
frame = Image.new("RGBA", (40, 30))
frame.paste(rgba(11, 9), (12, 8))
files["webp_animated_small_frame.webp"] = save(
    frame, "WEBP", lossless=True, exact=True, save_all=True, append_images=[rgba(40, 30)], minimize_size=True)
for quality in (0, 50):
    files[f"webp_lossy_alpha{quality}.webp"] = save(rgba(31, 19), "WEBP", quality=80, alpha_quality=quality, exact=True)
files["webp_lossy_animated_alpha.webp"] = save(
    rgba(24, 18), "WEBP", quality=70, exact=True, save_all=True, append_images=[rgba(24, 18)])
files["gif_key.gif"] = save(rgba(20, 10).convert("RGB").quantize(7), "GIF", transparency=3)


def on_white(content):
    image = ImageOps.exif_transpose(Image.open(io.BytesIO(content)))
    if "A" in image.getbands() or image.info.get("transparency") is not None:
        image = Image.alpha_composite(Image.new("RGBA", image.size, (255,) * 4), image.convert("RGBA"))
    return hashlib.sha256(image.convert("RGB").tobytes()).hexdigest()


known = zipfile.ZipFile(sys.argv[1])
contents = {n: known.read(n) for n in known.namelist() if not n.endswith(".json")} | files
with zipfile.ZipFile(sys.argv[2], "w") as archive:
    digests = {name: on_white(content) for name, content in sorted(contents.items())}
    for name, content in [*sorted(files.items()), ("on_white.json", json.dumps(digests, indent=1).encode())]:
        archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
