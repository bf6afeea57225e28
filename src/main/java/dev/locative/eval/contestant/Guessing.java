package dev.locative.eval.contestant;

import dev.locative.eval.Answer;
import dev.locative.eval.Contestant;
import dev.locative.eval.Seeds;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Takes one of the possible answers by chance, as the paper's row "Random" does. A question that
/// wants words of one's own gets an empty answer.
public final class Guessing implements Contestant {
    @Override
    public String name() {
        return "random";
    }

    @Override
    public Answer answer(Asked asked) {
        List<String> answers = asked.item().task().answers();
        return Answer.of(
                answers.isEmpty()
                        ? ""
                        : answers.get(
                                Seeds.of(asked.seed(), "guess " + asked.item().place())
                                        .nextInt(answers.size())));
    }

    @Override
    public boolean sees() {
        return false;
    }

    @Override
    public String answering() {
        return "chance";
    }

    @Override
    public SortedMap<String, String> options() {
        return new TreeMap<>();
    }
}
