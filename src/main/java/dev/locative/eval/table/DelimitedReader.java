package dev.locative.eval.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Splits a CSV or TSV text into rows in one pass, as pandas does: a quote counts at the beginning
/// of a cell only, quoted cells hold separators, line ends and doubled quotes, LF, CRLF and CR end
/// a row, empty lines are none. Long cells are passed over and left in the file.
final class DelimitedReader implements AutoCloseable {
    /// Bytes of the longest cell that is held.
    static final int NEAR = 4096;

    private static final int END = -1;

    private final TextFile file;
    private final InputStream in;
    private final byte separator;
    private final boolean quoting;
    private final byte[] buffer = new byte[1 << 18];
    private final byte[] held = new byte[NEAR];
    private int at;
    private int end;
    private long base;
    private int kept;
    private boolean far;
    private long line = 1;
    private long rowLine = 1;

    DelimitedReader(TextFile file, byte separator, boolean quoting) throws IOException {
        this.file = file;
        this.separator = separator;
        this.quoting = quoting;
        in = file.open();
        if (peek() == 0xEF && end >= 3 && buffer[1] == (byte) 0xBB && buffer[2] == (byte) 0xBF) {
            at = 3;
        }
    }

    /// The next row's cells, or null at the end.
    ///
    /// @throws Broken with a reason
    @Nullable List<@Nullable Cell> next() throws IOException, Broken {
        while (true) {
            rowLine = line;
            long start = base + at;
            if (peek() == END) {
                return null;
            }
            List<@Nullable Cell> cells = new ArrayList<>();
            while (cell(cells)) {
                at++;
            }
            boolean blank = cells.size() == 1 && base + at == start;
            endLine();
            if (!blank) {
                return cells;
            }
        }
    }

    /// Where the last row began, 1-based.
    long rowLine() {
        return rowLine;
    }

    /// Reads a cell and says whether another follows.
    private boolean cell(List<@Nullable Cell> cells) throws IOException, Broken {
        long start = base + at;
        kept = 0;
        far = false;
        if (quoting && peek() == '"') {
            at++;
            quoted();
        }
        int next = peek();
        while (next != END && next != separator && next != '\n' && next != '\r') {
            int from = at;
            while (at < end && !ends(buffer[at])) {
                at++;
            }
            keep(from);
            next = peek();
        }
        cells.add(taken(start));
        return next == separator;
    }

    private boolean ends(byte b) {
        return b == separator || b == '\n' || b == '\r';
    }

    /// Reads on after an opening quote until after the closing one.
    private void quoted() throws IOException, Broken {
        long opened = line;
        while (peek() != END) {
            int from = at;
            while (at < end && buffer[at] != '"') {
                line += buffer[at] == '\n' ? 1 : 0;
                at++;
            }
            keep(from);
            if (at < end) {
                at++;
                if (peek() != '"') {
                    return;
                }
                keep(at++);
            }
        }
        throw new Broken("a quote is opened in line " + opened + " and never closed");
    }

    private void keep(int from) {
        int length = Math.max(at - from, 0);
        if (kept + length > NEAR) {
            far = true;
        } else if (!far) {
            System.arraycopy(buffer, from, held, kept, length);
            kept += length;
        }
    }

    private @Nullable Cell taken(long start) throws Broken {
        if (far) {
            return new Cell.Far(new Span(file, start, base + at - start, quoting));
        }
        return kept == 0 ? null : new Cell.Text(decoded());
    }

    private String decoded() throws Broken {
        String text = new String(held, 0, kept, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') < 0) {
            return text;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(held, 0, kept))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Broken("a cell is no UTF-8");
        }
    }

    private void endLine() throws IOException {
        int first = peek();
        if (first == END) {
            return;
        }
        at++;
        if (first == '\r' && peek() == '\n') {
            at++;
        }
        line++;
    }

    /// The next byte, unsigned, or END.
    private int peek() throws IOException {
        if (at == end) {
            base += end;
            at = 0;
            end = Math.max(in.read(buffer), 0);
        }
        return at < end ? buffer[at] & 0xff : END;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
