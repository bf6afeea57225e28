package dev.locative.eval.suite;

import static dev.locative.eval.suite.PromptVectors.asked;
import static dev.locative.eval.suite.PromptVectors.expected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.locative.eval.Item;
import dev.locative.eval.Style;
import dev.locative.eval.Task;
import dev.locative.eval.table.ItemImage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ChoicePromptsTest {
    static Stream<Arguments> cases() {
        return Stream.of(
                Arguments.of("3DSRBench", "VLMEvalKit", ChoicePrompts.vlmevalkit()),
                Arguments.of("MMBench", "VLMEvalKit", ChoicePrompts.vlmevalkit()),
                Arguments.of("RealWorldQA", "VLMEvalKit (MCQ", ChoicePrompts.vlmevalkit()),
                Arguments.of("MMMU", "VLMEvalKit", ChoicePrompts.vlmevalkitInterleaved()),
                Arguments.of("3DSRBench", "lmms-eval", ChoicePrompts.vlmevalkit("lmms-eval")),
                Arguments.of("MMMU", "lmms-eval multiple", ChoicePrompts.lmmsEvalMmmu()),
                Arguments.of("MMMU", "lmms-eval open", ChoicePrompts.lmmsEvalMmmu()),
                Arguments.of("MMBench", "lmms-eval", ChoicePrompts.lmmsEvalMmbench()),
                Arguments.of("any MCQ", "VLMEvalKit Qwen2-VL", ChoicePrompts.qwen2Vl()),
                Arguments.of("MMMU", "VLMEvalKit Qwen2-VL", ChoicePrompts.qwen2VlMmmu()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyPromptIsTheSuitesOwnToTheLastBlank(String benchmark, String framework, Style style) {
        JsonNode one =
                framework.equals("VLMEvalKit") || framework.equals("lmms-eval")
                        ? PromptVectors.exactly(benchmark, framework)
                        : PromptVectors.of(benchmark, framework);

        assertThat(asked(style, item(one.path("input")))).isEqualTo(expected(one.path("prompt")));
    }

    @Test
    void qwen2VlIsAskedForTheLetterInChineseAfterAChineseQuestion() {
        Item item = item("杯子在哪里？", "左边", "右边");

        assertThat(asked(ChoicePrompts.qwen2Vl(), item))
                .containsExactly(
                        "<picture>", "Question: 杯子在哪里？\nOptions:\nA. 左边\nB. 右边\n请直接回答选项字母。");
        assertThat(asked(ChoicePrompts.qwen2VlMmmu(), item).getLast())
                .endsWith("Please select the correct answer from the options above.");
        assertThat(asked(ChoicePrompts.lmmsEvalMmbench(), item).getLast())
                .isEqualTo("杯子在哪里？ 有如下几个选项：\nA. 左边\nB. 右边\n\n请直接使用所提供的选项字母作为答案回答。");
    }

    @Test
    void openQuestionsHaveNoOptions() {
        Item item = item(new Task.Open("Find X.", List.of("3")));

        assertThat(asked(ChoicePrompts.vlmevalkit(), item))
                .containsExactly("<picture>", "Question: Find X.\n");
        assertThat(asked(ChoicePrompts.qwen2Vl(), item))
                .containsExactly("<picture>", "Question: Find X.");
    }

    @Test
    void interleavedTextWithoutMarksHasTheImagesFirst() {
        assertThat(
                        asked(
                                ChoicePrompts.vlmevalkitInterleaved(),
                                item(new Task.Open("Find X.", List.of("3")))))
                .containsExactly("<picture>", "Question: Find X.\n");
    }

    @Test
    void imagesThatTheTextSpeaksOfMustBeThere() {
        Item item = item("See <image 2>.", "1", "2");

        assertThatThrownBy(() -> asked(ChoicePrompts.vlmevalkitInterleaved(), item))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "test.tsv, row 0 speaks of <image 2>, and has 1 images; correct the row");
    }

    private static Item item(JsonNode input) {
        SequencedMap<String, String> options = new LinkedHashMap<>();
        for (String letter : List.of("A", "B", "C", "D")) {
            if (input.has(letter)) {
                options.put(letter, input.path(letter).asText());
            }
        }
        String listed = input.path("options").asText();
        List<String> texts =
                Pattern.compile("'([^']*)'")
                        .matcher(listed)
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .toList();
        options.putAll(Task.Choice.lettered(texts));
        String question = input.path("question").asText();
        return item(
                options.isEmpty()
                        ? new Task.Open(question, List.of("2"))
                        : new Task.Choice(
                                question,
                                input.has("hint") ? input.path("hint").asText() : null,
                                options,
                                "A"));
    }

    private static Item item(String question, String... options) {
        return item(Task.Choice.rightFirst(question, List.of(options)));
    }

    private static Item item(Task task) {
        ItemImage image = ItemImage.missing("img.jpg", "not there");
        return new Item("0", 0, "test.tsv, row 0", List.of(image), task);
    }
}
