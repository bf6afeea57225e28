package dev.locative.app;

import dev.locative.caption.RecordedReplies;
import dev.locative.llm.QuestionIds;
import dev.locative.pipeline.Ledger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How recorded replies and the samples of a finished run go together.
///
/// @param missing samples that failed since they have no reply
/// @param unknown replies to ids that the run has not read
/// @param examples the first few of the unknown ids
record ReplyMatch(Path file, long missing, long unknown, List<String> examples) {
    private static final int EXAMPLES = 3;

    static ReplyMatch of(RecordedReplies replies, Ledger ledger, long failed) {
        long[] missing = {failed};
        long[] unknown = {0};
        List<String> examples = new ArrayList<>();
        replies.ids(id -> {
            switch (ledger.standing(QuestionIds.sample(id))) {
                case NEW -> {
                    if (unknown[0]++ < EXAMPLES) {
                        examples.add(id);
                    }
                }
                case FAILED -> missing[0] -= QuestionIds.beside(id) ? 0 : 1;
                case STARTED, DONE -> {}
            }
        });
        return new ReplyMatch(
                Path.of(replies.name()), missing[0], unknown[0], List.copyOf(examples));
    }

    /// A line for each thing that is amiss.
    ///
    /// @param whole whether the run read the whole dump; otherwise unknown ids are as expected
    List<String> said(boolean whole) {
        List<String> lines = new ArrayList<>();
        if (missing > 0) {
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "%,d samples have no reply in %s; add them and run the same command"
                                    + " again",
                            missing,
                            file));
        }
        if (unknown > 0 && whole) {
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "%,d replies in %s are to no sample of this dump: %s%s",
                            unknown,
                            file,
                            String.join(", ", examples),
                            unknown > EXAMPLES ? ", ..." : ""));
        }
        return lines;
    }
}
