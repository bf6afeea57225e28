package dev.locative.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.locative.data.Frame;
import dev.locative.data.QaPair;
import dev.locative.data.Span;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetRowsTest {
    @TempDir Path temp;

    private List<String> query(String sql) throws Exception {
        List<String> rows = new ArrayList<>();
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.append(i == 1 ? "" : " | ").append(result.getObject(i));
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }

    @Test
    void everyColumnIsTypedAndHoldsItsValue() throws Exception {
        new ParquetRows(ImageRoot.NONE, 100).write(Example.of(Given.run()), temp);
        String file = "'" + temp.resolve("train.parquet") + "'";
        assertThat(query("SELECT column_name, column_type FROM (DESCRIBE FROM " + file + ")"))
                .containsExactly(
                        "id | VARCHAR",
                        "pair | INTEGER",
                        "image | VARCHAR",
                        "source | VARCHAR",
                        "question | VARCHAR",
                        "answer | VARCHAR",
                        "reasoning | VARCHAR",
                        "frame | VARCHAR",
                        "relations | VARCHAR[]",
                        "evidence | STRUCT(\"start\" INTEGER, \"end\" INTEGER, \"text\" VARCHAR)");
        assertThat(
                        query(
                                "SELECT id, pair, source, reasoning, frame, relations,"
                                        + " evidence.start, evidence.\"end\", evidence.text FROM "
                                        + file))
                .containsExactly(
                        "s1 | 0 | docci | null | unstated | [above] | null | null | null",
                        "s1 | 1 | docci | null | unstated | [above] | null | null | null",
                        "s2 | 0 | localized-narratives/coco | The caption says so. | viewer"
                                + " | [above, on] | 29 | 64 | Three white towels hang from a rack");
    }

    @Test
    void shardsAreCompressedWithZstdAndHaveRowGroups() throws Exception {
        int rows = 2 * ParquetShards.GROUP_ROWS + 10;
        Stream<Example> examples =
                Example.of(
                        IntStream.range(0, rows)
                                .mapToObj(i ->
                                        Given.answered("s" + i, "a.jpg", Given.pair("Q", "A"))));
        Written written = new ParquetRows(ImageRoot.NONE, rows - 5).write(examples, temp);
        assertThat(written.files())
                .containsExactly(
                        "train/train-00000-of-00002.parquet", "train/train-00001-of-00002.parquet");
        String first = "'" + temp.resolve(written.files().getFirst()) + "'";
        assertThat(
                        query(
                                "SELECT DISTINCT row_group_id, row_group_num_rows, compression"
                                        + " FROM parquet_metadata("
                                        + first
                                        + ") ORDER BY 1"))
                .containsExactly("0 | 40960 | ZSTD", "1 | 40960 | ZSTD", "2 | 5 | ZSTD");
    }

    @Test
    void textsStayAsTheyWereGenerated() throws Exception {
        new ParquetRows(ImageRoot.NONE, 100)
                .write(
                        Example.of(
                                Stream.of(
                                        Given.answered(
                                                "s",
                                                "a.jpg",
                                                Given.pair("<image>?", "<|im_end|>")))),
                        temp);
        assertThat(query("SELECT question, answer FROM '" + temp.resolve("train.parquet") + "'"))
                .containsExactly("<image>? | <|im_end|>");
    }

    @Test
    void evidenceOutsideTheCaptionNamesTheSample() {
        QaPair lost = new QaPair("Q?", "A.", null, Frame.UNSTATED, List.of(), new Span(5, 5000));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new ParquetRows(ImageRoot.NONE, 100)
                                .write(
                                        Example.of(Stream.of(Given.answered("s9", "a", lost))),
                                        temp))
                .withMessageContaining("s9");
    }
}
