package dev.locative.statement;

import dev.locative.data.Statement;
import java.util.List;

/// What the reader finds, as "thing | relation | reference".
final class Brief {
    private static final Reader READER = new Reader();

    private Brief() {}

    static List<String> read(String caption) {
        return READER.read(caption).stream().map(Brief::brief).toList();
    }

    static String brief(Statement s) {
        return s.thing().text()
                + " | "
                + s.relation()
                + " | "
                + (s.reference() == null ? "-" : s.reference().text());
    }
}
