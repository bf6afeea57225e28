package dev.locative.app;

import dev.locative.caption.RecordedReplies;
import dev.locative.pipeline.Ledger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// How recorded replies and the samples of a finished run go together.
///
/// @param missing samples that failed since they have no reply
/// @param unknown replies to ids that the run has not read
/// @param examples the first few of the unknown ids
record ReplyMatch(Path file, long missing, long unknown, List<String> examples) {
    private static final int EXAMPLES = 3;

    /// What ids of a run's replies to its gate and judge end in.
    private static final Pattern OTHER = Pattern.compile(" (gate|judge [0-9a-f]{8})$");

    static ReplyMatch of(RecordedReplies replies, Ledger ledger, long failed) {
        long[] failedAll = {failed};
        long[] unknown = {0};
        List<String> examples = new ArrayList<>();
        replies.ids(id -> {
            switch (ledger.standing(OTHER.matcher(id).replaceFirst(""))) {
                case NEW -> {
                    if (unknown[0]++ < EXAMPLES) {
                        examples.add(id);
                    }
                }
                case FAILED -> failedAll[0] -= OTHER.matcher(id).find() ? 0 : 1;
                case STARTED, DONE -> {}
            }
        });
        return new ReplyMatch(
                Path.of(replies.name()), failedAll[0], unknown[0], List.copyOf(examples));
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
