package dev.locative.filter;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A pair's compounds written as its caption writes them: "boxcar" is the caption's "box car".
final class Spelled {
    private static final Pattern LONG = Pattern.compile("\\b[a-z]{6,}\\b");

    /// Letters that each half has at least.
    private static final int HALF = 3;

    private static final Pattern POINTED =
            Pattern.compile(
                    "(?i)\\b((?:behind|beside|below|above|near|beneath|under|in front of|(?:next|left|right|close)"
                            + " (?:to|of))) that(?=,)");

    private Spelled() {}

    /// @param caption in lower case
    static String as(String caption, String text) {
        Matcher word = LONG.matcher(text);
        StringBuilder said = null;
        int end = 0;
        while (word.find()) {
            String split = caption.contains(word.group()) ? null : split(caption, word.group());
            if (split != null) {
                said = said == null ? new StringBuilder() : said;
                said.append(text, end, word.start()).append(split);
                end = word.end();
            }
        }
        return said == null ? text : said.append(text, end, text.length()).toString();
    }

    private static @Nullable String split(String caption, String word) {
        for (int i = HALF; i <= word.length() - HALF; i++) {
            for (char between : new char[] {' ', '-'}) {
                String two = word.substring(0, i) + between + word.substring(i);
                if (caption.contains(two)) {
                    return two;
                }
            }
        }
        return null;
    }

    /// "Behind that, there is a shed": behind it.
    static String pointed(String caption) {
        return caption.contains(" that,") ? POINTED.matcher(caption).replaceAll("$1 it") : caption;
    }
}
