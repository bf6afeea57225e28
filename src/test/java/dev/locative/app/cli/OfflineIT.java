package dev.locative.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.locative.app.cli.Packaged.Ended;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The packaged command on what a real Qwen2.5 answered, whose pairs are labelled by hand.
class OfflineIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path REPLIES = Path.of("src/test/resources/replies").toAbsolutePath();

    private static final Path EVAL = Path.of("eval/llm").toAbsolutePath();

    @TempDir Path folder;
    private Packaged locative = null;

    @BeforeEach
    void packaged() {
        locative = new Packaged(folder);
    }

    private Ended run(String prompt, String... more) throws Exception {
        String file = REPLIES.resolve(prompt + ".jsonl").toString();
        String[] line = {
            "synthesize",
            file,
            "--generator",
            "replies",
            "--replies",
            file,
            "--gate",
            "none",
            "--prompt",
            prompt,
            "--out",
            prompt
        };
        String[] all = java.util.Arrays.copyOf(line, line.length + more.length);
        System.arraycopy(more, 0, all, line.length, more.length);
        return locative.run(all);
    }

    @Test
    void real_replies_become_pairs_most_of_them_right() throws Exception {
        Ended synthesized = run("compact");
        assertThat(synthesized.code()).as(synthesized.err()).isZero();
        assertThat(synthesized.err()).contains("24 answered", "0 failed");

        Ended measured =
                locative.run(
                        "quality",
                        "compact",
                        "--labels",
                        REPLIES.resolve("labels.jsonl").toString(),
                        "--json");

        assertThat(measured.code()).as(measured.err()).isZero();
        JsonNode quality = JSON.readTree(measured.out());
        int right = quality.path("keptRight").asInt();
        assertThat(right).isGreaterThanOrEqualTo(9);
        assertThat(quality.path("keptWrong").asInt()).isLessThan(right / 3);
    }

    @Test
    void the_replies_that_come_along_give_what_their_page_says() throws Exception {
        String replies = EVAL.resolve("replies.jsonl").toString();
        Ended synthesized =
                locative.run(
                        "synthesize",
                        replies,
                        "--generator",
                        "replies",
                        "--replies",
                        replies,
                        "--gate",
                        "none",
                        "--out",
                        "eval");
        assertThat(synthesized.code()).as(synthesized.err()).isZero();

        Ended measured =
                locative.run(
                        "quality",
                        "eval",
                        "--labels",
                        EVAL.resolve("labels.jsonl").toString(),
                        "--json");

        JsonNode quality = JSON.readTree(measured.out());
        assertThat(quality.path("keptRight").asInt()).isGreaterThanOrEqualTo(65);
        for (JsonNode row : quality.path("rows")) {
            boolean misleads = List.of("garbled", "invented").contains(row.path("label").asText());
            assertThat(row.path("kept").asInt()).isLessThanOrEqualTo(misleads ? 1 : 70);
        }
    }

    @Test
    void the_log_of_replies_makes_the_same_pairs_with_other_filters_and_no_model()
            throws Exception {
        run("paper");
        Ended again =
                locative.run(
                        "synthesize",
                        REPLIES.resolve("paper.jsonl").toString(),
                        "--generator",
                        "replies",
                        "--from-replies",
                        "paper",
                        "--gate",
                        "none",
                        "--no-filter",
                        "grounded",
                        "--prompt",
                        "paper",
                        "--out",
                        "looser");

        assertThat(again.code()).as(again.err()).isZero();
        JsonNode first = JSON.readTree(Files.readString(folder.resolve("paper/summary.json")));
        JsonNode looser = JSON.readTree(Files.readString(folder.resolve("looser/summary.json")));
        assertThat(looser.at("/pairs/generated")).isEqualTo(first.at("/pairs/generated"));
        assertThat(looser.at("/pairs/kept").asInt()).isGreaterThan(first.at("/pairs/kept").asInt());
    }
}
