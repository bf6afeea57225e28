package dev.locative.app;

import dev.locative.source.DumpRequest;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What to synthesise, and how.
///
/// @param filters the filters to use; null for all
/// @param without filters to leave out
/// @param out the run directory; null for `runs/` and the dump's name
/// @param limit how many samples of the dump; null for all
/// @param width how many samples at once; null for one a core
/// @param failuresInRow how many failures in a row stop the run
public record SynthesizeRequest(
        DumpRequest dump,
        String generator,
        String gate,
        @Nullable List<String> filters,
        List<String> without,
        boolean keepBenign,
        @Nullable Path out,
        @Nullable Long limit,
        @Nullable Integer width,
        long seed,
        int failuresInRow,
        LlmRequest llm,
        ImageRequest images) {
    public SynthesizeRequest {
        requirePositive("--limit", limit);
        requirePositive("--width", width);
        requirePositive("--max-failures", failuresInRow);
    }

    /// Without a look at images.
    public SynthesizeRequest(
            DumpRequest dump,
            String generator,
            String gate,
            @Nullable List<String> filters,
            List<String> without,
            boolean keepBenign,
            @Nullable Path out,
            @Nullable Long limit,
            @Nullable Integer width,
            long seed,
            int failuresInRow,
            LlmRequest llm) {
        this(
                dump,
                generator,
                gate,
                filters,
                without,
                keepBenign,
                out,
                limit,
                width,
                seed,
                failuresInRow,
                llm,
                ImageRequest.NONE);
    }

    private static void requirePositive(String option, @Nullable Number value) {
        if (value != null && value.longValue() < 1) {
            throw new IllegalArgumentException(option + " " + value + ": it must be at least 1");
        }
    }
}
