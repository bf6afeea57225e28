package dev.locative.page;

import java.util.ArrayList;
import java.util.List;

/// A table whose first column, and a last one named "reason", are prose.
public final class HtmlTable {
    private final List<String> head;
    private final List<String> rows = new ArrayList<>();

    public HtmlTable(String... head) {
        this.head = List.of(head);
    }

    /// @param style the row's class, or empty
    public void row(String style, String... cells) {
        StringBuilder row =
                new StringBuilder(style.isEmpty() ? "<tr>" : "<tr class=\"" + style + "\">");
        for (int i = 0; i < cells.length; i++) {
            row.append(prose(i) ? "<td class=\"prose\">" : "<td>")
                    .append(Html.text(cells[i]))
                    .append("</td>");
        }
        rows.add(row.append("</tr>").toString());
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public String html() {
        StringBuilder out = new StringBuilder("<div class=\"scroll\"><table><tr>");
        for (int i = 0; i < head.size(); i++) {
            out.append(prose(i) ? "<th class=\"prose\">" : "<th>")
                    .append(Html.text(head.get(i)))
                    .append("</th>");
        }
        return out.append("</tr>")
                .append(String.join("", rows))
                .append("</table></div>")
                .toString();
    }

    private boolean prose(int column) {
        return head.get(column).equals("reason");
    }
}
