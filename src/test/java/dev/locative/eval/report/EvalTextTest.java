package dev.locative.eval.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvalTextTest {
    @Test
    void a_benchmark_is_a_line_with_others_beside_it() {
        String text =
                EvalText.of(
                        List.of(
                                Results.vsr(
                                        List.of(
                                                Results.answered(
                                                        List.of("True", "True", "mumble", "False"),
                                                        "left"))),
                                Results.of("mme", Map.of("perception", 1467.94), "perception")));
        assertThat(text.lines())
                .containsExactly(
                        "vsr-random  official  accuracy 50.0 % [0.0, 100.0]  4 answered",
                        "  strict: accuracy 25.0 %",
                        "  paper: SpaRE-2B 80.8, Qwen2VL-2B 70.3, SpaRE-7B 85.4, Qwen2VL-7B 82.3",
                        "  ! in 1 of 4 replies (25.0 %) the rule 'official' found no answer",
                        "mme         official  perception 1467.9             10 answered",
                        "  paper: SpaRE-2B 1467.9, Qwen2VL-2B 1490.7, SpaRE-7B 1661.4, Qwen2VL-7B 1667.3");
    }

    @Test
    void several_seeds_show_their_deviation() {
        assertThat(
                        EvalText.of(
                                List.of(
                                        Results.vsr(
                                                List.of(
                                                        Results.answered(
                                                                List.of("True", "True"), "left"),
                                                        Results.answered(
                                                                List.of("True", "False"),
                                                                "left"))))))
                .contains("accuracy 75.0 %")
                .contains("\u00b1 35.4")
                .contains("4 answered, 2 seeds");
    }
}
