package dev.locative.eval.parse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// The words of an answer as the VQA challenge compares them (`processDigitArticle`): lower case,
/// one space between words, "none" to "ten" as digits, no articles, and the apostrophe back in
/// contractions written without it.
final class VqaWords {
    private static final String TABLE = "contractions.txt";
    private static final Map<String, String> REPLACED = replaced();

    private VqaWords() {}

    static String normalize(String text) {
        String lowered = PythonText.lower(text);
        var out = new StringBuilder(lowered.length());
        for (int start = PythonText.wordFrom(lowered, 0); start < lowered.length(); ) {
            int end = PythonText.wordEnd(lowered, start);
            String word = lowered.substring(start, end);
            if (!isArticle(word)) {
                if (!out.isEmpty()) {
                    out.append(' ');
                }
                out.append(REPLACED.getOrDefault(word, word));
            }
            start = PythonText.wordFrom(lowered, end);
        }
        return out.toString();
    }

    private static boolean isArticle(String word) {
        return switch (word) {
            case "a", "an", "the" -> true;
            default -> false;
        };
    }

    private static Map<String, String> replaced() {
        Map<String, String> replaced = new HashMap<>();
        String[] numbers = {
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"
        };
        for (int i = 0; i < numbers.length; i++) {
            replaced.put(numbers[i], Integer.toString(i));
        }
        replaced.put("none", "0");
        contractions(replaced);
        return Map.copyOf(replaced);
    }

    private static void contractions(Map<String, String> into) {
        try (InputStream in = VqaWords.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException(
                        TABLE + " is missing beside " + VqaWords.class.getName() + "; build anew");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .forEach(words -> {
                        for (int i = 1; i < words.length; i++) {
                            into.put(words[i], words[0]);
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(TABLE + " can't be read", e);
        }
    }
}
