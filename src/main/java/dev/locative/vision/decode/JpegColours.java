package dev.locative.vision.decode;

import dev.locative.vision.ImageException;

/// What a JPEG file's samples mean, by libjpeg's rules, and how they become RGB.
///
/// CMYK is taken as Adobe stores it, inverted, as Pillow does for every file.
enum JpegColours {
    GRAY,
    RGB,
    YCBCR,
    CMYK,
    YCCK;

    private static final int BITS = 16;
    private static final int HALF = 1 << (BITS - 1);
    private static final int RED_CR = fixed(1.40200);
    private static final int GREEN_CB = fixed(0.34414);
    private static final int GREEN_CR = fixed(0.71414);
    private static final int BLUE_CB = fixed(1.77200);

    static JpegColours of(JpegFile jpeg) throws ImageException {
        int components = jpeg.components();
        return switch (components) {
            case 1 -> GRAY;
            case 3 -> ofThree(jpeg);
            case 4 -> jpeg.adobeTransform().map(kind -> kind == 0 ? CMYK : YCCK).orElse(CMYK);
            default -> throw Bytes.corrupt("%d colour components".formatted(components));
        };
    }

    private static JpegColours ofThree(JpegFile jpeg) throws ImageException {
        if (jpeg.isJfif()) {
            return YCBCR;
        }
        boolean named = jpeg.identifiers().equals("RGB");
        return jpeg.adobeTransform().map(kind -> kind == 0).orElse(named) ? RGB : YCBCR;
    }

    /// @param samples pixel by pixel; may be changed, and be the result
    byte[] rgb(byte[] samples) {
        return switch (this) {
            case GRAY -> spread(samples);
            case RGB -> samples;
            case YCBCR -> {
                convert(samples, 3);
                yield samples;
            }
            case CMYK -> {
                invert(samples);
                yield ink(samples);
            }
            case YCCK -> {
                convert(samples, 4);
                yield ink(samples);
            }
        };
    }

    private static byte[] spread(byte[] gray) {
        byte[] rgb = new byte[Math.multiplyExact(3, gray.length)];
        for (int i = 0; i < gray.length; i++) {
            rgb[3 * i] = gray[i];
            rgb[3 * i + 1] = gray[i];
            rgb[3 * i + 2] = gray[i];
        }
        return rgb;
    }

    /// Luma and chroma to red, green and blue, in place, rounded as libjpeg rounds.
    private static void convert(byte[] samples, int stride) {
        for (int i = 0; i < samples.length; i += stride) {
            int luma = samples[i] & 255;
            int cb = (samples[i + 1] & 255) - 128;
            int cr = (samples[i + 2] & 255) - 128;
            samples[i] = clip(luma + (RED_CR * cr + HALF >> BITS));
            samples[i + 1] = clip(luma + (HALF - GREEN_CB * cb - GREEN_CR * cr >> BITS));
            samples[i + 2] = clip(luma + (BLUE_CB * cb + HALF >> BITS));
        }
    }

    /// The colours, not the black.
    private static void invert(byte[] cmyk) {
        for (int i = 0; i < cmyk.length; i++) {
            if ((i & 3) != 3) {
                cmyk[i] = (byte) ~cmyk[i];
            }
        }
    }

    /// @param inks cyan, magenta, yellow as 255 for full ink, and black as 0 for full ink
    private static byte[] ink(byte[] inks) {
        byte[] rgb = new byte[inks.length / 4 * 3];
        for (int from = 0, to = 0; from < inks.length; from += 4) {
            int white = inks[from + 3] & 255;
            for (int colour = 0; colour < 3; colour++) {
                int product = (inks[from + colour] & 255) * white + 128;
                rgb[to++] = clip(white - ((product >> 8) + product >> 8));
            }
        }
        return rgb;
    }

    private static byte clip(int value) {
        return (byte) Math.clamp(value, 0, 255);
    }

    private static int fixed(double factor) {
        return (int) (factor * (1 << BITS) + 0.5);
    }
}
