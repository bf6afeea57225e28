package dev.locative.model;

import static dev.locative.model.FileServer.file;
import static dev.locative.model.FileServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.locative.model.FileServer.Asked;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A hub that sends to another server, as Hugging Face does for large files.
class RedirectTest extends DownloadBench {
    private static final String SECRET = "hf_secret";
    private @Nullable FileServer store;

    @AfterEach
    void closeStore() {
        if (store != null) {
            store.close();
        }
    }

    private FileServer store(FileServer.Answer... answers) {
        store = new FileServer(answers);
        return store;
    }

    private static FileServer.Answer to(FileServer store, String... more) {
        String[] headers = Arrays.copyOf(more, more.length + 1);
        headers[more.length] = "Location: " + store.uri("/blob?Signature=s3cret");
        return status(302, headers);
    }

    private Wanted wantedWithToken(FileServer hub, @Nullable String sha256) {
        return Fetching.wanted(
                hub.uri("/toy.bin"), target(), -1, sha256, new Token(SECRET, "HF_TOKEN"));
    }

    @Test
    void the_token_stays_with_the_hub() {
        FileServer far = store(file(fetching.content, "\"a\""));
        FileServer hub = serve(to(far));
        fetching.run(wantedWithToken(hub, fetching.sha256()));

        assertWhole();
        assertThat(hub.asked().getFirst().header("Authorization")).isEqualTo("Bearer " + SECRET);
        assertThat(far.asked()).extracting(Asked::path).containsExactly("/blob?Signature=s3cret");
        assertThat(far.asked().getFirst().headers()).doesNotContainKey("authorization");
        assertThat(far.asked().getFirst().headers().values()).noneMatch(v -> v.contains(SECRET));
    }

    @Test
    void another_name_of_the_same_machine_is_another_server() {
        FileServer hub = new FileServer(status(404));
        FileServer first =
                serve(status(302, "Location: http://localhost:" + hub.uri("").getPort() + "/x"));
        assertThatThrownBy(() -> fetching.run(wantedWithToken(first, null)))
                .hasMessageContaining("404");
        hub.close();

        assertThat(hub.asked()).allMatch(asked -> asked.header("Authorization").isEmpty());
    }

    @Test
    void a_repository_that_moved_on_the_same_hub_keeps_the_token() {
        FileServer hub =
                serve(status(307, "Location: /new/toy.bin"), file(fetching.content, "\"a\""));
        fetching.run(wantedWithToken(hub, null));

        assertThat(hub.asked()).extracting(Asked::path).containsExactly("/toy.bin", "/new/toy.bin");
        assertThat(hub.asked().getLast().header("Authorization")).isEqualTo("Bearer " + SECRET);
    }

    @Test
    void neither_the_token_nor_a_signature_is_in_any_message() {
        FileServer hub = serve(to(store(status(403))));
        assertThatThrownBy(() -> fetching.run(wantedWithToken(hub, null)))
                .hasMessageContaining("403 from http://127.0.0.1")
                .hasMessageContaining("/blob for toy.bin, 4 times in a row")
                .hasMessageNotContaining("s3cret")
                .hasMessageNotContaining(SECRET);
        assertThat(wantedWithToken(hub, null).toString()).doesNotContain(SECRET);
    }

    @Test
    void a_signature_that_ran_out_is_replaced() {
        FileServer far =
                store(
                        fetching.upTo(fetching.content, "\"a\"", 100_000),
                        status(403),
                        file(fetching.content, "\"a\""));
        FileServer hub = serve(to(far));
        fetching.run(wanted(hub, Fetching.SIZE, fetching.sha256()));

        assertWhole();
        assertThat(hub.asked()).hasSize(3);
    }

    @Test
    void the_hub_s_digest_is_compared_where_the_catalogue_has_none() {
        String linked = "X-Linked-Etag: \"" + fetching.sha256() + "\"";
        FileServer hub = serve(to(store(file(fetching.content, "\"a\"")), linked));

        assertThat(fetching.run(wanted(hub, -1, null)).told()).isTrue();
    }

    @Test
    void bytes_other_than_the_hub_s_digest_are_not_kept() {
        String linked = "X-Linked-Etag: \"" + "0".repeat(64) + "\"";
        FileServer hub = serve(to(store(file(fetching.content, "\"a\"")), linked));
        assertThatThrownBy(() -> fetching.run(wanted(hub, -1, null)))
                .hasMessageContaining("(the hub's own)");
        assertThat(target()).doesNotExist();
    }

    @Test
    void the_store_s_version_may_change_where_the_hub_says_that_the_content_is_the_same() {
        String linked = "X-Linked-Etag: \"" + fetching.sha256() + "\"";
        FileServer far =
                store(
                        fetching.upTo(fetching.content, "\"a\"", 100_000),
                        file(fetching.content, "\"b\""));
        fetching.run(wanted(serve(to(far, linked)), -1, null));

        assertWhole();
        assertThat(far.asked().stream().map(Asked::from)).containsExactly(0, 100_000);
        assertThat(far.asked().getLast().header("If-Range")).isEmpty();
    }

    @Test
    void another_content_by_the_hub_s_word_is_fetched_from_its_beginning() {
        byte[] old = new byte[Fetching.SIZE];
        FileServer far =
                store(fetching.upTo(old, "\"a\"", 100_000), file(fetching.content, "\"b\""));
        FileServer hub =
                serve(
                        to(far, "X-Linked-Etag: \"" + "0".repeat(64) + "\""),
                        to(far, "X-Linked-Etag: \"" + fetching.sha256() + "\""));
        fetching.run(wanted(hub, -1, null));

        assertWhole();
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://example.org/x, no http or https address",
        "file:///etc/passwd, no http or https address",
        "'', nowhere",
        "http://u:p@127.0.0.1/x, user name or password",
        "http://[, no address",
    })
    void a_redirect_to_nothing_of_use_is_refused(String location, String message) {
        assertThatThrownBy(() ->
                        fetching.run(wanted(serve(status(302, "Location: " + location)), -1, null)))
                .isInstanceOf(DownloadException.class)
                .hasMessageContaining(message);
    }

    @Test
    void a_redirect_in_circles_ends() {
        FileServer hub = serve(status(302, "Location: /toy.bin"));
        assertThatThrownBy(() -> fetching.run(wanted(hub, -1, null)))
                .isInstanceOf(DownloadException.class)
                .hasMessageContaining("redirects more than 10 times");
    }
}
