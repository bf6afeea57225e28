package dev.locative.report;

/// Counting words the way that captions' lengths are published: by white space.
final class Words {
    private Words() {}

    static int count(String text) {
        int count = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean space = Character.isWhitespace(text.charAt(i));
            if (!space && !inside) {
                count++;
            }
            inside = !space;
        }
        return count;
    }
}
