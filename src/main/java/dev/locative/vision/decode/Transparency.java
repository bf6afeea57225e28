package dev.locative.vision.decode;

/// What becomes of a picture's transparency.
public enum Transparency {
    /// It is left out, the colours beneath it show: Pillow's `convert("RGB")`, and so the programs
    /// of CLIP and its kin.
    DROPPED,
    /// The picture is laid on white: `convert_to_rgb` of transformers 5 by Pillow's
    /// `alpha_composite`, and so Qwen2-VL's processor there.
    WHITE;

    /// A level on white.
    ///
    /// @param level 0 to 255
    /// @param alpha 0 invisible, 255 opaque
    static byte onWhite(int level, int alpha) {
        int sum = level * alpha + 255 * (255 - alpha) + 128;
        return (byte) ((sum >> 8) + sum >> 8);
    }

    /// Lays a pixel on white.
    static void onWhite(byte[] rgb, int at, int alpha) {
        for (int i = at; i < at + 3; i++) {
            rgb[i] = onWhite(rgb[i] & 255, alpha);
        }
    }
}
