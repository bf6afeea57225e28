package dev.locative.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.locative.data.Frame;
import dev.locative.data.Judged;
import dev.locative.data.QaPair;
import dev.locative.data.Span;
import dev.locative.data.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A kept pair in the ledger's form (`docs/formats.md`).
///
/// @param frame `viewer`, `object` or `unstated`
/// @param evidence start and end in UTF-16 units of the caption; null where the generator named
///   none
/// @param kept true
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DrawnPair(
        String question,
        String answer,
        @Nullable String reasoning,
        String frame,
        List<String> relations,
        @Nullable List<Integer> evidence,
        boolean kept,
        List<Mark> verdicts) {
    /// What a check said.
    ///
    /// @param skip why it could not be made
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Mark(String check, @Nullable Double score, @Nullable String skip) {
        private static Mark of(Verdict verdict) {
            String skip = verdict instanceof Verdict.Skip(_, String reason) ? reason : null;
            return new Mark(verdict.check(), verdict.score(), skip);
        }
    }

    public DrawnPair {
        relations = List.copyOf(relations);
        evidence = evidence == null ? null : List.copyOf(evidence);
        verdicts = List.copyOf(verdicts);
    }

    static DrawnPair of(Judged judged) {
        QaPair pair = judged.pair();
        Span evidence = pair.evidence();
        return new DrawnPair(
                pair.question(),
                pair.answer(),
                pair.reasoning(),
                pair.frame().label(),
                pair.relations(),
                evidence == null ? null : List.of(evidence.start(), evidence.end()),
                judged.kept(),
                judged.verdicts().stream().map(Mark::of).toList());
    }

    /// The one that the rates count it under.
    public String firstRelation() {
        return relations.isEmpty() ? Stratify.NO_RELATION : relations.getFirst();
    }

    /// Where in the caption the answer stands; null where nobody said, or it is not within.
    public @Nullable Span evidenceIn(@Nullable String caption) {
        if (caption == null || evidence == null || evidence.size() != 2) {
            return null;
        }
        int start = evidence.getFirst();
        int end = evidence.getLast();
        return start >= 0 && start < end && end <= caption.length() ? new Span(start, end) : null;
    }

    /// Whether the relation needs to be read from somebody's side.
    public boolean framed() {
        return !frame.equals(Frame.UNSTATED.label());
    }
}
