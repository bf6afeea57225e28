package dev.locative.app.web.guard;

import static dev.locative.app.web.guard.Asking.of;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How long requests may be, by what they announce.
class SizesTest {
    private static final String FORM = "multipart/form-data; boundary=b";

    private final Sizes sizes = new Sizes(1_000, 1_000_000);

    @ParameterizedTest
    @CsvSource({
        "POST,/v1/synthesize,application/json,1000",
        "POST,/v1/synthesize,multipart/form-data,1000",
        "POST,/v1/runs,application/json,1000",
        "POST,/v1/runs,multipart/form-data,1000000",
        "POST,/v1/runs,Multipart/Form-Data;boundary=b,1000000",
        "PUT,/v1/runs,multipart/form-data,1000",
        "POST,/v1/runs/,multipart/form-data,1000",
        "POST,/v1/runs/x/review,multipart/form-data,1000",
        "POST,/v1/session,application/json,4096",
        "GET,/v1/info,application/json,1000"
    })
    void each_address_has_its_limit(String method, String path, String type, long limit) {
        assertThat(sizes.limit(of(method, path, "Content-Type", type))).isEqualTo(limit);
        assertThat(announced(method, path, type, String.valueOf(limit))).isNull();
        assertThat(announced(method, path, type, String.valueOf(limit + 1)))
                .isNotNull()
                .extracting(Refused::status)
                .isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({
        "10000000000,413",
        "99999999999999999,413",
        "9223372036854775808,413",
        "9999999999999999999,413",
        "99999999999999999999,400",
        "-1,400",
        "abc,400",
        "0x10,400",
        "'',400"
    })
    void absurd_lengths_are_told_from_wrong_ones(String length, int status) {
        assertThat(announced("POST", "/v1/runs", FORM, length))
                .isNotNull()
                .extracting(Refused::status)
                .isEqualTo(status);
    }

    @Test
    void an_address_and_headers_have_their_limits() {
        assertThat(sizes.refusal(of("GET", "/"), "/" + "a".repeat(7_999))).isNull();
        assertThat(sizes.refusal(of("GET", "/"), "/" + "a".repeat(8_000)))
                .isNotNull()
                .extracting(Refused::status)
                .isEqualTo(414);
        assertThat(sizes.refusal(of("GET", "/", "X", "a".repeat(16_000)), "/"))
                .isNotNull()
                .extracting(Refused::status)
                .isEqualTo(431);
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 101; i++) {
            many.addAll(List.of("X" + i, "y"));
        }
        assertThat(sizes.refusal(of("GET", "/", many.toArray(String[]::new)), "/"))
                .isNotNull()
                .extracting(Refused::status)
                .isEqualTo(431);
    }

    private @Nullable Refused announced(String method, String path, String type, String length) {
        return sizes.refusal(
                of(method, path, "Content-Type", type, "Content-Length", length), path);
    }
}
