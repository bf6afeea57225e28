package dev.locative.eval.parse;

import static dev.locative.eval.parse.YesNo.NO;
import static dev.locative.eval.parse.YesNo.UNKNOWN;
import static dev.locative.eval.parse.YesNo.YES;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class YesNoDialectTest {
    @ParameterizedTest(name = "{0} reads \"{1}\" as {2}")
    @MethodSource("cases")
    void every_dialect_reads_replies_as_its_program_does(
            YesNoDialect dialect, String reply, YesNo expected) {
        assertThat(dialect.parse(reply)).isEqualTo(expected);
    }

    static Stream<Arguments> cases() {
        return Stream.of("yes_no_parsing.json", "yes_no_parsing_lmms_eval.json")
                .flatMap(file -> Vectors.of(file, "cases").stream())
                .flatMap(one ->
                        Arrays.stream(YesNoDialect.values())
                                .filter(dialect -> one.has(key(dialect)))
                                .map(dialect ->
                                        Arguments.of(
                                                dialect,
                                                one.path("prediction").asText(),
                                                label(one.path(key(dialect))))));
    }

    /// What the recorded results call a dialect.
    private static String key(YesNoDialect dialect) {
        return switch (dialect) {
            case LMMS_HALLUSION -> "lmms_hallusion_keyword";
            case VLMEVALKIT, MME_OFFICIAL, LMMS_MME, POPE_OFFICIAL, LMMS_POPE ->
                    dialect.name().toLowerCase(Locale.ROOT);
        };
    }

    private static YesNo label(JsonNode label) {
        return switch (label.asText()) {
            case "Yes", "yes", "1" -> YES;
            case "No", "no", "0" -> NO;
            case "Unknown", "other", "null" -> UNKNOWN;
            default -> throw new AssertionError(label);
        };
    }

    @Test
    void the_recorded_results_cover_every_dialect() {
        assertThat(cases().map(one -> one.get()[0]).distinct())
                .containsExactlyInAnyOrder((Object[]) YesNoDialect.values());
        assertThat(cases().count()).isGreaterThan(300);
    }

    @ParameterizedTest
    @EnumSource
    void nothing_and_white_space_are_no_answer(YesNoDialect dialect) {
        YesNo expected =
                switch (dialect) {
                    case VLMEVALKIT, MME_OFFICIAL, LMMS_MME, LMMS_POPE -> UNKNOWN;
                    case POPE_OFFICIAL -> YES;
                    case LMMS_HALLUSION -> NO;
                };
        for (String reply : List.of("", " ", "\n\n", "\u00A0", "...", "\uD83D\uDE00")) {
            assertThat(dialect.parse(reply)).as("\"%s\"", reply).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_reply_of_a_megabyte_is_read_at_once(YesNoDialect dialect) {
        String reply = "yes. ".repeat(200_000);
        assertThat(dialect.parse(reply))
                .isEqualTo(dialect == YesNoDialect.LMMS_POPE ? UNKNOWN : YES);
        assertThat(dialect.parse("-".repeat(1_000_000))).isNotNull();
    }

    @Test
    void one_comma_between_digits_makes_marks_vanish_and_words_grow_together() {
        assertThat(YesNoDialect.VLMEVALKIT.parse("yes-no")).isEqualTo(UNKNOWN);
        assertThat(YesNoDialect.VLMEVALKIT.parse("(yes)(1 of 2)")).isEqualTo(YES);
        assertThat(YesNoDialect.VLMEVALKIT.parse("(yes)(1,000)")).isEqualTo(UNKNOWN);
    }

    @Test
    void only_thirty_two_full_stops_go_in_vlmevalkit() {
        assertThat(YesNoDialect.VLMEVALKIT.parse(".".repeat(32) + "yes")).isEqualTo(YES);
        assertThat(YesNoDialect.VLMEVALKIT.parse(".".repeat(33) + "yes")).isEqualTo(UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "'yes\u00A0', YES",
        "'\u3000No\u2003', NO",
        "'\u200Byes', UNKNOWN",
        "'\uFEFFno', UNKNOWN"
    })
    void white_space_is_what_python_takes_for_it(String reply, YesNo expected) {
        assertThat(YesNoDialect.LMMS_POPE.parse(reply)).isEqualTo(expected);
    }

    @Test
    void the_first_four_characters_are_code_points() {
        assertThat(YesNoDialect.MME_OFFICIAL.parse("\uD83D\uDE00yes")).isEqualTo(YES);
        assertThat(YesNoDialect.MME_OFFICIAL.parse("\uD83D\uDE00\uD83D\uDE00yes"))
                .isEqualTo(UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "'It is no\nreally', YES",
        "'no\n', YES",
        "'No,', NO",
        "'NO', YES",
        "'it, not', NO",
        "'.no', YES"
    })
    void pope_looks_at_words_between_single_spaces_before_the_first_full_stop(
            String reply, YesNo expected) {
        assertThat(YesNoDialect.POPE_OFFICIAL.parse(reply)).isEqualTo(expected);
    }
}
