package dev.locative.eval.suite;

import dev.locative.eval.*;
import java.util.*;

record Vsr(String split) implements Benchmark {
    public String name() {
        return "vsr-" + split;
    }

    public String title() {
        return "VSR";
    }

    public String files() {
        return "";
    }

    public List<Rule> rules() {
        return List.of();
    }

    public List<Style> styles() {
        return List.of();
    }

    public List<Item> items(Data d) {
        return List.of();
    }
}
