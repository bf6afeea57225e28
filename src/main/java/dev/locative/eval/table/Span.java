package dev.locative.eval.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A cell's place in a text file: its bytes with their quotes, as they stand there.
///
/// @param offset in the unpacked text, bytes
record Span(TextFile file, long offset, long length, boolean quoting) {
    /// The cell without its quotes.
    ///
    /// @throws UncheckedIOException when the file is gone, or shorter than it was
    byte[] read() {
        if (length > Integer.MAX_VALUE - 16) {
            throw failed(new IOException("the cell has " + length + " bytes: a quote is missing"));
        }
        try (InputStream in = file.open()) {
            in.skipNBytes(offset);
            byte[] raw = in.readNBytes((int) length);
            if (raw.length < length) {
                throw new IOException("the file has become shorter while it was read");
            }
            return quoting && raw[0] == '"' ? unquoted(raw) : raw;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    String text() {
        return new String(read(), StandardCharsets.UTF_8);
    }

    private UncheckedIOException failed(IOException e) {
        return new UncheckedIOException(
                "%s, cell at byte %d: %s".formatted(file.path(), offset, e.getMessage()), e);
    }

    /// Two quotes within stand for one; what follows the closing one is kept.
    private static byte[] unquoted(byte[] raw) {
        byte[] plain = new byte[raw.length];
        int length = 0;
        boolean quoted = true;
        for (int at = 1; at < raw.length; at++) {
            boolean quote = quoted && raw[at] == '"';
            if (quote && (at + 1 == raw.length || raw[at + 1] != '"')) {
                quoted = false;
            } else {
                at += quote ? 1 : 0;
                plain[length++] = raw[at];
            }
        }
        return Arrays.copyOf(plain, length);
    }
}
