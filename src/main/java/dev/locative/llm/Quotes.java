package dev.locative.llm;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Mends the quotes of an object that is no JSON: curly ones, missing ones, ones within a text
/// ("answer": "the sign says "STOP""). Looks for the names of the fields and takes what stands
/// between them.
final class Quotes {
    private static final String QUOTE = "[\"'\u201c\u201d\u2018\u2019`]";

    private Quotes() {}

    static String mended(String object, List<String> fields) {
        Pattern name =
                Pattern.compile(
                        "(?i)(?<=[{,\\s])"
                                + QUOTE
                                + "?("
                                + String.join("|", fields)
                                + ")"
                                + QUOTE
                                + "?\\s*:\\s*");
        Matcher names = name.matcher(object);
        StringBuilder json = new StringBuilder("{");
        String field = null;
        int from = 0;
        while (names.find()) {
            append(json, field, object, from, names.start());
            field = names.group(1);
            from = names.end();
        }
        append(json, field, object, from, object.lastIndexOf('}'));
        return json.append('}').toString();
    }

    private static void append(
            StringBuilder json,
            @org.jspecify.annotations.Nullable String field,
            String object,
            int from,
            int to) {
        if (field == null || to < from) {
            return;
        }
        String value =
                object.substring(from, to)
                        .strip()
                        .replaceAll(",$", "")
                        .strip()
                        .replaceAll("^" + QUOTE + "|" + QUOTE + "$", "");
        json.append(json.length() > 1 ? "," : "")
                .append('"')
                .append(field)
                .append("\":\"")
                .append(value.replace("\\\"", "\"").replace("\\", "\\\\").replace("\"", "\\\""))
                .append('"');
    }
}
