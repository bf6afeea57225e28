package dev.locative.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// What a person says of a pair, having seen the image, or the caption where there is none.
public enum Label {
    CORRECT,
    /// The things are there, but not so related.
    WRONG_RELATION,
    /// A thing is not there, or is another one.
    WRONG_OBJECT,
    /// Nothing is asked about where something is.
    NOT_SPATIAL,
    /// It cannot be told.
    UNCLEAR;

    /// The lower-case name, as it stands in files.
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException when there is no such label
    @JsonCreator
    public static Label of(String label) {
        return Arrays.stream(values())
                .filter(value -> value.label().equals(label))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "no such label: '%s'; there is: %s"
                                        .formatted(
                                                label,
                                                Arrays.stream(values())
                                                        .map(Label::label)
                                                        .collect(Collectors.joining(", ")))));
    }

    boolean isWrong() {
        return this == WRONG_RELATION || this == WRONG_OBJECT || this == NOT_SPATIAL;
    }
}
