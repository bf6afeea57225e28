package dev.locative.statement;

/// Caption text made fit for the tagger, character for character, so that offsets hold.
final class Plain {
    private Plain() {}

    /// Straight quotes, plain spaces and hyphens; markdown signs become spaces.
    static String text(String caption) {
        char[] c = caption.toCharArray();
        for (int i = 0; i < c.length; i++) {
            c[i] = plain(c[i]);
        }
        return new String(c);
    }

    private static char plain(char c) {
        return switch (c) {
            case '\u2018', '\u2019', '\u02bc', '`' -> '\'';
            case '\u201c', '\u201d', '\u00ab', '\u00bb', '\u2033' -> '"';
            case '\u2010', '\u2011', '\u2012' -> '-';
            case '\u2013', '\u2014' -> ';';
            case '\u00a0', '\u2009', '\u202f', '\t', '\r', '*', '_', '#' -> ' ';
            default -> c;
        };
    }
}
