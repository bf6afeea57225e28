package dev.locative.model;

import static dev.locative.model.FileServer.file;
import static dev.locative.model.FileServer.head;
import static dev.locative.model.FileServer.status;
import static dev.locative.model.FileServer.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Servers that send what was not wanted, or nothing.
class WrongFilesTest extends DownloadBench {
    @Test
    void a_length_other_than_the_catalogue_s_is_refused_before_a_byte_is_written() {
        assertThatThrownBy(() -> fetchChecked(serve(file(new byte[1000], "\"a\""))))
                .isInstanceOf(DownloadException.class)
                .hasMessageContaining("has 1,000 bytes, but toy.bin should have 300,000");
        assertThat(target()).doesNotExist();
        assertThat(part()).doesNotExist();
    }

    @Test
    void a_server_that_says_less_than_it_sends_gives_what_it_said_and_the_digest_tells() {
        FileServer.Answer lying =
                (_, out) -> {
                    head(out, 200, "Content-Length: 1000", "ETag: \"a\"");
                    out.write(fetching.content);
                };
        assertThatThrownBy(() -> fetching.run(wanted(serve(lying), -1, fetching.sha256())))
                .isInstanceOf(DownloadException.class)
                .hasMessageContaining("instead of " + fetching.sha256());
        assertThat(target()).doesNotExist();
    }

    @Test
    void a_server_that_says_more_than_it_has_is_given_up() {
        FileServer.Answer lying =
                (asked, out) -> {
                    int from = Math.min(asked.from(), Fetching.SIZE);
                    head(
                            out,
                            from > 0 ? 206 : 200,
                            "Content-Length: " + (900_000 - from),
                            "Content-Range: bytes " + from + "-899999/900000",
                            "ETag: \"a\"");
                    out.write(fetching.content, from, Fetching.SIZE - from);
                };
        assertThatThrownBy(() -> fetching.run(wanted(serve(lying), -1, null)))
                .isInstanceOf(DownloadException.class)
                .hasMessageContaining("in a row");
        assertThat(target()).doesNotExist();
    }

    @Test
    void a_body_without_a_length_that_outgrows_the_catalogue_s_size_is_cut_off() {
        assertThatThrownBy(() -> fetching.run(wanted(serve(chunked(fetching.content)), 1000, null)))
                .isInstanceOf(DownloadException.class)
                .hasMessageContaining("more than the 1,000 bytes");
        assertThat(part()).doesNotExist();
    }

    @Test
    void wrong_bytes_are_not_kept() {
        byte[] other = Arrays.copyOf(fetching.content, Fetching.SIZE);
        other[5]++;
        assertThatThrownBy(() -> fetchChecked(serve(file(other, "\"a\""))))
                .isInstanceOf(DownloadException.class)
                .hasMessageContaining("instead of " + fetching.sha256() + " (the catalogue's)");
        assertThat(target()).doesNotExist();
        assertThat(part()).doesNotExist();
    }

    @Test
    void a_web_page_is_not_the_file() {
        FileServer from =
                serve(
                        whole(
                                "<html>".getBytes(StandardCharsets.UTF_8),
                                "Content-Type: text/html; charset=utf-8"));
        assertThatThrownBy(() -> fetching.run(wanted(from, -1, null)))
                .isInstanceOf(DownloadException.class)
                .hasMessageContaining("web page");
        assertThat(target()).doesNotExist();
    }

    @Test
    void a_file_that_is_packed_on_the_way_is_refused() {
        FileServer from = serve(whole(fetching.content, "Content-Encoding: gzip"));
        assertThatThrownBy(() -> fetching.run(wanted(from, -1, null)))
                .isInstanceOf(DownloadException.class)
                .hasMessageContaining("packed as gzip");
        assertThat(from.asked().getFirst().header("Accept-Encoding")).isEqualTo("identity");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void a_closed_door_tells_the_remedy_at_once(int status) {
        FileServer from = serve(status(status));
        assertThatThrownBy(() -> fetchChecked(from))
                .isInstanceOf(DownloadException.class)
                .hasMessageContaining(status + " from http://127.0.0.1")
                .hasMessageContaining("accept its licence");
        assertThat(from.asked()).hasSize(1);
    }

    @Test
    void a_missing_file_tells_its_address() {
        FileServer from = serve(status(404));
        assertThatThrownBy(() -> fetchChecked(from))
                .isInstanceOf(DownloadException.class)
                .hasMessageContaining("404 from " + from.uri("/toy.bin") + " for toy.bin")
                .hasMessageContaining("look it up");
    }

    @Test
    void a_server_that_is_not_there_is_given_up() {
        FileServer gone = serve(status(200));
        gone.close();
        assertThatThrownBy(() -> fetchChecked(gone))
                .isInstanceOf(DownloadException.class)
                .hasMessageContaining("no answer from http://127.0.0.1")
                .hasMessageContaining("4 times");
        assertThat(fetching.pauses).hasSize(3);
    }

    @Test
    void a_full_disk_is_seen_before_it_is_filled() {
        FileServer from = serve(fetching.upTo(fetching.content, "\"a\"", 0));
        assertThatThrownBy(() ->
                        fetching.free(64 << 20).run(wanted(from, Fetching.SIZE, fetching.sha256())))
                .isInstanceOf(DownloadException.class)
                .hasMessageContaining("toy.bin needs 300 kB more, but only 67 MB are free");
        assertThat(target()).doesNotExist();
    }

    @Test
    void a_folder_that_cannot_be_written_is_named() throws IOException {
        Files.writeString(folder.resolve("onnx"), "a file where a folder should be");
        assertThatThrownBy(() -> fetchChecked(serve(file(fetching.content, "\"a\""))))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("cannot write " + target());
    }
}
