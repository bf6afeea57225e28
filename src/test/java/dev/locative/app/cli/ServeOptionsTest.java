package dev.locative.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServeOptionsTest {
    @ParameterizedTest
    @CsvSource({
        "--at-once, 0, 1",
        "--queue, -1, 0",
        "--warm-up, -1, 0",
        "--streams, 0, 1",
        "--max-body, 0, 1"
    })
    void numbers_that_make_no_sense_are_refused(String option, String value, int least) {
        StringWriter said = new StringWriter();
        int code =
                CommandLines.main()
                        .setErr(new PrintWriter(said, true))
                        .execute("serve", option, value);

        assertThat(code).isEqualTo(ExitCode.ERROR);
        assertThat(said)
                .hasToString(
                        "locative: %s %s: it must be at least %d%n"
                                .formatted(option, value, least));
    }
}
