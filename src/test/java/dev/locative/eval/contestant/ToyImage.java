package dev.locative.eval.contestant;

import dev.locative.eval.table.ItemImage;
import dev.locative.vision.Picture;
import dev.locative.vision.decode.PngEncoder;
import java.util.Arrays;

/// An image in memory.
///
/// @param before done each time before its bytes are given
record ToyImage(String name, byte[] file, Runnable before) implements ItemImage {
    ToyImage(String name, byte[] file) {
        this(name, file, () -> {});
    }

    /// A PNG of one colour.
    static ToyImage plain(String name, int width, int height, int red, int green, int blue) {
        byte[] rgb = new byte[3 * width * height];
        for (int i = 0; i < rgb.length; i += 3) {
            rgb[i] = (byte) red;
            rgb[i + 1] = (byte) green;
            rgb[i + 2] = (byte) blue;
        }
        return new ToyImage(name, PngEncoder.encode(new Picture(width, height, rgb)));
    }

    ToyImage after(Runnable runnable) {
        return new ToyImage(name, file, runnable);
    }

    @Override
    public boolean present() {
        return true;
    }

    @Override
    public byte[] bytes() {
        before.run();
        return Arrays.copyOf(file, file.length);
    }
}
