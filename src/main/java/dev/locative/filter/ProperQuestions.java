package dev.locative.filter;

import dev.locative.data.QaPair;
import dev.locative.data.Sample;
import dev.locative.data.Verdict;
import dev.locative.pipeline.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Drops a pair without evidence whose question leaves nothing open ("What is the grass field?") or
/// whose answer is not of the kind that the question asks for: a thing, a place, a direction, a
/// distance, yes or no. Score 1 or 0. Small LLMs asked for short pairs write such by the dozen;
/// generators with evidence word their questions from what they read.
public final class ProperQuestions implements Filter {
    private static final Pattern DIRECTION =
            words(
                    "facing|faces?|toward|towards|away|left|right|up|upward|upwards|upright|down|downward"
                            + "|downwards|forward|forwards|backward|outward|inward|looking|looks|pointing|points"
                            + "|turned|turning|tilted|angled|leaning|horizontal|horizontally|vertical"
                            + "|vertically|diagonal|diagonally|parallel|perpendicular|sideways|north|south|east"
                            + "|west|from|to|into|along|across|through|clockwise|side");

    private static final Pattern POSE =
            words(
                    "facing|faces?|toward|towards|away|upright|upside|looking|looks|pointing|points|turned"
                            + "|tilted|angled|leaning|horizontal|horizontally|vertical|vertically|diagonal"
                            + "|diagonally|parallel|perpendicular|sideways|upward|downward");

    private static final Pattern DISTANCE =
            words(
                    "close|closer|near|nearby|far|farther|further|next|beside|adjacent|touching|touches|gap"
                            + "|apart|away|distance|distant|meters?|metres?|feet|foot|inch|inches|steps?");

    /// Words of an answer that is a direction alone: "to the left".
    private static final int SHORT = 5;

    private static final Set<String> LYING =
            Set.of("located", "situated", "positioned", "stacked", "placed");

    private final TermAnalyzer analyzer = new TermAnalyzer();
    private final WhereAnswers where = new WhereAnswers(analyzer);

    @Override
    public String name() {
        return "asked";
    }

    @Override
    public List<Verdict> judge(Sample sample, List<QaPair> pairs) {
        List<Verdict> verdicts = new ArrayList<>(pairs.size());
        for (QaPair pair : pairs) {
            String fault = pair.evidence() == null ? fault(pair.question(), pair.answer()) : null;
            verdicts.add(
                    fault == null
                            ? new Verdict.Keep(name(), 1.0)
                            : new Verdict.Drop(name(), 0.0, fault));
        }
        return verdicts;
    }

    private @Nullable String fault(String question, String answer) {
        Asked asked = Asked.of(question);
        String given = Shortened.of(asked, answer);
        List<String> said = PlainWords.of(given);
        if (said.isEmpty()) {
            return "no answer";
        }
        boolean polar = said.getFirst().equals("yes") || said.getFirst().equals("no");
        if (polar && asked.kind() != Asked.Kind.POLAR && asked.kind() != Asked.Kind.NOTHING) {
            return "answers yes or no to another kind of question";
        }
        if (!Agreement.of(question)) {
            return "the question's verb and noun do not fit";
        }
        if (Declared.lonely(asked, answer)) {
            return "says of one thing what two are to each other";
        }
        return switch (asked.kind()) {
            case NOTHING -> "the question leaves nothing open";
            case THING -> thing(said, asked.rest(), given);
            case REFERENCE -> thing(said, asked.thing(), given);
            case PLACE -> where.fault(asked, answer);
            case DIRECTION ->
                    direction(
                            orients(question) && said.size() > SHORT ? POSE : DIRECTION,
                            said,
                            news(asked, answer));
            case DISTANCE -> lacks(DISTANCE, news(asked, answer), "distance");
            case POLAR -> polar ? null : "answers neither yes nor no";
            case CHOICE, OTHER -> null;
        };
    }

    /// The answer without the question's thing at its head: "The left car is red" is no direction.
    private static String news(Asked asked, String answer) {
        String thing = asked.thing();
        boolean repeats = answer.regionMatches(true, 0, thing, 0, thing.length());
        return repeats && answer.length() > thing.length()
                ? answer.substring(thing.length())
                : answer;
    }

    private static boolean orients(String question) {
        return question.toLowerCase(Locale.ROOT).contains("orient");
    }

    /// @param asked what of the question names things
    private @Nullable String thing(List<String> said, String asked, String answer) {
        String first = said.getFirst();
        boolean name = said.size() == 1 || !first.equals("left") && !first.equals("right");
        if (Prepositional.word(first) && name || first.endsWith("ly")) {
            return "answers with a place where a thing is asked for";
        }
        if (Prepositional.finite(first)) {
            return "answers with a verb where a thing is asked for";
        }
        if (said.stream().anyMatch(word -> word.equals("another") || word.equals("other"))) {
            return null;
        }
        String head = Heads.of(answer, analyzer);
        Terms question = analyzer.terms(asked);
        return !head.isEmpty() && question.has(head, 0, question.size())
                ? "answers with what the question names: \"" + head + "\""
                : null;
    }

    private static @Nullable String direction(Pattern wanted, List<String> said, String answer) {
        return said.stream().anyMatch(LYING::contains)
                ? "answers with a place where a direction is asked for"
                : lacks(wanted, answer, "direction");
    }

    private static @Nullable String lacks(Pattern wanted, String answer, String what) {
        return wanted.matcher(answer.toLowerCase(Locale.ROOT)).find()
                ? null
                : "answers with no " + what;
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("\\b(?:" + alternatives + ")\\b");
    }
}
