package dev.locative.eval.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// CSV or TSV as pandas writes it, or plain lines of cells.
///
/// @param names the columns of a file without header and quotes, whose last cells may be left out;
///   empty when the first row is the header
record DelimitedFile(TextFile file, byte separator, List<String> names) implements TableFile {
    @Override
    public Path path() {
        return file.path();
    }

    @Override
    public Stream<Row> rows() {
        try {
            return new Rows(new DelimitedReader(file, separator, names.isEmpty())).stream();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private final class Rows extends RowStream {
        private final DelimitedReader reader;
        private final Columns columns;

        Rows(DelimitedReader reader) {
            this.reader = reader;
            columns = Columns.of(names.isEmpty() ? header() : names);
        }

        private List<String> header() {
            List<@Nullable Cell> cells = read();
            if (cells == null) {
                throw damaged("", "the file is empty");
            }
            List<String> header = new ArrayList<>();
            Set<String> taken = new HashSet<>();
            for (Cell cell : cells) {
                String name = name(cell, header.size());
                String free = name;
                for (int again = 1; !taken.add(free); again++) {
                    free = name + "." + again;
                }
                header.add(free);
            }
            return header;
        }

        private String name(@Nullable Cell cell, int place) {
            return switch (cell) {
                case null -> "Unnamed: " + place;
                case Cell.Text(String text) -> text;
                case Cell.Items _, Cell.Far _, Cell.Stored _ ->
                        throw damaged(", line 1", "this is no header of a table");
            };
        }

        @Override
        @Nullable Row next(long number) {
            List<@Nullable Cell> cells = read();
            if (cells == null) {
                return null;
            }
            int wanted = columns.names().size();
            if (cells.size() > wanted || (cells.size() < wanted && names.isEmpty())) {
                throw damaged(
                        ", row " + number + " (line " + reader.rowLine() + ")",
                        "the row has %d cells and the table %d columns (%s), so a separator, a quote or the row's end is missing"
                                .formatted(cells.size(), wanted, Columns.shown(columns.names())));
            }
            @Nullable Cell[] all = cells.toArray(new Cell[wanted]);
            return new Row(number, path(), reader.rowLine(), columns, all);
        }

        private @Nullable List<@Nullable Cell> read() {
            try {
                return reader.next();
            } catch (Broken e) {
                throw damaged(" (line " + reader.rowLine() + ")", String.valueOf(e.getMessage()));
            } catch (IOException e) {
                throw unreadable(e);
            }
        }

        @Override
        public void close() {
            try {
                reader.close();
            } catch (IOException e) {
                throw unreadable(e);
            }
        }
    }
}
