package dev.locative.eval.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.locative.eval.Answer;
import dev.locative.eval.Item;
import dev.locative.eval.score.BenchmarkResult;
import dev.locative.eval.score.Scoring;
import dev.locative.eval.table.ItemImage;
import dev.locative.vision.Picture;
import dev.locative.vision.decode.PngEncoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTest {
    private static final String HOSTILE =
            "</dd><script src=https://evil.example/x.js></script><img src=x onerror=alert(1)> `|` [a](http://b) &lt;\u0000";

    @TempDir Path dir;

    private static ItemImage picture(String name, byte[] bytes) {
        return new ItemImage() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public boolean present() {
                return true;
            }

            @Override
            public byte[] bytes() {
                return bytes;
            }
        };
    }

    private static Scoring.Answered wrong(int row, String reply, ItemImage... images) {
        Item plain = Results.item(row, true, row % 2 == 0 ? "left <of>" : "right");
        return new Scoring.Answered(
                new Item(
                        plain.id(),
                        List.of(),
                        row,
                        plain.place(),
                        List.of(images),
                        plain.task(),
                        plain.facets()),
                Answer.of(reply));
    }

    private static Reported reported(List<Scoring.Answered> answered) {
        BenchmarkResult result = Results.vsr(List.of(answered));
        return Reported.of(result, List.of(answered), Results.assessed(List.of(answered)));
    }

    private String write(String file, List<Scoring.Answered> answered) throws IOException {
        ReportFiles.write(
                dir,
                "Evaluation of <b>",
                Map.of("contestant", HOSTILE),
                List.of(reported(answered)));
        return Files.readString(dir.resolve(file));
    }

    @Test
    void what_a_model_says_never_becomes_markup() throws IOException {
        String html = write("report.html", List.of(wrong(0, HOSTILE), wrong(1, HOSTILE)));
        assertThat(html)
                .doesNotContain("<script")
                .doesNotContain("<img src=x")
                .doesNotContain("left <of>")
                .contains("&lt;script src=https://evil.example/x.js&gt;")
                .contains("&amp;lt;")
                .contains("Evaluation of &lt;b&gt;");
    }

    @Test
    void the_page_loads_nothing() throws IOException {
        byte[] red = new byte[3 * 640 * 400];
        String html =
                write(
                        "report.html",
                        List.of(
                                wrong(
                                        0,
                                        "no",
                                        picture(
                                                "a.png",
                                                PngEncoder.encode(new Picture(640, 400, red)))),
                                wrong(2, HOSTILE)));
        assertThat(html)
                .contains("src=\"data:image/jpeg;base64,")
                .doesNotContainPattern(
                        "(?i)<[a-z][^<>]*(src|href|action|srcset|poster)\\s*=\\s*[\"']?(https?:|//)")
                .doesNotContainPattern("(?i)<[^>]*url\\(")
                .doesNotContain("@import");
    }

    @Test
    void an_image_that_cannot_be_shown_is_a_frame_with_its_name() throws IOException {
        String html =
                write(
                        "report.html",
                        List.of(
                                wrong(0, "no", ItemImage.missing("gone.jpg", "why")),
                                wrong(1, "no", picture("torn.jpg", new byte[] {1, 2, 3}))));
        assertThat(html).contains("gone.jpg").contains("not there").contains("torn.jpg");
        assertThat(html.split("class=\"frame\"", -1)).hasSize(3);
    }

    @Test
    void markdown_keeps_its_tables_whatever_is_said() throws IOException {
        String markdown = write("report.md", List.of(wrong(0, HOSTILE + "\n# heading\n| a | b |")));
        assertThat(markdown.lines().filter(line -> line.startsWith("# ")))
                .containsExactly("# Evaluation of \\<b\\>");
        assertThat(markdown).contains("left \\<of\\>").doesNotContain("\n| a | b |");
    }

    @Test
    void examples_take_turns_among_the_slices_and_are_the_same_each_time() {
        List<Scoring.Answered> answered = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            answered.add(wrong(i % 20 == 1 ? i : 2 * i + 100, "False"));
        }
        List<Example> examples = reported(answered).examples();
        assertThat(examples).hasSize(12);
        assertThat(examples.stream().map(Example::slice).filter("right"::equals)).hasSize(3);
        assertThat(reported(answered).examples()).isEqualTo(examples);
    }

    @Test
    void confusion_counts_right_answers_against_those_read() {
        Confusion confusion =
                reported(
                                Results.answered(
                                        List.of("True", "True", "mumble", "false", "maybe"),
                                        "left"))
                        .confusion();
        assertThat(confusion).isNotNull();
        assertThat(confusion.said()).containsExactly("True", "False", "another", "none");
        assertThat(confusion.count("True", "True")).isEqualTo(1);
        assertThat(confusion.count("False", "False")).isEqualTo(1);
        assertThat(confusion.count("True", "none")).isEqualTo(1);
        assertThat(confusion.count("True", "another")).isEqualTo(1);
    }

    @Test
    void benchmarks_of_earlier_commands_are_named() throws IOException {
        Files.createDirectories(dir.resolve("mme"));
        Files.writeString(dir.resolve("mme/report.json"), "{}");
        assertThat(write("report.md", List.of(wrong(0, "no"))))
                .contains("also in this folder")
                .contains("mme");
    }
}
