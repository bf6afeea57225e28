package dev.locative.eval.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.locative.eval.Scores;
import dev.locative.eval.score.BenchmarkResult;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PaperTableTest {
    private static List<String> ours(BenchmarkResult... results) {
        PaperTable table = PaperTable.of(Table3.read(), List.of(results));
        assertThat(table.rows()).allMatch(row -> row.cells().size() == table.head().size());
        return table.rows().getLast().cells();
    }

    private static int column(String name) {
        return PaperTable.of(Table3.read(), List.of()).head().indexOf(name);
    }

    @Test
    void our_row_stands_below_the_papers() {
        List<String> row =
                ours(
                        Results.of("vsr-random", Map.of("accuracy", 0.6938497), "accuracy"),
                        Results.of("vsr-zeroshot", Map.of("accuracy", 0.7), "accuracy"),
                        Results.of(
                                "whatsup-a", Map.of("individual", 0.25, "pair", 0.1), "individual"),
                        Results.of("hallusionbench", Map.of("fAcc", 0.3, "aAcc", 0.629761), "fAcc"),
                        Results.of("mmmu", Map.of("accuracy", 0.367), "accuracy"));
        assertThat(row.getFirst()).isEqualTo("parrot");
        assertThat(row.get(column("VSR"))).isEqualTo("69.4 (random), 70.0 (zeroshot)");
        assertThat(row.get(column("WhatsUpA"))).isEqualTo("25.0");
        assertThat(row.get(column("WhatsUpB"))).isEmpty();
        assertThat(row.get(column("Average"))).isEqualTo("47.2 (of 2)");
        assertThat(row.get(column("HallusionBench"))).isEqualTo("63.0");
        assertThat(row.get(column("MMMU"))).isEqualTo("36.7");
        assertThat(row.get(column("MME_perception"))).isEmpty();
    }

    @Test
    void mme_is_in_points_also_where_they_are_of_a_slice() {
        BenchmarkResult mme =
                Results.of("mme", Map.of("perception", 867.5, "reasoning", 373.2), "perception");
        Scores scores = mme.chosen().scores();
        scores.slice("task", "code_reasoning").put("acc", 0.5);
        scores.slice("task", "code_reasoning").put("points", 92.5);
        List<String> row = ours(mme);
        assertThat(row.get(column("MME_perception"))).isEqualTo("867.5");
        assertThat(row.get(column("MME_code"))).isEqualTo("92.5");
        assertThat(row.get(column("MMMU"))).isEmpty();
        assertThat(row.get(column("Average"))).isEmpty();
    }

    @Test
    void the_printed_average_is_named_where_it_is_another() {
        PaperTable table = PaperTable.of(Table3.read(), List.of());
        int printed = column("as printed");
        assertThat(table.rows().stream().filter(row -> !row.cells().get(printed).isEmpty()))
                .hasSize(6);
        assertThat(table.rows().get(2).cells().subList(printed - 1, printed + 1))
                .containsExactly("77.4", "77.6");
    }

    @Test
    void the_interval_of_a_share_is_wilsons() {
        assertThat(Wilson.of(0.5, 10).low())
                .isCloseTo(0.2366, org.assertj.core.data.Offset.offset(5e-5));
        assertThat(Wilson.of(1, 10).low())
                .isCloseTo(0.7225, org.assertj.core.data.Offset.offset(5e-5));
        assertThat(Wilson.of(1, 10).high()).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-9));
    }
}
