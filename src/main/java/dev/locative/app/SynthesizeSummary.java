package dev.locative.app;

import dev.locative.page.Numbers;
import dev.locative.pipeline.RunResult;
import dev.locative.pipeline.Summary;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// How a run ended, and what it amounts to.
///
/// @param notes what the user should know besides, a line each
public record SynthesizeSummary(Path dir, RunResult result, List<String> notes) {
    public SynthesizeSummary {
        notes = List.copyOf(notes);
    }

    /// What makes the run an error, in words for the user: it stopped early, or no pair was kept.
    public Optional<String> problem() {
        return switch (result) {
            case RunResult.Stopped(String why) -> Optional.of(why);
            case RunResult.Finished(Summary summary) when summary.pairs().kept() == 0 ->
                    Optional.of(nothingKept(summary));
            case RunResult.Finished _, RunResult.Interrupted _ -> Optional.empty();
        };
    }

    /// Whether samples failed, or more records were rejected than samples answered.
    public boolean failures() {
        return switch (result) {
            case RunResult.Stopped _, RunResult.Interrupted _ -> true;
            case RunResult.Finished(Summary(Summary.Samples s, _, _, _, _, _, _, _)) ->
                    s.failed() > 0 || s.rejected() > s.answered();
        };
    }

    /// The way from records to kept pairs, a line a stage.
    public static List<String> funnel(Summary summary) {
        Summary.Samples s = summary.samples();
        String refusals =
                summary.refusals().entrySet().stream()
                        .map(gate -> " by " + gate.getKey() + " " + Numbers.count(gate.getValue()))
                        .collect(Collectors.joining(","));
        String checks =
                summary.checks().entrySet().stream()
                        .filter(check -> check.getValue().dropped() > 0)
                        .map(check ->
                                check.getKey() + " " + Numbers.count(check.getValue().dropped()))
                        .collect(Collectors.joining(", "));
        String skipped =
                summary.checks().entrySet().stream()
                        .filter(check -> check.getValue().skipped() > 0)
                        .map(check ->
                                ", %s not checked by %s"
                                        .formatted(
                                                Numbers.count(check.getValue().skipped()),
                                                check.getKey()))
                        .collect(Collectors.joining());
        long dropped = summary.pairs().generated() - summary.pairs().kept();
        return List.of(
                "samples  %s read: %s answered, %s refused%s, %s failed, %s rejected"
                        .formatted(
                                Numbers.count(s.read()),
                                Numbers.count(s.answered()),
                                Numbers.count(s.refused()),
                                refusals.isEmpty() ? "" : " (" + refusals.strip() + ")",
                                Numbers.count(s.failed()),
                                Numbers.count(s.rejected())),
                "pairs    %s generated, %s kept, %s dropped%s%s"
                        .formatted(
                                Numbers.count(summary.pairs().generated()),
                                Numbers.count(summary.pairs().kept()),
                                Numbers.count(dropped),
                                checks.isEmpty() ? "" : " (" + checks + ")",
                                skipped));
    }

    private static String nothingKept(Summary summary) {
        Summary.Samples s = summary.samples();
        String why =
                s.read() == 0
                        ? "the dump holds no record"
                        : s.rejected() == s.read()
                                ? "every record was rejected; rejected.jsonl says why"
                                : s.failed() > 0 && s.answered() + s.refused() == 0
                                        ? "every sample failed; the ledger says why"
                                        : s.answered() == 0
                                                ? "no sample passed the gate; --gate none lets all through"
                                                : summary.pairs().generated() == 0
                                                        ? "the generator found nothing to ask"
                                                        : "the filters dropped every pair";
        return "no pair was kept: " + why + "\n  " + String.join("\n  ", funnel(summary));
    }
}
