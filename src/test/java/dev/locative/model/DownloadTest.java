package dev.locative.model;

import static dev.locative.model.FileServer.file;
import static dev.locative.model.FileServer.head;
import static dev.locative.model.FileServer.status;
import static dev.locative.model.FileServer.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.locative.model.FileServer.Asked;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Breaks, versions and pauses, against a real server.
class DownloadTest extends DownloadBench {
    @Test
    void a_whole_file_comes_with_its_digest_and_its_progress() {
        Download.Fetched done = fetchChecked(serve(file(fetching.content, "\"a\"")));

        assertThat(done).isEqualTo(new Download.Fetched(Fetching.SIZE, fetching.sha256(), true));
        assertWhole();
        assertThat(fetching.progress.getLast().bytes()).isEqualTo(Fetching.SIZE);
        assertThat(fetching.progress.getLast().total()).isEqualTo(Fetching.SIZE);
        assertThat(fetching.progress.getLast().perSecond()).isPositive();
        assertThat(fetching.pauses).isEmpty();
    }

    @Test
    void a_file_of_which_nothing_is_known_is_believed() {
        Download.Fetched done =
                fetching.run(wanted(serve(file(fetching.content, "\"a\"")), -1, null));

        assertThat(done).isEqualTo(new Download.Fetched(Fetching.SIZE, fetching.sha256(), false));
    }

    @Test
    void an_empty_file_is_a_file() throws IOException {
        fetching.run(wanted(serve(file(new byte[0], "\"a\""), whole(new byte[0])), -1, null));

        assertThat(Files.size(target())).isZero();
    }

    @Test
    void a_body_without_a_length_is_taken_to_its_end() {
        fetching.run(wanted(serve(chunked(fetching.content)), Fetching.SIZE, null));

        assertWhole();
    }

    @Test
    void a_connection_that_breaks_at_several_places_is_gone_on_with_where_it_broke() {
        FileServer from =
                serve(
                        fetching.upTo(fetching.content, "\"a\"", 0),
                        fetching.upTo(fetching.content, "\"a\"", 1),
                        fetching.upTo(fetching.content, "\"a\"", 100_000),
                        fetching.upTo(fetching.content, "\"a\"", 100_001),
                        fetching.upTo(fetching.content, "\"a\"", 299_999),
                        file(fetching.content, "\"a\""));
        fetchChecked(from);

        assertWhole();
        assertThat(from.asked().stream().map(Asked::from))
                .containsExactly(0, 0, 1, 100_000, 100_001, 299_999);
        assertThat(from.asked().getLast().header("If-Range")).isEqualTo("\"a\"");
        assertThat(fetching.pauses).hasSize(5);
    }

    @Test
    void what_another_run_left_is_gone_on_with() throws IOException {
        FileServer bad = serve(fetching.upTo(fetching.content, "\"a\"", 200_000), status(404));
        assertThatThrownBy(() -> fetchChecked(bad)).isInstanceOf(DownloadException.class);
        assertThat(Files.size(part())).isEqualTo(200_000);
        bad.close();

        FileServer from = serve(file(fetching.content, "\"a\""));
        fetchChecked(from);

        assertWhole();
        assertThat(from.asked().stream().map(Asked::from)).containsExactly(200_000);
        assertThat(fetching.notes).contains("going on with toy.bin at 200 kB");
    }

    @Test
    void a_part_of_something_else_is_not_gone_on_with() {
        FileServer bad = serve(fetching.upTo(fetching.content, "\"a\"", 200_000), status(404));
        assertThatThrownBy(() -> fetchChecked(bad)).isInstanceOf(DownloadException.class);
        bad.close();
        FileServer from = serve(file(fetching.content, "\"a\""));
        Wanted other = wanted(from, -1, null);

        fetching.run(
                new Wanted(
                        other.url(),
                        "another revision",
                        other.file(),
                        other.to(),
                        -1,
                        null,
                        null,
                        "",
                        ""));

        assertThat(from.asked().getFirst().header("Range")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"of\":\"toy\"}"})
    void a_part_whose_side_file_is_damaged_is_thrown_away_or_checked(String side)
            throws IOException {
        Files.createDirectories(part().getParent());
        Files.write(part(), new byte[1000]);
        Files.writeString(folder.resolve("onnx/toy.bin.part.json"), side);

        fetchChecked(serve(file(fetching.content, "\"a\"")));

        assertWhole();
    }

    @Test
    void a_part_that_was_damaged_on_the_disk_is_noticed_and_fetched_again() throws IOException {
        FileServer bad = serve(fetching.upTo(fetching.content, "\"a\"", 200_000), status(404));
        assertThatThrownBy(() -> fetchChecked(bad)).isInstanceOf(DownloadException.class);
        byte[] there = Files.readAllBytes(part());
        there[77]++;
        Files.write(part(), there);
        bad.close();

        FileServer from = serve(file(fetching.content, "\"a\""));
        fetchChecked(from);

        assertWhole();
        assertThat(from.asked().stream().map(Asked::from)).containsExactly(200_000, 0);
        assertThat(String.join("\n", fetching.notes)).contains("do not fit together");
    }

    @Test
    void a_whole_part_is_put_in_its_place_without_asking() throws IOException {
        FileServer bad = serve(fetching.upTo(fetching.content, "\"a\"", 299_999), status(404));
        assertThatThrownBy(() -> fetchChecked(bad)).isInstanceOf(DownloadException.class);
        Files.write(part(), fetching.content);

        fetchChecked(bad);

        assertWhole();
        assertThat(bad.asked()).hasSize(2);
    }

