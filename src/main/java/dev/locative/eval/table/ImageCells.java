package dev.locative.eval.table;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The images of a table whose image cells can stand for those of other rows: one of 64 characters
/// or less is the index of the row with the image (MMBench and others, as VLMEvalKit publishes
/// them). The table is read once more when the first such cell is met. Thread-safe.
public final class ImageCells {
    /// Characters of the longest cell that is no image.
    static final int REFERENCE = 64;

    private final Table table;
    private final String index;
    private final String image;
    private @Nullable Map<String, ItemImage> images;

    /// @param index the column that rows are referred to by
    public ImageCells(Table table, String index, String image) {
        this.table = table;
        this.index = index;
        this.image = image;
    }

    /// The row's image, its own or the one that it refers to.
    public ItemImage of(Row row) {
        if (!(row.cell(image) instanceof Cell.Text(String reference))
                || reference.length() > REFERENCE) {
            return row.image(image);
        }
        ItemImage found = images().get(reference.strip());
        String name = row.place() + ", column \"" + image + "\"";
        return found == null
                ? ItemImage.missing(
                        name,
                        "%s refers to the image of row \"%s\", and no row with an image has that %s"
                                .formatted(name, reference, index))
                : found;
    }

    private synchronized Map<String, ItemImage> images() {
        if (images == null) {
            Map<String, ItemImage> all = new HashMap<>();
            try (Stream<Row> rows = table.rows()) {
                rows.forEach(row -> add(row, all));
            }
            images = all;
        }
        return images;
    }

    private void add(Row row, Map<String, ItemImage> all) {
        String number = row.text(index);
        ItemImage own = row.image(image);
        if (number != null && own.present()) {
            all.put(number.strip(), own);
        }
    }
}
