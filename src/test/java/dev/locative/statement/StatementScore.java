package dev.locative.statement;

import dev.locative.data.Statement;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Precision and recall of a reader against marked captions. A found statement matches a marked one
/// of the same caption when their things agree and their references agree (equal head words, or one
/// phrase holds the other's words) and either the relations are equal or their words share a
/// preposition. Each marked one is used once.
final class StatementScore {
    private static final Set<String> STOP =
            Lexicon.words(
                    "a an the of to is are be being been was were has have with and at that which it its"
                            + " their his her there this these those some");
    private static final Set<String> PREPOSITIONS =
            Lexicon.words(
                    "on in above below under behind between beside near left right front top bottom inside"
                            + " outside next around across against along over through facing toward towards"
                            + " background foreground center centre middle edge corner back side beneath"
                            + " underneath atop upon by from onto into off opposite surrounded surrounding"
                            + " attached hanging");

    private int matched;
    private int added;
    private int missed;
    private final Map<String, int[]> relations = new TreeMap<>();

    static StatementScore of(List<Marked> captions, Function<String, List<Statement>> reader) {
        StatementScore score = new StatementScore();
        captions.forEach(
                caption -> score.add(caption.statements(), reader.apply(caption.caption())));
        return score;
    }

    double precision() {
        return (double) matched / Math.max(1, matched + added);
    }

    double recall() {
        return (double) matched / Math.max(1, matched + missed);
    }

    private void add(List<Statement> marked, List<Statement> found) {
        List<Statement> left = new ArrayList<>(marked);
        for (Statement statement : found) {
            Statement hit =
                    left.stream().filter(mark -> matches(statement, mark)).findFirst().orElse(null);
            if (hit == null) {
                added++;
                count(statement.relation())[1]++;
            } else {
                left.remove(hit);
                matched++;
                count(hit.relation())[0]++;
            }
        }
        missed += left.size();
        left.forEach(mark -> count(mark.relation())[2]++);
    }

    private int[] count(String relation) {
        return relations.computeIfAbsent(relation, _ -> new int[3]);
    }

    private static boolean matches(Statement a, Statement b) {
        return same(a.thing().text(), b.thing().text())
                && same(reference(a), reference(b))
                && relates(a, b);
    }

    private static @Nullable String reference(Statement statement) {
        return statement.reference() == null ? null : statement.reference().text();
    }

    private static boolean relates(Statement a, Statement b) {
        if (a.relation().equals(b.relation()) && !a.relation().equals("other")) {
            return true;
        }
        Set<String> x = new HashSet<>(words(a.words()));
        Set<String> y = new HashSet<>(words(b.words()));
        return x.equals(y)
                || x.stream().anyMatch(word -> y.contains(word) && PREPOSITIONS.contains(word));
    }

    private static boolean same(@Nullable String a, @Nullable String b) {
        Set<String> x = new HashSet<>(words(a));
        Set<String> y = new HashSet<>(words(b));
        if (x.isEmpty() || y.isEmpty()) {
            return x.isEmpty() && y.isEmpty();
        }
        return head(a).equals(head(b)) || y.containsAll(x) || x.containsAll(y);
    }

    private static String head(@Nullable String text) {
        List<String> words =
                words(
                        text == null
                                ? null
                                : text.toLowerCase(Locale.ROOT)
                                        .split("\\b(?:of|with|in|on|that|which|at)\\b", 2)[0]);
        List<String> all = words.isEmpty() ? words(text) : words;
        return all.isEmpty() ? "" : all.getLast();
    }

    private static List<String> words(@Nullable String text) {
        List<String> words = new ArrayList<>();
        for (String word :
                (text == null ? "" : text.toLowerCase(Locale.ROOT)).split("[^a-z0-9]+")) {
            if (!word.isEmpty() && !STOP.contains(word)) {
                words.add(
                        word.length() > 3 && word.endsWith("s")
                                ? word.substring(0, word.length() - 1)
                                : word);
            }
        }
        return words;
    }

    void print(PrintStream out) {
        relations.forEach((relation, n) ->
                out.printf(
                        Locale.ROOT,
                        "%-28s right %4d  added %4d  missed %4d%n",
                        relation,
                        n[0],
                        n[1],
                        n[2]));
        out.printf(
                Locale.ROOT,
                "%d marked, %d found: precision %.3f, recall %.3f%n",
                matched + missed,
                matched + added,
                precision(),
                recall());
    }
}
