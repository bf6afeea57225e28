package dev.locative.app.cli;

import dev.locative.app.CatalogueRow;
import dev.locative.model.ByteCount;
import dev.locative.page.TextTable;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;

/// Models or data sets on stdout.
///
/// @param second what the second column is called
/// @param cell what stands in it
record CatalogueTable(String second, Function<CatalogueRow, String> cell) {
    void print(PrintWriter out, boolean json, List<CatalogueRow> rows) {
        out.print(json ? JsonOut.of(rows) + "\n" : text(rows));
        out.flush();
    }

    private String text(List<CatalogueRow> rows) {
        TextTable table = TextTable.ofWords("name", second, "size", "licence", "state", "about");
        for (CatalogueRow row : rows) {
            table.row(
                    row.name(),
                    cell.apply(row),
                    size(row.size(), row.exact()),
                    row.licence(),
                    row.state(),
                    row.about());
        }
        return table.text();
    }

    private static String size(long bytes, boolean exact) {
        String shown = ByteCount.shown(bytes);
        return bytes < 0 ? "?" : exact ? shown : "about " + shown;
    }
}
