package dev.locative.eval.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.locative.page.Numbers;
import java.util.List;
import org.junit.jupiter.api.Test;

class Table3Test {
    private static final Table3 TABLE = Table3.read();

    @Test
    void it_has_all_rows_and_columns_of_the_paper() {
        assertThat(TABLE.columns()).hasSize(14).contains("VSR", "MME_numerical");
        assertThat(TABLE.rows()).hasSize(12);
        assertThat(TABLE.figure("SpaRE-2B", "VSR")).isEqualTo(80.8);
        assertThat(TABLE.figure("GPT-4o", "MMMU")).isNull();
        assertThat(TABLE.figure("nobody", "VSR")).isNull();
    }

    @Test
    void every_column_is_known() {
        assertThat(PaperColumn.ALL.stream().map(PaperColumn::name))
                .containsExactlyElementsOf(TABLE.columns());
    }

    @Test
    void the_average_of_six_rows_is_not_the_printed_one() {
        List<String> wrong =
                TABLE.rows().stream()
                        .filter(Table3.Row::misprinted)
                        .map(row ->
                                "%s %s, printed %s"
                                        .formatted(
                                                row.model(),
                                                Numbers.tenth(row.average()),
                                                row.printed()))
                        .toList();
        assertThat(wrong)
                .containsExactly(
                        "Human Estimate 97.8, printed 99.8",
                        "SpaRE-2B 77.4, printed 77.6",
                        "Qwen2VL-7B 79.6, printed 79.2",
                        "InternVL2-8B 72.9, printed 72.5",
                        "GPT-4o-mini 66.8, printed 66.4",
                        "GPT-4o 77.1, printed 77.9");
    }
}
