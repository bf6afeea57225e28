package dev.locative.model;

import java.util.List;

/// A name that the catalogue does not have. The message lists those that it has.
public final class UnknownName extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final String what;
    private final String name;
    private final transient List<String> known;

    UnknownName(String what, String name, List<String> known) {
        super("no " + what + " is called '" + name + "'; there is: " + String.join(", ", known));
        this.what = what;
        this.name = name;
        this.known = List.copyOf(known);
    }

    /// What has no such name: a model, a data set, a part.
    public String what() {
        return what;
    }

    public String name() {
        return name;
    }

    public List<String> known() {
        return known;
    }
}
