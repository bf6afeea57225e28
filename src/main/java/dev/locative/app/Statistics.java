package dev.locative.app;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.locative.data.Outcome;
import dev.locative.pipeline.RunDirectory;
import dev.locative.pipeline.RunManifest;
import dev.locative.report.HtmlReport;
import dev.locative.report.PairSamples;
import dev.locative.report.RunCounts;
import dev.locative.report.RunStatistics;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads a run once and writes its page.
final class Statistics {
    private static final String REPORT = "report.html";
    private static final int KEPT_SHOWN = 24;
    private static final int DROPPED_SHOWN = 6;
    private final StatsRequest request;
    private final Path dir;

    Statistics(StatsRequest request) {
        this.request = request;
        dir = request.run();
    }

    StatsSummary run() {
        RunManifest manifest = RunDirectory.manifest(dir);
        RunCounts counts = new RunCounts();
        PairSamples samples = new PairSamples(KEPT_SHOWN, DROPPED_SHOWN);
        try (Stream<Outcome> outcomes = RunDirectory.outcomes(dir)) {
            outcomes.forEach(outcome -> {
                counts.add(outcome);
                samples.add(outcome);
            });
        }
        rejected(counts);
        List<String> notes = new ArrayList<>();
        RunStatistics statistics =
                counts.statistics(
                                RunDirectory.summary(dir)
                                        .map(s ->
                                                new RunStatistics.Rates(
                                                        s.seconds(), s.rate(), s.stages()))
                                        .orElse(null),
                                request.price().in(),
                                request.price().out())
                        .with(Reviewing.found(dir, notes::add));
        Path name = dir.toAbsolutePath().normalize().getFileName();
        String page = new HtmlReport("Run " + name, facts(manifest), statistics, samples).html();
        return new StatsSummary(statistics, write(page), notes);
    }

    private void rejected(RunCounts counts) {
        Path file = dir.resolve("rejected.jsonl");
        if (!Files.exists(file)) {
            return;
        }
        ObjectMapper mapper = new ObjectMapper();
        int number = 0;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                counts.reject(mapper.readTree(line).path("reason").asText("no reason given"));
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    file + ":" + number + ": no JSON; resume the run to mend a torn last line", e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private static Map<String, String> facts(RunManifest manifest) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("begun", manifest.created());
        facts.put(
                "dump",
                manifest.inputs().stream()
                        .map(RunManifest.Input::path)
                        .collect(Collectors.joining(", ")));
        facts.putAll(manifest.options());
        facts.put("taxonomy", manifest.taxonomy().version());
        facts.put("Locative", manifest.version());
        return facts;
    }

    private Path write(String page) {
        Path file = dir.resolve(REPORT);
        Path half = dir.resolve(REPORT + ".part");
        try {
            Files.writeString(half, page);
            return Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
