package dev.locative.eval.table;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A record of a table. Short cells are held, long ones are left in the file until they are asked
/// for, so that many rows can be kept. Immutable.
public final class Row {
    private final long number;
    private final Path file;
    private final long line;
    private final Columns columns;
    private final @Nullable Cell[] cells;
    private final Map<String, List<String>> others;

    /// @param line where it begins, 1-based; 0 in a file without lines
    Row(long number, Path file, long line, Columns columns, @Nullable Cell[] cells) {
        this(number, file, line, columns, cells, Map.of());
    }

    private Row(
            long number,
            Path file,
            long line,
            Columns columns,
            @Nullable Cell[] cells,
            Map<String, List<String>> others) {
        this.number = number;
        this.file = file;
        this.line = line;
        this.columns = columns;
        this.cells = cells;
        this.others = others;
    }

    Row as(long tableNumber, Map<String, List<String>> otherNames) {
        return new Row(tableNumber, file, line, columns, cells, otherNames);
    }

    /// Zero-based, over all shards of the table.
    public long number() {
        return number;
    }

    /// For messages: "file.tsv, row 12 (line 34)"; the row counts from zero, the line from one.
    public String place() {
        String row = file.getFileName() + ", row " + number;
        return line == 0 ? row : row + " (line " + line + ")";
    }

    /// The row's own columns, as the file names them.
    public List<String> columns() {
        return columns.names();
    }

    /// A cell as it stands in the file; a list or an object as JSON. Null when there is no such
    /// column, or nothing in it (in CSV and TSV an empty cell, elsewhere null).
    public @Nullable String text(String column) {
        return switch (cell(column)) {
            case null -> null;
            case Cell.Text(String text) -> text;
            case Cell.Items items -> items.text();
            case Cell.Far(Span span) -> span.text();
            case Cell.Stored _ -> throw fault(column, "is an image, not a text");
        };
    }

    /// The same of a column that must hold something.
    ///
    /// @throws IllegalArgumentException when it does not
    public String required(String column) {
        String text = text(column);
        if (text == null) {
            throw absent(column);
        }
        return text;
    }

    /// The items of a column that must hold a list, as texts.
    ///
    /// @throws IllegalArgumentException when it does not
    public List<String> list(String column) {
        return switch (cell(column)) {
            case null -> throw absent(column);
            case Cell.Items items -> items.items();
            case Cell.Text(String text) -> throw fault(column, "is no list but: " + cut(text));
            case Cell.Far _, Cell.Stored _ -> throw fault(column, "is no list");
        };
    }

    /// The image that the cell itself holds, as base64 or as bytes. A cell of 64 characters or less
    /// is none; what it refers to is found by [ImageCells] or [ImageFinder].
    public ItemImage image(String column) {
        String name = place() + ", column \"" + column + "\"";
        return switch (cell(column)) {
            case Cell.Far(Span span) -> new Base64Image(name, span::text);
            case Cell.Text(String text) when text.length() > ImageCells.REFERENCE ->
                    new Base64Image(name, () -> text);
            case Cell.Stored(ItemImage image) -> image;
            case null -> ItemImage.missing(name, name + " holds no image");
            case Cell.Text _, Cell.Items _ ->
                    ItemImage.missing(name, name + " holds no image but: " + cut(required(column)));
        };
    }

    /// The images of a cell that can hold several as a list in Python's form, as VLMEvalKit
    /// publishes MMMU: "['...', '...']". Any other cell is its one image, an empty one none.
    public List<ItemImage> images(String column) {
        Cell cell = cell(column);
        if (cell == null) {
            return List.of();
        }
        String text = cell instanceof Cell.Stored ? "" : required(column);
        if (!text.startsWith("[")) {
            return List.of(image(column));
        }
        List<String> items = Base64Image.items(text);
        String name = place() + ", column \"" + column + "\", image ";
        return IntStream.range(0, items.size())
                .<ItemImage>mapToObj(i ->
                        new Base64Image(name + i, () -> Base64Image.items(required(column)).get(i)))
                .toList();
    }

    /// An error about a cell, with file, row, line and column.
    ///
    /// @param what goes after the column's name: "is 7, but must be a letter from A to D"
    public IllegalArgumentException fault(String column, String what) {
        return new IllegalArgumentException("%s: \"%s\" %s".formatted(place(), column, what));
    }

    @Override
    public String toString() {
        return place();
    }

    @Nullable Cell cell(String column) {
        int place = columns.place(column, others);
        return place < 0 ? null : cells[place];
    }

    private IllegalArgumentException absent(String column) {
        return columns.place(column, others) < 0
                ? fault(column, "is not there; the columns are " + Columns.shown(columns.names()))
                : fault(
                        column,
                        "is empty; the columns are %s; correct the row or fetch the file again"
                                .formatted(Columns.shown(columns.names())));
    }

    private static String cut(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", " ");
        return clean.length() <= 80 ? clean : clean.substring(0, 80) + "...";
    }
}
