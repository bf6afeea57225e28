"""Makes pictures.zip: pictures from a crop of scikit-image's chelsea.png (CC0), and expected.json: what Pillow's
ImageOps.exif_transpose(image).convert("RGB") gives for each.   make_images.py chelsea.png pictures.zip"""
import hashlib, io, json, struct, sys, zipfile, zlib
import numpy as np
from PIL import Image, ImageCms, ImageOps

source, out = sys.argv[1], sys.argv[2]
photo = Image.open(source).convert("RGB").crop((150, 60, 310, 180)).resize((53, 37), Image.BICUBIC)
a = np.asarray(photo)
rng = np.random.default_rng(5)
files = {}


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(w, h, depth, colour, rows, extra=b"", interlace=0, pieces=1):
    z = zlib.compress(rows)
    n = len(z) // pieces + 1
    idat = b"".join(chunk(b"IDAT", z[i:i + n]) for i in range(0, len(z), n))
    head = struct.pack(">IIBBBBB", w, h, depth, colour, 0, 0, interlace)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + extra + idat + chunk(b"IEND", b"")


def packed(v, depth):
    """values (h, w, samples) as rows of bytes"""
    h = v.shape[0]
    flat = v.reshape(h, -1)
    if depth == 16:
        return [r.astype(">u2").tobytes() for r in flat]
    if depth == 8:
        return [r.astype(np.uint8).tobytes() for r in flat]
    bits = ((flat[..., None] >> np.arange(depth)[::-1]) & 1).reshape(h, -1).astype(np.uint8)
    return [np.packbits(r).tobytes() for r in bits]


