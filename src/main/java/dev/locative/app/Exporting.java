package dev.locative.app;

import dev.locative.data.Outcome;
import dev.locative.export.CardFacts;
import dev.locative.export.ImageRoot;
import dev.locative.export.Publication;
import dev.locative.pipeline.RunDirectory;
import dev.locative.pipeline.RunManifest;
import dev.locative.review.ReviewStanding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The job behind `export`.
final class Exporting {
    private Exporting() {}

    static ExportSummary run(ExportRequest request) {
        String prefix = request.imageRoot();
        ImageRoot root = prefix == null ? ImageRoot.NONE : new ImageRoot(prefix);
        Publication publication =
                new Publication(
                        request.format().exporter(request.pack(), root),
                        request.out(),
                        request.force());
        List<String> notes = new ArrayList<>();
        CardFacts facts = facts(request.run(), Reviewing.found(request.run(), notes::add));
        try (Stream<Outcome> outcomes = RunDirectory.outcomes(request.run())) {
            return new ExportSummary(
                    request.format(), request.out(), publication.write(outcomes, facts), notes);
        }
    }

    private static CardFacts facts(Path run, @Nullable ReviewStanding review) {
        RunManifest manifest = RunDirectory.manifest(run);
        Map<String, String> options = new LinkedHashMap<>();
        options.put(
                "dump",
                manifest.inputs().stream()
                        .map(input -> String.valueOf(Path.of(input.path()).getFileName()))
                        .collect(Collectors.joining(" ")));
        options.putAll(manifest.options());
        if (manifest.derived() != null) {
            options.put("cut-offs changed", String.valueOf(manifest.derived().cutoffs()));
        }
        Map<String, String> digests = new LinkedHashMap<>();
        digests.put("taxonomy " + manifest.taxonomy().version(), manifest.taxonomy().digest());
        manifest.prompts().forEach((name, digest) -> digests.put("prompt " + name, digest));
        long rejected =
                RunDirectory.summary(run).map(summary -> summary.samples().rejected()).orElse(0L);
        String name = String.valueOf(run.toAbsolutePath().normalize().getFileName());
        return new CardFacts(name, manifest.version(), options, digests, rejected, review);
    }
}
