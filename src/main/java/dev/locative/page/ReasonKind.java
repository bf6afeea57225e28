package dev.locative.page;

/// What like reasons have in common, so that they can be counted: what stands in quotes, and
/// numbers, differ from case to case; what an HTTP server answered is a kind.
public final class ReasonKind {
    private ReasonKind() {}

    /// The reason without its particulars, on one line of at most 120 characters: `no "dog" in 12
    /// words` becomes `no "…" in N words`. From the first quote to the last, since what is quoted
    /// may hold quotes.
    public static String of(String reason) {
        String kind =
                reason.replaceAll("(?s)\".*\"|\u201c.*\u201d", "\"\u2026\"")
                        .replaceAll("(?<=\\s|^)'[^']*'", "'\u2026'")
                        .replaceAll("(?<!HTTP |[\\d.])\\d+(\\.\\d+)?", "N");
        return Excerpt.line(kind, 120);
    }
}
