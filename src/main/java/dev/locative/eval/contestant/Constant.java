package dev.locative.eval.contestant;

import dev.locative.eval.Answer;
import dev.locative.eval.Contestant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Says the same to everything: what a benchmark gives for nothing.
public record Constant(String reply) implements Contestant {
    @Override
    public String name() {
        return "constant:" + reply;
    }

    @Override
    public Answer answer(Asked asked) {
        return Answer.of(reply);
    }

    @Override
    public boolean sees() {
        return false;
    }

    @Override
    public String answering() {
        return "constant";
    }

    @Override
    public SortedMap<String, String> options() {
        return new TreeMap<>(Map.of("reply", reply));
    }
}
