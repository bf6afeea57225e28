package dev.locative.app.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Which names a mistyped word may have meant.
final class Spelling {
    private Spelling() {}

    /// The names that begin with the word or lie at most a third of its letters away, nearest
    /// first.
    static List<String> near(String word, Collection<String> names) {
        int limit = Math.max(1, (word.length() + 1) / 3);
        return names.stream()
                .filter(name -> isAbbreviated(word, name) || distance(word, name) <= limit)
                .sorted(Comparator.comparingInt(name -> distance(word, name)))
                .limit(3)
                .toList();
    }

    private static boolean isAbbreviated(String word, String name) {
        return word.length() >= 2 && name.startsWith(word);
    }

    /// Letters to insert, delete, replace or swap with the next one (optimal string alignment).
    static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                cost[i][j] =
                        Math.min(
                                cost[i - 1][j - 1] + same,
                                Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
