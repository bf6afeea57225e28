package dev.locative.eval.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// An image that a cell holds as base64, also as a data URI.
record Base64Image(String name, Supplier<String> text) implements ItemImage {
    private static final Pattern DATA_URI = Pattern.compile("^data:[^,]{0,100};base64,");
    private static final Pattern ITEM = Pattern.compile("['\"]([^'\"]*+)['\"]");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    @Override
    public boolean present() {
        return true;
    }

    @Override
    public byte[] bytes() {
        String cell = text.get();
        try {
            return Base64.getDecoder().decode(plain(cell));
        } catch (IllegalArgumentException e) {
            throw new UncheckedIOException(
                    "%s is no image in base64 (%s): fetch the file again"
                            .formatted(name, e.getMessage()),
                    new IOException(e));
        }
    }

    /// What stands between the quotes of a list.
    static List<String> items(String list) {
        return ITEM.matcher(list).results().map(item -> item.group(1)).toList();
    }

    private static String plain(String cell) {
        String image = cell.startsWith("data:") ? DATA_URI.matcher(cell).replaceFirst("") : cell;
        return SPACE.matcher(image).replaceAll("");
    }
}
