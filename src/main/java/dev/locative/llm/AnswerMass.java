package dev.locative.llm;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// How much probability the first token of a reply gives to each of some answers.
///
/// @param answers as the caller wrote them
/// @param masses the summed probability of each answer's tokens, 0 to 1, in the same order; at
///   least one is above 0
public record AnswerMass(List<String> answers, List<Double> masses) {
    /// How vocabularies write a space or a line's end in front of a word.
    private static final Pattern BLANK = Pattern.compile("^[\u2581\u0120\u010A]+");

    private static final Pattern AROUND = Pattern.compile("^[(\\[\"'*]+|[)\\]\"'*.:,]+$");

    public AnswerMass {
        answers = List.copyOf(answers);
        masses = List.copyOf(masses);
    }

    /// Answers that are a word each, as "True" and "False": capitals and blanks do not matter.
    ///
    /// @return empty when none of the answers is among the candidates
    public static Optional<AnswerMass> ofWords(List<Candidate> candidates, List<String> words) {
        return of(candidates, words, word -> bare(word).toLowerCase(Locale.ROOT));
    }

    /// Answers that are letters of options: capitals matter, blanks and marks around a letter do
    /// not, so that "(A" and "A." count for "A".
    ///
    /// @return empty when none of the answers is among the candidates
    public static Optional<AnswerMass> ofLetters(List<Candidate> candidates, List<String> letters) {
        return of(
                candidates, letters, letter -> AROUND.matcher(bare(letter)).replaceAll("").strip());
    }

    private static String bare(String token) {
        return BLANK.matcher(token.strip()).replaceFirst("").strip();
    }

    private static Optional<AnswerMass> of(
            List<Candidate> candidates, List<String> answers, UnaryOperator<String> normal) {
        List<String> wanted = answers.stream().map(normal).toList();
        if (wanted.contains("") || wanted.stream().distinct().count() < wanted.size()) {
            throw new IllegalArgumentException("answers that cannot be told apart: " + answers);
        }
        double[] masses = new double[wanted.size()];
        for (Candidate candidate : candidates) {
            int answer = wanted.indexOf(normal.apply(candidate.token()));
            if (answer >= 0) {
                masses[answer] += Math.exp(candidate.logprob());
            }
        }
        return Arrays.stream(masses).anyMatch(mass -> mass > 0)
                ? Optional.of(new AnswerMass(answers, Arrays.stream(masses).boxed().toList()))
                : Optional.empty();
    }

    /// The answer with the greatest mass; the first of several.
    public String winner() {
        int best = 0;
        for (int i = 1; i < masses.size(); i++) {
            best = masses.get(i) > masses.get(best) ? i : best;
        }
        return answers.get(best);
    }

    /// The mass of all answers together: what is missing to 1 went to other tokens, or to
    /// candidates that the server did not list.
    public double covered() {
        return masses.stream().mapToDouble(Double::doubleValue).sum();
    }
}
