package dev.locative.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.locative.data.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetCardTest {
    @TempDir Path temp;

    private String card(Stream<Outcome> outcomes, CardFacts facts) throws IOException {
        new Publication(new Messages(Pack.IMAGE, ImageRoot.NONE, 1 << 20), temp, false)
                .write(outcomes, facts);
        return Files.readString(temp.resolve("README.md"));
    }

    @Test
    void theHeaderIsWhatTheHubReads() throws IOException {
        assertThat(card(Given.run(), Given.FACTS))
                .startsWith(
                        """
                        ---
                        pretty_name: "trial"
                        license:
                        - cc-by-4.0
                        language:
                        - en
                        task_categories:
                        - visual-question-answering
                        tags:
                        - spatial-reasoning
                        - synthetic
                        - locative
                        size_categories:
                        - n<1K
                        configs:
                        - config_name: default
                          data_files:
                          - split: train
                            path:
                            - train.jsonl
                        ---
                        # trial
                        """);
    }

    @Test
    void theTablesCountTheRun() throws IOException {
        assertThat(card(Given.run(), Given.FACTS))
                .contains("3 pairs about 2 images, in 2 rows of the format `messages`")
                .contains("| code version | 0.1.0 |", "| generator | pattern |")
                .contains("| digest of taxonomy | sha256:abc |")
                .contains("| records read | 7 |", "| records that were unreadable | 2 (28.6 %) |")
                .contains("| refused by lexical | 1 (14.3 %) |", "| samples answered | 3 (42.9 %)")
                .contains("| pairs generated | 5 |", "| dropped by grounded | 2 (40.0 %) |")
                .contains("| above | 3 (100.0 %) |\n| on | 1 (33.3 %) |")
                .contains("| viewer | 1 (33.3 %) |", "| object | 0 (0.0 %) |")
                .contains("| DOCCI, 1 images | Descriptions and images CC-BY-4.0")
                .contains("| Localized Narratives, 1 images | Annotations CC-BY-4.0")
                .contains("\"evidence\" : \"Three white towels hang from a rack\"");
    }

    @Test
    void unknownSourcesSayThatTheirLicenceIsUnknown() throws IOException {
        Outcome outcome =
                new Outcome.Answered(
                        new dev.locative.data.Sample("s", null, "x", "my|captions"),
                        java.util.List.of(
                                new dev.locative.data.Judged(
                                        Given.pair("Q?", "A."), java.util.List.of())));
        assertThat(card(Stream.of(outcome), Given.FACTS))
                .contains("license:\n- other\n")
                .contains("| my\\|captions, 1 images | see source |")
                .contains("1 rows have no image")
                .contains("unknown to Locative: my\\|captions");
    }

    @Test
    void namesAndOptionsCannotBreakTheCard() throws IOException {
        CardFacts facts =
                new CardFacts(
                        "a: \"b\"\n---\nc", "0.1.0", Map.of("in|put", "x\n|<script>"), Map.of(), 0);
        assertThat(card(Given.run(), facts))
                .startsWith("---\npretty_name: \"a: \\\"b\\\"\\n---\\nc\"\n")
                .contains("# a: \"b\" --- c\n")
                .contains("| in\\|put | x \\|&lt;script> |");
    }
}
