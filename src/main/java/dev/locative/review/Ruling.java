package dev.locative.review;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an item counts as when all who judged it are heard.
enum Ruling {
    RIGHT,
    WRONG,
    /// Nobody could tell.
    UNCLEAR,
    /// As many say right as wrong.
    UNRESOLVED;

    /// More of right or of wrong decides; who could not tell does not vote.
    ///
    /// @param labels one of each reviewer, at least one
    static Ruling of(Collection<Label> labels) {
        long right = labels.stream().filter(label -> label == Label.CORRECT).count();
        long wrong = labels.stream().filter(Label::isWrong).count();
        if (right == 0 && wrong == 0) {
            return UNCLEAR;
        }
        return right == wrong ? UNRESOLVED : right > wrong ? RIGHT : WRONG;
    }

    boolean decided() {
        return this == RIGHT || this == WRONG;
    }

    /// In what way a wrong item is wrong, by most of those who found it wrong; null where several
    /// ways have as many.
    static @Nullable Label kind(Collection<Label> labels) {
        Map<Label, Integer> votes = new EnumMap<>(Label.class);
        labels.stream()
                .filter(Label::isWrong)
                .forEach(label -> votes.merge(label, 1, Integer::sum));
        int most = votes.values().stream().max(Integer::compare).orElse(0);
        Label kind = null;
        for (Map.Entry<Label, Integer> vote : votes.entrySet()) {
            if (vote.getValue() == most) {
                if (kind != null) {
                    return null;
                }
                kind = vote.getKey();
            }
        }
        return kind;
    }
}
