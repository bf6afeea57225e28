package dev.locative.eval.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Tells a table's format by the file's first bytes and its name.
final class Formats {
    private static final int HEAD = 1 << 12;

    private Formats() {}

    /// @throws IllegalArgumentException when the file is none of the formats
    static TableFile of(Path path) {
        TextFile file = open(path);
        String name = file.plainName().toLowerCase(Locale.ROOT);
        byte[] bytes = head(file);
        String head = new String(bytes, StandardCharsets.ISO_8859_1);
        refuse(path, head);
        String text = (head.startsWith("\u00ef\u00bb\u00bf") ? head.substring(3) : head).strip();
        if (head.startsWith("PAR1") || name.endsWith(".parquet")) {
            return new ParquetTable(path);
        }
        if (name.endsWith(".tsv")) {
            return new DelimitedFile(file, (byte) '\t', List.of());
        }
        boolean named = name.matches(".*\\.(json|jsonl|jsonlines|ndjson)");
        if (named || (!name.endsWith(".csv") && text.matches("(?s)[\\[{].*"))) {
            return new JsonFile(file);
        }
        String header = text.lines().findFirst().orElse("");
        boolean tabs = header.contains("\t") && !(name.endsWith(".csv") && header.contains(","));
        return new DelimitedFile(file, (byte) (tabs ? '\t' : ','), List.of());
    }

    static TextFile open(Path path) {
        try {
            return TextFile.of(path);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private static UncheckedIOException unreadable(Path path, IOException e) {
        return new UncheckedIOException(path + " cannot be read: " + e, e);
    }

    private static byte[] head(TextFile file) {
        try (InputStream in = file.open()) {
            return in.readNBytes(HEAD);
        } catch (IOException e) {
            throw unreadable(file.path(), e);
        }
    }

    /// What a failed download leaves behind.
    private static void refuse(Path path, String head) {
        String begin = head.strip().toLowerCase(Locale.ROOT);
        String what = null;
        if (begin.isEmpty()) {
            what = "the file is empty";
        } else if (begin.startsWith("version https://git-lfs")) {
            what = "this is a pointer of Git LFS, not the file itself";
        } else if (begin.startsWith("<!doctype") || begin.startsWith("<html")) {
            what = "this is a web page, not the file itself";
        } else if (head.startsWith("PK\u0003\u0004")) {
            what = "this is a zip file: unpack it";
        } else if (head.startsWith("\u00ff\u00fe") || head.startsWith("\u00fe\u00ff")) {
            what = "this is a text in UTF-16: save it as UTF-8";
        } else if (head.indexOf('\0') >= 0 && !head.startsWith("PAR1")) {
            what = "this is no text but a binary file";
        }
        if (what != null) {
            throw new IllegalArgumentException(
                    path + ": " + what + "; a table in JSON, CSV, TSV or Parquet is expected");
        }
    }
}
