package dev.locative.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.locative.data.QaPair;
import dev.locative.data.Sample;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// By what a population is divided before the draw, so that small parts come in too.
public enum Stratify {
    NONE,
    /// A pair with several relations belongs to its first.
    RELATION,
    SOURCE;

    /// The stratum of all where nothing is divided.
    static final String ALL = "all";

    /// What a pair without a relation is filed under.
    static final String NO_RELATION = "(none)";

    /// The lower-case name, as it stands in files and on the command line.
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException when there is no such name
    @JsonCreator
    public static Stratify of(String label) {
        return Arrays.stream(values())
                .filter(value -> value.label().equals(label))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "no way to stratify: '%s'; there is: %s"
                                        .formatted(
                                                label,
                                                Arrays.stream(values())
                                                        .map(Stratify::label)
                                                        .collect(Collectors.joining(", ")))));
    }

    String stratum(Sample sample, QaPair pair) {
        return switch (this) {
            case NONE -> ALL;
            case RELATION -> relation(pair);
            case SOURCE -> sample.source();
        };
    }

    static String relation(QaPair pair) {
        return pair.relations().isEmpty() ? NO_RELATION : pair.relations().getFirst();
    }
}
