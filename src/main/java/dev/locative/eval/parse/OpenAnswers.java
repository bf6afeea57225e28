package dev.locative.eval.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How MMMU reads and marks answers to its open questions: `parse_open_response`, `normalize_str`
/// and `eval_open` (mmmu/utils/eval_utils.py, bb0b95a94599). lmms-eval (0.7.3) has the same rule.
///
/// No state; thread-safe.
public final class OpenAnswers {

    /// A thing that an answer may mean.
    public sealed interface Value {
        /// As Python writes it: "36.0" for a number.
        String text();
    }

    /// A phrase in lower case; a single character has a space before or after it, so that it is not
    /// found inside of words.
    public record Phrase(String text) implements Value {}

    /// A number, rounded to hundredths; may be infinite or NaN where the text says so.
    public record Amount(double value) implements Value {
        @Override
        public String text() {
            return PythonNumber.write(value);
        }
    }

    private static final List<String> INDICATORS =
            List.of(
                    "could be ",
                    "so ",
                    "is ",
                    "thus ",
                    "therefore ",
                    "final ",
                    "answer ",
                    "result ");

    private static final Set<String> TRIVIAL = Set.of(":", ",", ".", "!", "?", ";", "'");

    /// Numbers with commas, in scientific notation, and plain ones, in this order. Runs of digits
    /// are only entered at their beginning: entered later they end alike, in far more time.
    private static final List<Pattern> NUMBERS =
            Stream.of(
                            "-?(?<![%1$s])\\p{Nd}{1,3}(?:,\\p{Nd}{3})+(?![%1$s])",
                            "-?(?<!\\p{Nd})\\p{Nd}++(?:\\.\\p{Nd}++)?[eE][+-]?\\p{Nd}++",
                            "-?(?:(?<!\\p{Nd})\\p{Nd}++\\.\\p{Nd}++|\\.\\p{Nd}++"
                                    + "|(?<!\\p{Nd})\\p{Nd}++(?![%1$s]))"
                                    + "(?![eE][+-]?\\p{Nd})(?![,\\p{Nd}])")
                    .map(form -> Pattern.compile(form.formatted(PythonText.WORD)))
                    .toList();

    private OpenAnswers() {}

    /// All that a response may mean: the tails of its lines after "answer", "is", "=" and the like
    /// (or the whole response), and the numbers in them; no value twice.
    public static List<Value> parse(String response) {
        List<String> tails = tails(response);
        var values = new ArrayList<Value>();
        tails.forEach(tail -> values.addAll(normalised(tail)));
        for (String tail : tails) {
            for (Pattern numbers : NUMBERS) {
                numbers.matcher(tail)
                        .results()
                        .forEach(found -> values.addAll(normalised(found.group())));
            }
        }
        var seen = new HashSet<Value>();
        values.removeIf(value -> !isNan(value) && !seen.add(unsigned(value)));
        return List.copyOf(values);
    }

    /// What a gold answer or a part of a response means: one number, or else one phrase, or two for
    /// a single character.
    static List<Value> normalised(String text) {
        String stripped = PythonText.strip(text);
        OptionalDouble number = PythonNumber.read(stripped.replace(",", ""));
        if (number.isPresent()) {
            return List.of(new Amount(PythonNumber.roundToHundredths(number.getAsDouble())));
        }
        String lowered = PythonText.lower(stripped);
        return PythonText.length(lowered) == 1
                ? List.of(new Phrase(" " + lowered), new Phrase(lowered + " "))
                : List.of(new Phrase(lowered));
    }

    /// Whether a parsed response is right: one of its numbers is a gold number, or one of its
    /// phrases holds a gold phrase.
    ///
    /// @param golds the gold answers as published, one or several
    public static boolean correct(List<String> golds, List<Value> parsed) {
        List<Value> wanted = golds.stream().flatMap(gold -> normalised(gold).stream()).toList();
        return parsed.stream()
                .anyMatch(value -> wanted.stream().anyMatch(gold -> meets(value, gold)));
    }

    private static boolean meets(Value value, Value gold) {
        return switch (value) {
            case Phrase phrase ->
                    gold instanceof Phrase part && phrase.text().contains(part.text());
            case Amount amount -> gold instanceof Amount right && amount.value() == right.value();
        };
    }

    private static List<String> tails(String response) {
        String text = PythonText.lower(PythonText.stripInTurn(PythonText.strip(response), "."));
        String[] lines = text.split("\n", -1);
        var tails = new ArrayList<String>();
        for (int i = 0; i < lines.length; i++) {
            String tail = tail(lines[i], i == lines.length - 1);
            if (!tail.isEmpty() && !TRIVIAL.contains(tail)) {
                tails.add(tail);
            }
        }
        return tails.isEmpty() ? List.of(text) : tails;
    }

    /// The shortest text after an indicator, in the last line also after "="; empty without one. An
    /// empty tail gives way to the next, even to a longer one, as in the code.
    private static String tail(String line, boolean last) {
        String shortest = "";
        for (String indicator : INDICATORS) {
            shortest = shorter(shortest, line, indicator);
        }
        return last ? shorter(shortest, line, "=") : shortest;
    }

    private static String shorter(String shortest, String line, String indicator) {
        int place = line.lastIndexOf(indicator);
        if (place < 0) {
            return shortest;
        }
        String tail = PythonText.strip(line.substring(place + indicator.length()));
        return shortest.isEmpty() || PythonText.length(tail) < PythonText.length(shortest)
                ? tail
                : shortest;
    }

    private static boolean isNan(Value value) {
        return value instanceof Amount amount && Double.isNaN(amount.value());
    }

    /// Zero without its sign: 0.0 and -0.0 are one value, of which the first stays.
    private static Value unsigned(Value value) {
        return value instanceof Amount amount && amount.value() == 0 ? new Amount(0) : value;
    }
}