def filtered(rows, bpp):
    """all five filters in turn"""
    res, above = b"", None
    for y, row in enumerate(rows):
        r = np.frombuffer(row, np.uint8).astype(int)
        up = np.zeros_like(r) if above is None else above
        left = np.concatenate([np.zeros(bpp, int), r])[:len(r)]
        corner = np.concatenate([np.zeros(bpp, int), up])[:len(r)]
        k = y % 5
        if k == 4:
            p = left + up - corner
            pa, pb, pc = abs(p - left), abs(p - up), abs(p - corner)
            pred = np.where((pa <= pb) & (pa <= pc), left, np.where(pb <= pc, up, corner))
        else:
            pred = [0 * r, left, up, (left + up) // 2][k]
        res += bytes([k]) + ((r - pred) & 255).astype(np.uint8).tobytes()
        above = r
    return res


def rows(v, depth, interlaced=False):
    bpp = max(1, depth * v.shape[2] // 8)
    if not interlaced:
        return filtered(packed(v, depth), bpp)
    res = b""
    for x, y, dx, dy in [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]:
        part = v[y::dy, x::dx]
        if part.size:
            res += filtered(packed(part, depth), bpp)
    return res


gray = np.asarray(photo.convert("L")).astype(int)[..., None]
wide = (a.astype(int) * 257 + rng.integers(-90, 90, a.shape)).clip(0, 65535)
alpha = rng.integers(0, 256, gray.shape)
h, w = a.shape[:2]
palette = rng.integers(0, 256, 768, dtype=np.uint8).tobytes()
kinds = {
    "gray1": (1, 0, gray >> 7), "gray2": (2, 0, gray >> 6), "gray4": (4, 0, gray >> 4), "gray8": (8, 0, gray),
    "gray16": (16, 0, gray * 2), "grayalpha8": (8, 4, np.concatenate([gray, alpha], 2)),
    "grayalpha16": (16, 4, np.concatenate([gray * 257 - 3 * (gray > 9), alpha], 2)), "rgb8": (8, 2, a.astype(int)), "rgb16": (16, 2, wide),
    "rgba8": (8, 6, np.concatenate([a, alpha], 2)), "rgba16": (16, 6, np.concatenate([wide, alpha * 256], 2)),
    "palette1": (1, 3, gray >> 7), "palette2": (2, 3, gray >> 6), "palette4": (4, 3, gray >> 4), "palette8": (8, 3, gray),
}
for name, (depth, colour, v) in kinds.items():
    plte = chunk(b"PLTE", palette[:3 * 2 ** min(8, depth)]) if colour == 3 else b""
    files[f"png_{name}.png"] = png(w, h, depth, colour, rows(v, depth), plte, pieces=3)
    files[f"png_{name}_interlaced.png"] = png(w, h, depth, colour, rows(v, depth, True), plte, 1)
files["png_palette_transparent.png"] = png(w, h, 8, 3, rows(gray, 8), chunk(b"PLTE", palette) + chunk(b"tRNS", bytes(range(256))))
files["png_palette_one_transparent.png"] = png(w, h, 8, 3, rows(gray, 8), chunk(b"PLTE", palette) + chunk(b"tRNS", b"\xff" * 99 + b"\0"))
files["png_palette_short.png"] = png(w, h, 8, 3, rows(gray, 8), chunk(b"PLTE", palette[:300]))
files["png_rgb_transparent.png"] = png(w, h, 8, 2, rows(a.astype(int), 8), chunk(b"tRNS", struct.pack(">3H", *a[3, 3])))
files["png_gray_transparent.png"] = png(w, h, 8, 0, rows(gray, 8), chunk(b"tRNS", struct.pack(">H", gray[3, 3, 0])))
files["png_gamma.png"] = png(w, h, 8, 0, rows(gray, 8), chunk(b"gAMA", struct.pack(">I", 100000)))
profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
files["png_profile.png"] = png(w, h, 8, 2, rows(a.astype(int), 8), chunk(b"iCCP", b"x\0\0" + zlib.compress(srgb)))
files["png_broken_profile.png"] = png(w, h, 8, 2, rows(a.astype(int), 8), chunk(b"iCCP", b"x\0\0nonsense"))
one = np.array([[[7, 8, 9]]])
files["png_1x1_interlaced.png"] = png(1, 1, 8, 2, rows(one, 8, True), interlace=1)
for ww, hh in [(1, 9), (3, 2), (5, 1), (4, 4)]:
    files[f"png_{ww}x{hh}_interlaced.png"] = png(ww, hh, 8, 2, rows(a[:hh, :ww].astype(int), 8, True), interlace=1)


def exif(n, big=False):
    o = ">" if big else "<"
    return (b"MM\0*" if big else b"II*\0") + struct.pack(o + "IHHHIHHI", 8, 1, 0x112, 3, 1, n, 0, 0)


def xmp(n, attribute=True):
    t = f'<rdf:Description tiff:Orientation="{n}"/>' if attribute else f"<tiff:Orientation>{n}</tiff:Orientation>"
    return f'<x:xmpmeta xmlns:x="adobe:ns:meta/">{t}</x:xmpmeta>'.encode()


files["png_exif6.png"] = png(w, h, 8, 2, rows(a.astype(int), 8), chunk(b"eXIf", exif(6, True)))
files["png_exif5_behind.png"] = png(w, h, 8, 0, rows(gray, 8))[:-12] + chunk(b"eXIf", exif(5)) + chunk(b"IEND", b"")
files["png_xmp3.png"] = png(w, h, 8, 0, rows(gray, 8), chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + xmp(3)))


def save(image, format, **kw):
    b = io.BytesIO()
    image.save(b, format, **kw)
    return b.getvalue()


def segment(marker, data):
    return bytes([0xFF, marker]) + struct.pack(">H", len(data) + 2) + data


def inserted(jpeg, *segments):
    return jpeg[:2] + b"".join(segments) + jpeg[2:]


def without(jpeg, marker):
    """the file less the segments of this kind before the scan"""
    res, at = jpeg[:2], 2
    while jpeg[at + 1] != 0xDA:
        n = struct.unpack(">H", jpeg[at + 2:at + 4])[0] + 2
        if jpeg[at + 1] != marker:
            res += jpeg[at:at + n]
        at += n
    return res + jpeg[at:]


plain = save(photo, "JPEG", quality=85)
for s, name in enumerate(["444", "422", "420"]):
    files[f"jpeg_{name}.jpg"] = save(photo, "JPEG", quality=85, subsampling=s)
    files[f"jpeg_{name}_progressive.jpg"] = save(photo, "JPEG", quality=85, subsampling=s, progressive=True)
files["jpeg_gray.jpg"] = save(photo.convert("L"), "JPEG", quality=85)
files["jpeg_restarts.jpg"] = save(photo, "JPEG", quality=85, restart_marker_blocks=2)
files["jpeg_stored_as_rgb.jpg"] = save(photo, "JPEG", quality=85, keep_rgb=True)
files["jpeg_adobe_rgb.jpg"] = inserted(without(save(photo, "JPEG", subsampling=0), 0xE0), segment(0xEE, b"Adobe\0\x64\0\0\0\0\0"))
files["jpeg_no_jfif.jpg"] = without(plain, 0xE0)
cmyk = save(photo.convert("CMYK").point(lambda v: v // 2 + 60), "JPEG", quality=90)
files["jpeg_cmyk.jpg"] = cmyk
files["jpeg_cmyk_no_adobe.jpg"] = without(cmyk, 0xEE)
files["jpeg_ycck.jpg"] = inserted(without(cmyk, 0xEE), segment(0xEE, b"Adobe\0\x64\0\0\0\0\x02"))
files["jpeg_profile.jpg"] = save(photo, "JPEG", quality=85, icc_profile=srgb)
files["jpeg_profile_of_lab.jpg"] = save(photo, "JPEG", quality=85, icc_profile=profile)
files["jpeg_gray_profile_of_rgb.jpg"] = save(photo.convert("L"), "JPEG", quality=85, icc_profile=srgb)
files["jpeg_broken_profile.jpg"] = inserted(plain, segment(0xE2, b"ICC_PROFILE\0\x07\x02nonsense"))
files["jpeg_broken_exif.jpg"] = inserted(plain, segment(0xE1, b"Exif\0\0II*\0\xff\xff\xff\x7f"))
for n in range(0, 10):
    files[f"jpeg_exif{n}.jpg"] = inserted(plain, segment(0xE1, b"Exif\0\0" + exif(n, n % 2 == 0)))
files["jpeg_xmp6.jpg"] = inserted(plain, segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + xmp(6)))
files["jpeg_xmp8_element.jpg"] = inserted(plain, segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + xmp(8, False)))
files["jpeg_exif3_beats_xmp.jpg"] = inserted(plain, segment(0xE1, b"Exif\0\0" + exif(3)), segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + xmp(6)))
files["jpeg_comment.jpg"] = inserted(plain, segment(0xFE, b"\xff\xd9\xff\xda"), segment(0xE0, b"AVI1" + b"\0" * 20), segment(0xE7, b""))
files["jpeg_behind_end.jpg"] = plain + b"\0rubbish\xff\xd8\xff" * 3
files["jpeg_fill_bytes.jpg"] = plain[:2] + b"\xff\xff\xff" + plain[2:]
files["jpeg_two_pictures.jpg"] = save(photo, "MPO", save_all=True, append_images=[photo.rotate(180)])
for ww, hh in [(1, 1), (1, 17), (16, 16), (9, 2)]:
    files[f"jpeg_{ww}x{hh}.jpg"] = save(photo.crop((0, 0, ww, hh)), "JPEG", quality=90)