    @Test
    void a_server_that_ignores_ranges_begins_anew() {
        fetchChecked(
                serve(
                        fetching.upTo(fetching.content, "\"a\"", 100_000),
                        whole(fetching.content, "ETag: \"a\"")));

        assertWhole();
        assertThat(String.join("\n", fetching.notes)).contains("begins toy.bin anew");
    }

    @Test
    void another_version_between_two_attempts_is_fetched_from_its_beginning() {
        byte[] old = new byte[Fetching.SIZE];
        FileServer from =
                serve(fetching.upTo(old, "\"old\"", 100_000), file(fetching.content, "\"new\""));
        fetchChecked(from);

        assertWhole();
        assertThat(from.asked().getLast().header("If-Range")).isEqualTo("\"old\"");
    }

    @Test
    void a_server_that_goes_on_with_another_version_all_the_same_is_noticed() {
        byte[] old = new byte[Fetching.SIZE];
        fetching.run(
                wanted(
                        serve(
                                fetching.upTo(old, "\"old\"", 100_000),
                                ignoringVersions(file(fetching.content, "\"new\"")),
                                file(fetching.content, "\"new\"")),
                        -1,
                        null));

        assertWhole();
    }

    @Test
    void without_a_version_a_part_is_gone_on_with_only_where_the_digest_is_known() {
        FileServer blind =
                serve(fetching.upTo(fetching.content, "", 100_000), file(fetching.content, ""));
        fetching.run(wanted(blind, -1, null));
        assertThat(blind.asked().stream().map(Asked::from)).containsExactly(0, 0);
        assertWhole();
    }

    @Test
    void a_weak_version_is_none() {
        FileServer from =
                serve(
                        fetching.upTo(fetching.content, "W/\"a\"", 100_000),
                        file(fetching.content, "W/\"a\""));
        fetchChecked(from);

        assertThat(from.asked().getLast().header("If-Range")).isEmpty();
        assertWhole();
    }

    @Test
    void another_range_than_was_asked_for_is_not_taken() {
        FileServer.Answer wrong =
                (_, out) -> {
                    head(
                            out,
                            206,
                            "Content-Range: bytes 0-299999/300000",
                            "Content-Length: 300000",
                            "ETag: \"a\"");
                    out.write(fetching.content);
                };
        fetchChecked(
                serve(
                        fetching.upTo(fetching.content, "\"a\"", 100_000),
                        wrong,
                        file(fetching.content, "\"a\"")));

        assertWhole();
    }

    @Test
    void a_range_that_the_server_does_not_have_begins_anew() {
        fetchChecked(
                serve(
                        fetching.upTo(fetching.content, "\"a\"", 100_000),
                        status(416, "Content-Range: bytes */50000"),
                        file(fetching.content, "\"a\"")));

        assertWhole();
    }

    @Test
    void a_server_that_is_busy_is_asked_again_when_it_says() {
        fetchChecked(
                serve(
                        status(429, "Retry-After: 17"),
                        status(503),
                        status(500),
                        file(fetching.content, "\"a\"")));

        assertWhole();
        assertThat(fetching.pauses.getFirst()).isEqualTo(Duration.ofSeconds(17));
        assertThat(fetching.pauses.get(1)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
        assertThat(fetching.pauses.get(2)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @Test
    void a_server_that_wants_to_rest_for_long_is_told_of() {
        assertThatThrownBy(() -> fetchChecked(serve(status(429, "Retry-After: 3600"))))
                .isInstanceOf(DownloadException.class)
                .hasMessageContaining("429")
                .hasMessageContaining("60 minutes")
                .hasMessageContaining("goes on");
        assertThat(fetching.pauses).isEmpty();
    }

    @Test
    void a_server_that_never_gets_on_is_given_up_and_the_part_kept() throws IOException {
        FileServer from = serve(fetching.upTo(fetching.content, "\"a\"", 5000));
        assertThatThrownBy(() -> fetchChecked(from))
                .isInstanceOf(DownloadException.class)
                .hasMessageContaining("4 times in a row")
                .hasMessageContaining("5.00 kB are kept");
        assertThat(Files.size(part())).isEqualTo(5000);
    }

    @Test
    void a_silent_server_is_a_broken_one() throws Exception {
        FileServer.Answer hanging =
                (_, out) -> {
                    head(out, 200, "Content-Length: 300000", "ETag: \"a\"");
                    out.write(fetching.content, 0, 10_000);
                    out.flush();
                    await(Duration.ofSeconds(30));
                };
        fetching.silence(Duration.ofSeconds(2));
        FileServer from = serve(hanging, file(fetching.content, "\"a\""));
        fetchChecked(from);

        assertWhole();
        assertThat(from.asked().getLast().from()).isEqualTo(10_000);
        assertThat(String.join("\n", fetching.notes)).contains("fell silent");
    }

    @Test
    void a_slow_server_is_none() {
        FileServer.Answer slow =
                (_, out) -> {
                    head(out, 200, "Content-Length: 20", "ETag: \"a\"");
                    for (int i = 0; i < 20; i++) {
                        out.write('x');
                        out.flush();
                        await(Duration.ofMillis(20));
                    }
                };
        fetching.silence(Duration.ofSeconds(5)).run(wanted(serve(slow), 20, null));

        assertThat(target()).hasContent("x".repeat(20));
        assertThat(fetching.pauses).isEmpty();
    }
}
