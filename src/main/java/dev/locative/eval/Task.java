package dev.locative.eval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// What a benchmark asks of a model, and what it wants to hear.
public sealed interface Task {
    /// The answers among which the model decides, as it is told to write them; empty when it
    /// answers in its own words.
    List<String> answers();

    /// The right one of [#answers()], or the first of the right words.
    String right();

    /// One of several lettered options.
    ///
    /// @param question without the options
    /// @param hint what the question says before; null for nothing
    /// @param options by letter, in the order shown
    /// @param gold the right option's letter
    record Choice(
            String question,
            @Nullable String hint,
            SequencedMap<String, String> options,
            String gold)
            implements Task {
        public Choice {
            options = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(options));
            if (!options.containsKey(gold)) {
                throw new IllegalArgumentException(
                        "the right answer is said to be '%s', and the options are %s"
                                .formatted(gold, String.join(", ", options.keySet())));
            }
        }

        /// Options without letters get A, B and so on; the first is the right one.
        public static Choice rightFirst(String question, List<String> options) {
            return new Choice(question, null, lettered(options), "A");
        }

        /// A to the first, B to the second, and so on.
        public static SequencedMap<String, String> lettered(List<String> options) {
            SequencedMap<String, String> lettered = new LinkedHashMap<>();
            for (int i = 0; i < options.size(); i++) {
                lettered.put(String.valueOf((char) ('A' + i)), options.get(i));
            }
            return lettered;
        }

        /// The same with the options in another order.
        ///
        /// @param order for each place the old place of the option that is to stand there
        Choice reordered(List<Integer> order) {
            List<String> old = List.copyOf(options.values());
            List<String> letters = List.copyOf(options.keySet());
            List<String> now = new ArrayList<>();
            order.forEach(place -> now.add(old.get(place)));
            SequencedMap<String, String> lettered = new LinkedHashMap<>();
            for (int i = 0; i < now.size(); i++) {
                lettered.put(letters.get(i), now.get(i));
            }
            int right = order.indexOf(letters.indexOf(gold));
            return new Choice(question, hint, lettered, letters.get(right));
        }

        @Override
        public List<String> answers() {
            return List.copyOf(options.keySet());
        }

        @Override
        public String right() {
            return gold;
        }
    }

    /// Yes or no.
    record YesNo(String question, boolean gold) implements Task {
        @Override
        public List<String> answers() {
            return List.of("Yes", "No");
        }

        @Override
        public String right() {
            return gold ? "Yes" : "No";
        }
    }

    /// Whether a statement is true of the image.
    record TrueFalse(String statement, boolean gold) implements Task {
        @Override
        public List<String> answers() {
            return List.of("True", "False");
        }

        @Override
        public String right() {
            return gold ? "True" : "False";
        }
    }

    /// Answered in words.
    ///
    /// @param golds the right answers, or what several people answered; at least one
    record Open(String question, List<String> golds) implements Task {
        public Open {
            golds = List.copyOf(golds);
            if (golds.isEmpty()) {
                throw new IllegalArgumentException("there is no right answer");
            }
        }

        @Override
        public List<String> answers() {
            return List.of();
        }

        @Override
        public String right() {
            return golds.getFirst();
        }
    }
}