files["gif_photo.gif"] = save(photo.quantize(200), "GIF", interlace=0)
files["gif_interlaced.gif"] = save(photo.quantize(17), "GIF", interlace=1)
files["gif_gray.gif"] = save(photo.convert("L"), "GIF")
files["gif_animated.gif"] = save(photo.quantize(64), "GIF", save_all=True, append_images=[photo.rotate(90), photo.rotate(180)])
files["gif_transparent.gif"] = save(photo.quantize(64), "GIF", transparency=7)
noise = Image.fromarray(rng.integers(0, 256, (120, 97), dtype=np.uint8))
noise.putpalette(palette)
files["gif_noise.gif"] = save(noise, "GIF")
files["gif_two_colours.gif"] = save(photo.convert("1"), "GIF")


def gif(sw, sh, x, y, w, h, pixels, colours=b"", transparent=None):
    bits = 8
    codes, value, n = [256], 0, 0
    for i, p in enumerate(pixels):
        codes += [p] + ([256] if i % 200 == 199 else [])
    for c in codes + [257]:
        value, n = value | c << n, n + 9
    data = value.to_bytes((n + 7) // 8, "little")
    s = b"GIF89a" + struct.pack("<HHBBB", sw, sh, 0x80 | (len(colours) // 3).bit_length() - 2 if colours else 0, 1, 0) + colours
    if transparent is not None:
        s += b"!\xf9\x04" + struct.pack("<BHB", 1, 0, transparent) + b"\0"
    s += b"!\xfe\x03abc\x02de\0," + struct.pack("<HHHHB", x, y, w, h, 0) + bytes([bits])
    return s + bytes([len(data)]) + data + b"\0;"


four = bytes([10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120])
files["gif_smaller_frame.gif"] = gif(5, 4, 1, 2, 3, 1, [1, 2, 3], four)
files["gif_smaller_frame_transparent.gif"] = gif(5, 4, 1, 2, 3, 1, [1, 2, 3], four, 3)
files["gif_frame_beyond_canvas.gif"] = gif(2, 2, 1, 1, 3, 2, [1, 2, 3, 3, 2, 1], four)
files["gif_behind_palette.gif"] = gif(3, 1, 0, 0, 3, 1, [1, 200, 4], four)
files["gif_no_palette.gif"] = gif(3, 1, 0, 0, 3, 1, [1, 200, 4])
files["gif_too_many_pixels.gif"] = gif(2, 1, 0, 0, 2, 1, [1, 2, 3, 3], four)

rgba = Image.fromarray(np.concatenate([a, alpha.astype(np.uint8)], 2))
files["webp_lossless.webp"] = save(photo, "WEBP", lossless=True)
files["webp_lossless_alpha.webp"] = save(rgba, "WEBP", lossless=True, exact=True)
files["webp_lossless_few_colours.webp"] = save(photo.quantize(5).convert("RGB"), "WEBP", lossless=True)
files["webp_lossless_exif6.webp"] = save(photo, "WEBP", lossless=True, exif=b"Exif\0\0" + exif(6))
files["webp_lossless_profile.webp"] = save(photo, "WEBP", lossless=True, icc_profile=srgb)
files["webp_lossless_animated.webp"] = save(photo, "WEBP", lossless=True, save_all=True, append_images=[photo.rotate(180)])
files["webp_lossy.webp"] = save(photo, "WEBP", quality=80)
files["webp_lossy_low.webp"] = save(photo, "WEBP", quality=5)
files["webp_lossy_alpha.webp"] = save(rgba, "WEBP", quality=80, exact=True)
files["webp_lossy_exif8.webp"] = save(photo, "WEBP", quality=80, exif=exif(8))
files["webp_lossy_animated.webp"] = save(photo, "WEBP", quality=80, save_all=True, append_images=[photo.rotate(180)])
wide = Image.open(source).convert("RGB").crop((100, 40, 277, 171))
for q in (0, 40, 100):
    files[f"webp_lossy_quality{q}.webp"] = save(wide, "WEBP", quality=q, method=6)
files["webp_lossy_noise.webp"] = save(noise.convert("RGB"), "WEBP", quality=70, method=0)
files["webp_lossy_1x1.webp"] = save(photo.crop((5, 5, 6, 6)), "WEBP")

files["bmp_24.bmp"] = save(photo, "BMP")
files["bmp_palette.bmp"] = save(photo.quantize(90), "BMP")
files["bmp_gray.bmp"] = save(photo.convert("L"), "BMP")
files["bmp_1.bmp"] = save(photo.convert("1"), "BMP")
files["bmp_32.bmp"] = save(rgba, "BMP")
b = bytearray(save(photo, "BMP"))
b[22:26] = struct.pack("<i", -h)
files["bmp_from_top.bmp"] = bytes(b)

expected = {}
with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
    def add(name, content):
        archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    for name, content in sorted(files.items()):
        add(name, content)
        image = Image.open(io.BytesIO(content))
        rgb = ImageOps.exif_transpose(image).convert("RGB")
        expected[name] = {"width": rgb.width, "height": rgb.height, "sha256": hashlib.sha256(rgb.tobytes()).hexdigest()}
    add("expected.json", json.dumps(expected, indent=1))
