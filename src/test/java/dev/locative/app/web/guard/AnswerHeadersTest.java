package dev.locative.app.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What answers say to browsers.
class AnswerHeadersTest {
    private final AnswerHeaders headers = new AnswerHeaders();

    @ParameterizedTest
    @CsvSource({
        "/,200",
        "/app/main.js,200",
        "/v1/info,200",
        "/v1/nosuch,404",
        "/q/metrics,200",
        "/x,500"
    })
    void every_answer_is_strict(String path, int status) {
        MultiMap answer = complete(path, status);

        assertThat(answer.get("Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                .contains("frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.get("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.get("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.get("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.get("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.get("Permissions-Policy")).contains("camera=()");
        assertThat(answer.names()).doesNotContain("Server", "X-Powered-By");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/info,200,no-store",
        "/v1/info,401,no-store",
        "/q/metrics,200,no-store",
        "/,200,no-cache",
        "/app/main.js,304,no-cache",
        "/_static/lit-html/3.3.2/lit-html.js,404,no-store"
    })
    void answers_are_kept_no_longer_than_they_are_true(String path, int status, String kept) {
        assertThat(complete(path, status).get("Cache-Control")).isEqualTo(kept);
    }

    @Test
    void a_library_with_its_version_in_the_address_is_kept_for_good() {
        assertThat(complete("/_static/lit-html/3.3.2/lit-html.js", 200).get("Cache-Control"))
                .contains("immutable");
        assertThat(complete("/_static/../v1/info", 200).get("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void an_answer_may_be_stricter_itself() {
        MultiMap answer = MultiMap.caseInsensitiveMultiMap();
        answer.set("content-security-policy", "sandbox").set("cache-control", "private");

        headers.complete("/v1/runs/x/report", 200, answer);

        assertThat(answer.getAll("Content-Security-Policy")).containsExactly("sandbox");
        assertThat(answer.getAll("Cache-Control")).containsExactly("private");
    }

    private MultiMap complete(String path, int status) {
        MultiMap answer = MultiMap.caseInsensitiveMultiMap();
        headers.complete(path, status, answer);
        return answer;
    }
}
