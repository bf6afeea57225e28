package dev.locative.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.locative.data.Sample;
import dev.locative.data.Verdict;
import dev.locative.pipeline.Gate;
import dev.locative.source.DumpRequest;
import dev.locative.source.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelectionTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir Path folder;
    private final List<String> said = new ArrayList<>();
    private final SelectListener listener =
            new SelectListener() {
                @Override
                public void said(String line) {
                    said.add(line);
                }

                @Override
                public void progress(SelectSummary soFar, double share) {
                    assertThat(share).isBetween(0.0, 1.0);
                }
            };

    @Test
    void keeps_what_the_gate_admits_once_and_in_order() throws IOException {
        Path dump =
                dump(
                        "{\"id\":\"a\",\"image\":\"a.jpg\",\"caption\":\"A cup left of a caf\u00e9.\"}",
                        "{\"id\":\"b\",\"caption\":\"A cup.\"}",
                        "{\"id\":\"c\",\"caption\":\"A cup left of a caf\u00e9.\"}",
                        "no JSON",
                        "{\"id\":\"a\",\"caption\":\"A dog under a tree.\"}",
                        "{\"id\":\"d\",\"caption\":\"A \\\"dog\\\" under\\na \\ud83d\\ude00.\"}");

        SelectSummary summary = select(dump, Long.MAX_VALUE);

        assertThat(Files.readString(summary.out()))
                .isEqualTo(
                        """
                        {"id":"a","image":"a.jpg","caption":"A cup left of a caf\u00e9.","source":"jsonl"}
                        {"id":"d","image":null,"caption":"A \\"dog\\" under\\na \ud83d\ude00.","source":"jsonl"}
                        """);
        assertThat(summary)
                .returns(6L, SelectSummary::read)
                .returns(2L, SelectSummary::rejected)
                .returns(1L, SelectSummary::refused)
                .returns(1L, SelectSummary::duplicates)
                .returns(2L, SelectSummary::kept);
        List<String> rejects = Files.readAllLines(folder.resolve("kept.rejected.jsonl"));
        assertThat(rejects).hasSize(2);
        JsonNode duplicate = JSON.readTree(rejects.getLast());
        assertThat(duplicate.get("file").asText()).isEqualTo(dump.toString());
        assertThat(duplicate.get("line").asInt()).isEqualTo(5);
        assertThat(duplicate.get("offset").asInt()).isPositive();
        assertThat(duplicate.get("id").asText()).isEqualTo("a");
        assertThat(duplicate.get("reason").asText()).startsWith("duplicate id \"a\"");
    }

    @Test
    void agrees_with_a_plain_loop_over_many_batches() throws IOException {
        List<String> lines = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            int text = i % 7 == 0 ? i / 2 : i;
            String place = text % 3 == 0 ? "beside" : "near";
            lines.add(
                    "{\"id\":\"c%d\",\"caption\":\"Cup %d stands %s table %s.\"}"
                            .formatted(i, text, place, "x".repeat(80)));
        }
        var texts = new java.util.HashSet<String>();
        for (int i = 0; i < lines.size(); i++) {
            String caption = JSON.readTree(lines.get(i)).get("caption").asText();
            if (caption.contains("beside") && texts.add(caption)) {
                expected.add("c" + i);
            }
        }

        SelectSummary summary = select(dump(lines.toArray(String[]::new)), Long.MAX_VALUE);

        assertThat(ids(summary)).isEqualTo(expected);
        assertThat(summary.read()).isEqualTo(20_000);
        assertThat(summary.duplicates()).isPositive();
    }

    @Test
    void reads_no_more_samples_than_the_limit() throws IOException {
        String[] lines =
                Stream.iterate(0, i -> i + 1)
                        .limit(50)
                        .map(i -> "{\"id\":\"%d\",\"caption\":\"Cup %d under it\"}".formatted(i, i))
                        .toArray(String[]::new);

        SelectSummary summary = select(dump(lines), 7);

        assertThat(ids(summary)).hasSize(7);
        assertThat(summary.read()).isEqualTo(7);
    }

    /// A model computes together what is asked at once.
    @Test
    void gates_as_many_samples_at_once_as_told_and_keeps_their_order() throws IOException {
        int atOnce = 16;
        String[] lines =
                Stream.iterate(0, i -> i + 1)
                        .limit(4 * atOnce)
                        .map(i -> "{\"id\":\"%d\",\"caption\":\"Cup %d\"}".formatted(i, i))
                        .toArray(String[]::new);
        CyclicBarrier all = new CyclicBarrier(atOnce);
        SelectRequest request = request(dump(lines), 3 * atOnce);

        SelectSummary summary =
                new Selection(
                                Sources.open(request.dump()),
                                List.of(new MeetingGate(all)),
                                request,
                                listener,
                                atOnce)
                        .run();

        assertThat(ids(summary))
                .isEqualTo(
                        Stream.iterate(0, i -> i + 1)
                                .limit(3 * atOnce)
                                .map(String::valueOf)
                                .toList());
    }

    @Test
    void can_select_again_from_what_it_wrote() throws IOException {
        Path dump =
                dump("{\"id\":\"a\",\"caption\":\"A cup under a table.\",\"source\":\"docci\"}");
        Path first = select(dump, Long.MAX_VALUE).out();
        String written = Files.readString(first);
        Path copy = Files.writeString(folder.resolve("again.jsonl"), written);

        assertThat(Files.readString(select(copy, Long.MAX_VALUE).out())).isEqualTo(written);
    }

    @Test
    void leaves_the_old_result_alone_when_nothing_is_kept_or_it_breaks() throws IOException {
        Path out = Files.writeString(folder.resolve("kept.jsonl"), "old");

        assertThat(select(dump("{\"id\":\"a\",\"caption\":\"A cup.\"}"), 9).kept()).isZero();
        Gate broken = new FailingGate();
        var request = request(dump("{\"id\":\"a\",\"caption\":\"A cup.\"}"), 9);
        assertThatThrownBy(() ->
                        new Selection(
                                        Sources.open(request.dump()),
                                        List.of(broken),
                                        request,
                                        listener,
                                        1)
                                .run())
                .hasMessageContaining("gate is broken");

        assertThat(out).hasContent("old");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("kept.jsonl", "dump.jsonl");
        }
    }

    @Test
    void removes_the_rejects_of_an_earlier_selection() throws IOException {
        Path rejects = Files.writeString(folder.resolve("kept.rejected.jsonl"), "old");

        select(dump("{\"id\":\"a\",\"caption\":\"A cup under a table.\"}"), 9);

        assertThat(rejects).doesNotExist();
    }

    @Test
    void refuses_an_output_that_is_a_directory_or_the_dump() throws IOException {
        Path dump = dump("{\"id\":\"a\",\"caption\":\"A cup.\"}");
        Jobs jobs = new Jobs();

        assertThatThrownBy(() -> jobs.select(to(dump, folder, "none"), listener))
                .hasMessageContaining("is a directory");
        assertThatThrownBy(() -> jobs.select(to(dump, dump, "none"), listener))
                .hasMessageContaining("is the dump itself");
        assertThatThrownBy(() -> jobs.select(to(dump, folder.resolve("x"), "loose"), listener))
                .hasMessageContaining("gate \"loose\"");
        Path inFile = dump.resolve("x.jsonl");
        assertThatThrownBy(() -> jobs.select(to(dump, inFile, "none"), listener))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(inFile.toString());
    }

    private SelectSummary select(Path dump, long limit) {
        SelectRequest request = request(dump, limit);
        return new Selection(
                        Sources.open(request.dump()), List.of(new WordGate()), request, listener, 1)
                .run();
    }

    private SelectRequest request(Path dump, long limit) {
        var request = new DumpRequest(List.of(dump), null, Map.of());
        return new SelectRequest(request, folder.resolve("kept.jsonl"), "lexical", limit);
    }

    private static SelectRequest to(Path dump, Path out, String gate) {
        return new SelectRequest(new DumpRequest(List.of(dump), null, Map.of()), out, gate, 9);
    }

    private Path dump(String... lines) throws IOException {
        return Files.writeString(folder.resolve("dump.jsonl"), String.join("\n", lines) + "\n");
    }

    private static List<String> ids(SelectSummary summary) throws IOException {
        List<String> ids = new ArrayList<>();
        for (String line : Files.readAllLines(summary.out())) {
            ids.add(JSON.readTree(line).get("id").asText());
        }
        return ids;
    }

    /// A gate that admits only when enough others ask at the same time.
    private record MeetingGate(CyclicBarrier all) implements Gate {
        @Override
        public String name() {
            return "meeting";
        }

        @Override
        public Verdict admit(Sample sample) {
            try {
                all.await(60, TimeUnit.SECONDS);
            } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
                throw new IllegalStateException("too few samples at once", e);
            }
            return new Verdict.Keep(name(), null);
        }
    }

    /// A gate that breaks.
    private static final class FailingGate implements Gate {
        @Override
        public String name() {
            return "failing";
        }

        @Override
        public Verdict admit(Sample sample) {
            throw new IllegalStateException("the gate is broken");
        }
    }
}
