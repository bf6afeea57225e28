package dev.locative.eval.suite;

import static dev.locative.eval.suite.PromptVectors.asked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.locative.eval.Data;
import dev.locative.eval.Item;
import dev.locative.eval.Mark;
import dev.locative.eval.Rule;
import dev.locative.eval.Scores;
import dev.locative.eval.table.ItemImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MmmuTest {
    private static final String HEAD =
            "index\timage\tquestion\tA\tB\tanswer\tcategory\tl2-category\tsplit\n";

    @TempDir private Path folder;

    @Test
    void thePublishedFilesHoldQuestionsOptionsAndPictures() throws SQLException, IOException {
        parquet("Accounting", "validation", MmmuFiles.row("validation_Accounting_1"));
        parquet(
                "Art_Theory",
                "validation",
                MmmuFiles.row("validation_Art_Theory_2")
                        .with("question", "See <image 1>, <image 2>.")
                        .with("options", "[\"it's\", '\\\\pi <image 3>', 'a \"b\"', 'd']"));
        parquet("Art_Theory", "dev", MmmuFiles.row("dev_Art_Theory_1"));
        List<Item> items = items(null);

        assertThat(items)
                .extracting(Item::id)
                .containsExactly("validation_Accounting_1", "validation_Art_Theory_2");
        assertThat(items).extracting(Item::row).containsExactly(0L, 1L);
        assertThat(items.get(0).images()).hasSize(2).allMatch(ItemImage::present);
        assertThat(items.get(0).images().get(1).bytes()).asString().isEqualTo("second");
        assertThat(items.get(1).images())
                .extracting(ItemImage::present)
                .containsExactly(true, true, false);
        assertThat(items.get(1).task().answers()).containsExactly("A", "B", "C", "D");
        assertThat(items.get(1).facets())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "split", "validation",
                                "domain", "Art and Design",
                                "subject", "Art_Theory",
                                "question_type", "multiple-choice",
                                "difficulty", "Easy",
                                "image_type", "Tables; Body Scans: MRI, CT, X-rays, and PET"));
        assertThat(items("dev")).extracting(Item::id).containsExactly("dev_Art_Theory_1");
        assertThat(items("val")).hasSize(2);
    }

    @Test
    void everyStylePutsPicturesAndMarksItsWay() throws SQLException, IOException {
        parquet(
                "Math",
                "validation",
                MmmuFiles.row("validation_Math_1")
                        .with("question", "Is <image 2> it?")
                        .with("options", "['yes', '<image 1>']")
                        .with("answer", "A"),
                MmmuFiles.open("validation_Math_2", "3.5").with("question", "Find <image 1>."));
        List<Item> items = items(null);

        assertThat(asked(new Mmmu().styles().get(0), items.get(0)))
                .containsExactly(
                        "<picture>",
                        "<picture>",
                        "Question: Is <image 2> it?\nOptions:\nA. yes\nB. <image 1>\nPlease select the correct answer from the options above.");
        assertThat(asked(new Mmmu().styles().get(1), items.get(0)))
                .containsExactly(
                        "Question: Is ",
                        "<picture>",
                        " it?\nOptions:\nA. yes\nB. ",
                        "<picture>",
                        "\nPlease select the correct answer from the options above. \n");
        assertThat(asked(new Mmmu().styles().get(2), items.get(1)).getLast())
                .isEqualTo("Find <image 1>.\n\nAnswer the question using a single word or phrase.");
    }

    @Test
    void openQuestionsAreMarkedByEachRule() throws SQLException, IOException {
        parquet(
                "Math",
                "validation",
                MmmuFiles.open("validation_Math_14", "3.5"),
                MmmuFiles.open("validation_Math_15", "['24/7', '3.429']"));
        List<Item> items = items(null);

        assertThat(marks(items.get(0), "The answer is 3.50")).containsExactly(1.0, 1.0, 1.0);
        assertThat(marks(items.get(0), "3.499")).containsExactly(1.0, 0.0, 1.0);
        assertThat(marks(items.get(0), "A")).containsExactly(0.0, 1.0, 0.0);
        assertThat(marks(items.get(0), "")).containsExactly(0.0, 0.0, 0.0);
        assertThat(marks(items.get(1), "3.429")).containsExactly(1.0, 0.0, 0.0);
        assertThat(marks(items.get(1), "['24/7', '3.429']")).containsExactly(1.0, 1.0, 1.0);
        assertThat(items.get(1).task().right()).isEqualTo("24/7");
    }

    @Test
    void lettersAreReadByEachRuleAndDrawsAreCounted() throws SQLException, IOException {
        MmmuFiles.Row[] rows = new MmmuFiles.Row[40];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = MmmuFiles.row("validation_Math_" + (i + 1));
        }
        parquet("Math", "validation", rows);
        List<Item> items = items(null);

        assertThat(marks(items.getFirst(), "B")).containsExactly(1.0, 1.0, 1.0);
        assertThat(marks(items.getFirst(), "B.")).containsExactly(1.0, 1.0, 1.0);
        assertThat(marks(items.getFirst(), "**B**")).element(1).isEqualTo(1.0);
        Rule official = new Mmmu().rules().getFirst();
        Mark drawn = official.mark(items.getFirst(), "no idea");
        assertThat(drawn).isEqualTo(official.mark(items.getFirst(), "really none"));
        assertThat(drawn.parsed()).isNull();

        Scores scores = MmmuFiles.scores(official, items, item -> item.row() < 20 ? "B" : "hm");
        assertThat(scores.metrics()).containsEntry("drawn", 0.5);
        assertThat(scores.metrics()).containsEntry("accuracy_without_draws", 0.5);
        assertThat(scores.metrics().get("accuracy")).isBetween(0.5 + 1 / 40.0, 0.5 + 12 / 40.0);
        assertThat(scores.by().get("image_type"))
                .containsOnlyKeys("Tables", "Body Scans: MRI, CT, X-rays, and PET");
        assertThat(scores.by().get("subject").get("Math")).containsEntry("n", 40.0);
    }

    @Test
    void upToNineOptionsAreKnown() throws SQLException, IOException {
        parquet(
                "Math",
                "validation",
                MmmuFiles.row("validation_Math_1")
                        .with("options", "['1','2','3','4','5','6','7','8','9']")
                        .with("answer", "I"));
        assertThat(marks(items(null).getFirst(), "(I)")).containsExactly(1.0, 1.0, 1.0);
    }

    @Test
    void vlmevalkitsTableHasSeveralPicturesInACell() throws IOException {
        String one = Base64.getEncoder().encodeToString(new byte[60]);
        String two = Base64.getEncoder().encodeToString(new byte[90]);
        write(
                "MMMU_DEV_VAL.tsv",
                HEAD
                        + "1\t['%s', '%s']\tIs <image 2> it?\tyes\tno\tA\tArt Theory\tArt & Design\tvalidation\n"
                                .formatted(one, two)
                        + "2\t1x\tsee <image 1>\tyes\tno\tB\tMath\tScience\tdev\n"
                        + "3\t%s\tFind it.\t\t\t3.5\tMath\tScience\tvalidation\n".formatted(two)
                        + "4\t3\tFind it.\t\t\t['a', 'b']\tMath\tScience\tvalidation\n");
        List<Item> items = items(null);

        assertThat(items).extracting(Item::id).containsExactly("1", "3", "4");
        assertThat(items.getFirst().images())
                .extracting(image -> image.bytes().length)
                .containsExactly(60, 90);
        assertThat(items.getFirst().facets())
                .containsEntry("subject", "Art_Theory")
                .containsEntry("domain", "Art and Design");
        assertThat(items.get(2).images().getFirst().bytes()).hasSize(90);
        assertThat(marks(items.get(1), "A")).containsExactly(0.0, 1.0, 0.0);
        assertThat(marks(items.get(2), "b")).containsExactly(1.0, 0.0, 0.0);
        assertThat(items("dev").getFirst().images().getFirst().present()).isFalse();
        assertThatThrownBy(() -> items("train"))
                .hasMessageContaining("no question of the split 'train'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "answer | E | row 1: \"answer\" is 'E', and must be one of A, B, C, D; correct the row",
                "answer | ? | the answers of MMMU's test split are not published; take --split validation",
                "options | ['a', 'b | row 1: \"options\" is no list as Python writes it: a string has no end",
                "options | [] | and must be one of ;",
                "question_type | essay | row 1: \"question_type\" is 'essay'",
                "id | math | row 1: \"id\" is 'math', and must be as validation_Accounting_1",
                "id | validation_Math_1 | have one id, 'validation_Math_1'; delete one of them",
            })
    void wrongRowsAreTold(String column, String value, String message)
            throws SQLException, IOException {
        parquet(
                "Math",
                "validation",
                MmmuFiles.row("validation_Math_1"),
                MmmuFiles.row("validation_Math_2").with(column, value));
        assertThatThrownBy(() -> items(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("validation-00000-of-00001.parquet")
                .hasMessageContaining(message);
    }

    @Test
    void absentAndTornFilesAreTold() throws IOException {
        assertThatThrownBy(() -> items(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("huggingface.co/datasets/MMMU/MMMU");
        write("Math/validation-00000-of-00001.parquet", "PAR1");
        assertThatThrownBy(() -> items(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot be read as Parquet");
    }

    @Test
    void wrongColumnsAreNamed() throws IOException {
        write("MMMU_DEV_VAL.tsv", "index\tA\tB\tquestion\n1\ta\tb\twhat?\n");
        assertThatThrownBy(() -> items(null)).hasMessageContaining("has no column \"answer\"");
    }

    private static List<Double> marks(Item item, String reply) {
        return new Mmmu().rules().stream().map(rule -> rule.mark(item, reply).score()).toList();
    }

    private List<Item> items(String split) {
        try (Data data = Data.open(folder, List.of(), split)) {
            return new Mmmu().items(data);
        }
    }

    private void parquet(String subject, String split, MmmuFiles.Row... rows)
            throws SQLException, IOException {
        MmmuFiles.parquet(
                folder.resolve("%s/%s-00000-of-00001.parquet".formatted(subject, split)), rows);
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
