package dev.locative.vision.vp8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The format's constants, from tables.txt.
final class Tables {
    private static final Map<String, int[]> ALL = read();

    static final int[] DC_QUANTIZERS = named("dc-quantizers", 128);
    static final int[] AC_QUANTIZERS = named("ac-quantizers", 128);

    /// [mode above][mode left][node of the tree of modes]
    static final int[] MODES = named("mode-probabilities", 10 * 10 * 9);

    /// [type][band][context][node of the tree of coefficients]
    static final int[] COEFFICIENTS = named("default-probabilities", 4 * 8 * 3 * 11);

    /// As [#COEFFICIENTS]: how probable it is that a frame changes it.
    static final int[] UPDATES = named("update-probabilities", 4 * 8 * 3 * 11);

    private Tables() {}

    private static int[] named(String name, int length) {
        int[] numbers = Objects.requireNonNull(ALL.get(name), name);
        if (numbers.length != length) {
            throw new IllegalStateException(
                    "tables.txt: %s has %d".formatted(name, numbers.length));
        }
        return numbers;
    }

    private static Map<String, int[]> read() {
        Map<String, int[]> tables = new HashMap<>();
        String name = "";
        for (String line : lines()) {
            if (line.startsWith("=")) {
                name = line.substring(1).strip();
            } else if (!line.startsWith("#")) {
                int[] before = tables.getOrDefault(name, new int[0]);
                int[] more = Arrays.stream(line.split(" ")).mapToInt(Integer::parseInt).toArray();
                int[] both = Arrays.copyOf(before, before.length + more.length);
                System.arraycopy(more, 0, both, before.length, more.length);
                tables.put(name, both);
            }
        }
        return tables;
    }

    private static List<String> lines() {
        InputStream file = Objects.requireNonNull(Tables.class.getResourceAsStream("tables.txt"));
        try (var lines =
                new BufferedReader(new InputStreamReader(file, StandardCharsets.US_ASCII))) {
            return lines.readAllLines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
