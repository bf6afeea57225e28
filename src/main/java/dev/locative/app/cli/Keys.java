package dev.locative.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/// What somebody types: keys one at a time.
sealed interface Keys extends AutoCloseable {
    /// A key, and what stood after it on its line.
    record Press(char key, String rest) {}

    /// The next key; null at the end of the input.
    @Nullable Press next();

    /// A line of text; null at the end of the input.
    @Nullable String line();

    @Override
    void close();

    /// @param single whether keys count as they are pressed, without Enter
    static Keys of(InputStream in, PrintWriter echo, boolean single) {
        String name = System.getProperty("stdin.encoding", "UTF-8");
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(in, Charset.forName(name)));
        return single
                ? Terminal.raw()
                        .<Keys>map(raw -> new Single(reader, echo, raw))
                        .orElseGet(() -> new Lines(reader))
                : new Lines(reader);
    }

    /// The first character of a line is the key.
    record Lines(BufferedReader in) implements Keys {
        @Override
        public @Nullable Press next() {
            String line = line();
            while (line != null && line.isBlank()) {
                line = line();
            }
            return line == null
                    ? null
                    : new Press(line.strip().charAt(0), line.strip().substring(1).strip());
        }

        @Override
        public @Nullable String line() {
            try {
                return in.readLine();
            } catch (IOException e) {
                throw unreadable(e);
            }
        }

        @Override
        public void close() {}
    }

    /// Keys of a terminal that hands them on at once.
    final class Single implements Keys {
        private static final int ESCAPE = 27;
        private static final int END = 4; // Ctrl-D

        private final BufferedReader in;
        private final PrintWriter echo;
        private Terminal.Raw raw;

        private Single(BufferedReader in, PrintWriter echo, Terminal.Raw raw) {
            this.in = in;
            this.echo = echo;
            this.raw = raw;
        }

        @Override
        public @Nullable Press next() {
            try {
                int c = in.read();
                while (c >= 0 && Character.isWhitespace(c)) {
                    c = in.read();
                }
                if (c < 0 || c == END) {
                    return null;
                }
                char key = c == ESCAPE ? arrow() : (char) c;
                if (!Character.isISOControl(key)) {
                    echo.println(key);
                    echo.flush();
                }
                return new Press(key, "");
            } catch (IOException e) {
                throw unreadable(e);
            }
        }

        /// To the left is back, to the right is on; other keys of that kind are none.
        private char arrow() throws IOException {
            if (!in.ready() || in.read() != '[') {
                return ESCAPE;
            }
            int kind = in.read();
            while (Character.isDigit(kind) || kind == ';') {
                kind = in.read();
            }
            return kind == 'D' ? 'b' : kind == 'C' ? 's' : ESCAPE;
        }

        @Override
        public @Nullable String line() {
            raw.close();
            try {
                return in.readLine();
            } catch (IOException e) {
                throw unreadable(e);
            } finally {
                raw = Terminal.raw().orElse(raw);
            }
        }

        @Override
        public void close() {
            raw.close();
        }
    }

    private static UncheckedIOException unreadable(IOException e) {
        return new UncheckedIOException("cannot read what is typed: " + e.getMessage(), e);
    }
}
