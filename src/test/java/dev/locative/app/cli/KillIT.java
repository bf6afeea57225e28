package dev.locative.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.locative.app.cli.Packaged.Ended;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `synthesize` killed without warning many times, and resumed until it is done.
class KillIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int RECORDS = 2400;
    private static final int KILLS = 10;
    private static final Pattern RESUMING =
            Pattern.compile(
                    "resuming killed: ([\\d,]+) reused, ([\\d,]+) redone \\(.*\\),"
                            + " ([\\d,]+) failed tried again, ([\\d,]+) left");

    @TempDir Path folder;
    private Packaged locative;
    private int samples;

    /// Captions of the bundled samples under ids of their own; some records are none, some repeat
    /// an id.
    @BeforeEach
    void makeDump() throws IOException {
        locative = new Packaged(folder);
        List<String> captions = new ArrayList<>();
        for (String name : List.of("docci.jsonlines", "localized_narratives.jsonl")) {
            for (String line : Files.readAllLines(Packaged.sample(name))) {
                JsonNode record = JSON.readTree(line);
                captions.add(record.path("description").asText(record.path("caption").asText()));
            }
        }
        StringBuilder dump = new StringBuilder();
        for (int i = 0; i < RECORDS; i++) {
            boolean good = i % 200 != 150 && i % 200 != 151;
            ObjectNode record = JSON.createObjectNode();
            record.put("id", "s" + (i % 200 == 151 ? i - 100 : i));
            record.put("caption", captions.get(i % captions.size()));
            dump.append(i % 200 == 150 ? "{" : record.toString()).append('\n');
            samples += good ? 1 : 0;
        }
        Files.writeString(folder.resolve("dump.jsonl"), dump);
    }

    @Test
    void ends_like_a_run_in_one_go_and_repeats_nothing() throws Exception {
        Ended whole = locative.run("synthesize", "dump.jsonl", "--out", "whole");
        assertThat(whole.code()).as(whole.err()).isZero();

        Random random = new Random(3);
        long share = Files.size(ledger("whole")) / KILLS;
        for (int i = 0; i < KILLS; i++) {
            killAfter(random.nextLong(share), random.nextInt(1, 40));
        }
        long before = outcomes();
        Ended last = locative.run("synthesize", "dump.jsonl", "--out", "killed");

        assertThat(last.code()).as(last.err()).isZero();
        assertThat(reused(last.firstLine())).isEqualTo(before).isLessThan(samples);
        assertThat(lines("killed")).hasSize(samples).isEqualTo(lines("whole"));
        assertThat(folder.resolve("killed/rejected.jsonl"))
                .hasSameTextualContentAs(folder.resolve("whole/rejected.jsonl"));
        assertThat(counts("killed")).isEqualTo(counts("whole"));
    }

    /// Starts the command and kills it once it wrote that much and some milliseconds went by. Its
    /// first line must fit the ledger that it found.
    private void killAfter(long bytes, int milliseconds) throws Exception {
        long found = outcomes();
        long size = size();
        Process process =
                locative.start(Packaged.line("synthesize", "dump.jsonl", "--out", "killed"));
        while (size() - size < bytes || locative.said("err").isEmpty()) {
            assertThat(process.waitFor(5, TimeUnit.MILLISECONDS))
                    .as("ended before it was killed: %s", locative.said("err"))
                    .isFalse();
        }
        process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
        if (found > 0) {
            assertThat(reused(locative.said("err").lines().findFirst().orElse("")))
                    .isEqualTo(found);
        }
    }

    /// Samples that a resumed run says it has; all that it says must add up.
    private long reused(String firstLine) {
        Matcher said = RESUMING.matcher(firstLine);
        assertThat(said.matches()).as(firstLine).isTrue();
        long sum = 0;
        for (int group = 1; group <= said.groupCount(); group++) {
            sum += Long.parseLong(said.group(group).replace(",", ""));
        }
        assertThat(sum).as(firstLine).isEqualTo(samples);
        return Long.parseLong(said.group(1).replace(",", ""));
    }

    private Path ledger(String run) {
        return folder.resolve(run).resolve("ledger-00001.jsonl");
    }

    private long size() throws IOException {
        return Files.exists(ledger("killed")) ? Files.size(ledger("killed")) : 0;
    }

    /// Whole lines of the ledger.
    private long outcomes() throws IOException {
        return size() == 0
                ? 0
                : Files.readString(ledger("killed"), StandardCharsets.UTF_8)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    /// The ledger's lines by id, none twice.
    private Map<String, JsonNode> lines(String run) throws IOException {
        Map<String, JsonNode> lines = new HashMap<>();
        for (String line : Files.readAllLines(ledger(run))) {
            JsonNode outcome = JSON.readTree(line);
            assertThat(lines.put(outcome.get("id").asText(), outcome)).as(line).isNull();
        }
        return lines;
    }

    private JsonNode counts(String run) throws IOException {
        ObjectNode summary =
                (ObjectNode)
                        JSON.readTree(
                                Files.readString(folder.resolve(run).resolve("summary.json")));
        summary.remove(List.of("seconds", "rate", "stages"));
        ((ObjectNode) summary.get("samples")).remove("reused");
        return summary;
    }
}
