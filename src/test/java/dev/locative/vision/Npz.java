package dev.locative.vision;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;

/// Arrays that numpy saved: a zip of .npy files.
public final class Npz {
    /// @param type numpy's name of the type: "|u1", "<f4"
    public record Array(String type, int[] shape, byte[] bytes) {
        /// The array as a picture; its shape is height, width, 3.
        public Picture picture() {
            return new Picture(shape[1], shape[0], bytes);
        }

        public float[] floats() {
            float[] floats = new float[bytes.length / 4];
            ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(floats);
            return floats;
        }
    }

    private static final Pattern HEADER =
            Pattern.compile("'descr': '([^']+)', 'fortran_order': False, 'shape': \\(([^)]*)\\)");

    private Npz() {}

    /// The arrays by name.
    ///
    /// @param resource path on the class path, from its root
    public static Map<String, Array> read(String resource) {
        Map<String, Array> arrays = new LinkedHashMap<>();
        try (InputStream file = Npz.class.getResourceAsStream(resource);
                ZipInputStream zip = new ZipInputStream(Objects.requireNonNull(file, resource))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                arrays.put(entry.getName().replaceFirst("\\.npy$", ""), array(zip.readAllBytes()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return arrays;
    }

    private static Array array(byte[] npy) {
        ByteBuffer bytes = ByteBuffer.wrap(npy).order(ByteOrder.LITTLE_ENDIAN);
        int length = Short.toUnsignedInt(bytes.getShort(8));
        String header = new String(npy, 10, length, StandardCharsets.US_ASCII);
        Matcher found = HEADER.matcher(header);
        if (!found.find()) {
            throw new IllegalArgumentException(header);
        }
        int[] shape =
                Stream.of(found.group(2).split(","))
                        .map(String::strip)
                        .filter(size -> !size.isEmpty())
                        .mapToInt(Integer::parseInt)
                        .toArray();
        byte[] data = new byte[npy.length - 10 - length];
        bytes.get(10 + length, data);
        return new Array(found.group(1), shape, data);
    }
}
