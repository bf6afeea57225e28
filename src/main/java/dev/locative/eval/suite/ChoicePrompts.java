package dev.locative.eval.suite;

import dev.locative.eval.Item;
import dev.locative.eval.Style;
import dev.locative.eval.Style.Piece;
import dev.locative.eval.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How evaluation suites put multiple-choice questions, to the last blank: a hint, the question,
/// the lettered options in order, what is wanted. An open question is put likewise, without
/// options.
///
/// Sources: VLMEvalKit e8e78f05 (`dataset/image_mcq.py`, `vlm/qwen2_vl/prompt.py`), lmms-eval
/// 75571cfe (the utils and YAML files of `tasks/3dsrbench`, `mmbench` and `mmmu`).
final class ChoicePrompts {
    private static final String SELECT = "Please select the correct answer from the options above.";
    private static final String LETTER_IN_CHINESE = "请直接回答选项字母。";
    private static final String LETTER =
            "Answer with the option's letter from the given choices directly.";
    private static final String LETTER_OF_MMBENCH_CN = "请直接使用所提供的选项字母作为答案回答。";

    /// How LLaVA asks for few words, and all that follow it.
    static final String ONE_WORD = "Answer the question using a single word or phrase.";

    private static final Pattern CHINESE = Pattern.compile("[\\x{4e00}-\\x{9fff}]");
    private static final Pattern IMAGE = Pattern.compile("<image (\\d)>");

    /// @param options empty for an open question
    private record Asked(
            String question, @Nullable String hint, SequencedMap<String, String> options) {}

    private ChoicePrompts() {}

    /// `qwen2-vl`: VLMEvalKit's prompt of its own for Qwen2-VL, the one that it uses for these
    /// models unless told otherwise; all images first. Chinese questions are asked for the letter
    /// in Chinese.
    static Style qwen2Vl() {
        return Style.of(
                "qwen2-vl",
                item -> {
                    Asked asked = asked(item);
                    String text = questionAndOptions(asked);
                    if (!asked.options.isEmpty()) {
                        text += CHINESE.matcher(text).find() ? LETTER_IN_CHINESE : SELECT;
                    }
                    return text.stripTrailing();
                });
    }

    /// `qwen2-vl` of MMMU: the same, always in English.
    static Style qwen2VlMmmu() {
        return Style.of("qwen2-vl", item -> vlmevalkitText(item).stripTrailing());
    }

    /// `vlmevalkit`: VLMEvalKit's prompt for any model, all images first.
    static Style vlmevalkit() {
        return vlmevalkit("vlmevalkit");
    }

    /// The same under another name, for suites that copied it: `lmms-eval` of 3DSRBench.
    static Style vlmevalkit(String name) {
        return Style.of(name, ChoicePrompts::vlmevalkitText);
    }

    /// `vlmevalkit` of MMMU: each image where the text says `<image 1>`. A text without such marks
    /// has all images first.
    ///
    /// @throws IllegalArgumentException when asked with an item that has not as many images
    static Style vlmevalkitInterleaved() {
        return new Style("vlmevalkit", false, item -> interleaved(item, vlmevalkitText(item)));
    }

    /// `lmms-eval` of MMBench: hint, question and the head of the options in one line; Chinese
    /// after a Chinese question.
    static Style lmmsEvalMmbench() {
        return Style.of(
                "lmms-eval",
                item -> {
                    Asked asked = asked(item);
                    boolean chinese = CHINESE.matcher(asked.question).find();
                    return "%s%s %s\n%s\n%s"
                            .formatted(
                                    asked.hint == null ? "" : asked.hint + " ",
                                    asked.question,
                                    chinese ? "有如下几个选项：" : "There are several options:",
                                    options(asked),
                                    chinese ? LETTER_OF_MMBENCH_CN : LETTER);
                });
    }

    /// `lmms-eval` of MMMU: all images first, `<image 1>` stays in the text; an open question is to
    /// be answered in a word or phrase.
    static Style lmmsEvalMmmu() {
        return Style.of(
                "lmms-eval",
                item -> {
                    Asked asked = asked(item);
                    return asked.options.isEmpty()
                            ? asked.question + "\n\n" + ONE_WORD
                            : asked.question + "\n" + options(asked) + "\n" + LETTER;
                });
    }

    private static String vlmevalkitText(Item item) {
        Asked asked = asked(item);
        return questionAndOptions(asked) + (asked.options.isEmpty() ? "" : SELECT + " \n");
    }

    private static String questionAndOptions(Asked asked) {
        return "%sQuestion: %s\n%s"
                .formatted(
                        asked.hint == null ? "" : "Hint: " + asked.hint + "\n",
                        asked.question,
                        asked.options.isEmpty() ? "" : "Options:\n" + options(asked));
    }

    private static String options(Asked asked) {
        return asked.options.sequencedEntrySet().stream()
                .map(option -> option.getKey() + ". " + option.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private static List<Piece> interleaved(Item item, String text) {
        Matcher mark = IMAGE.matcher(text);
        if (!mark.find()) {
            return vlmevalkit().asking().apply(item);
        }
        List<Piece> pieces = new ArrayList<>();
        int end = 0;
        do {
            int image = Integer.parseInt(mark.group(1)) - 1;
            if (image < 0 || image >= item.images().size()) {
                throw new IllegalArgumentException(
                        "%s speaks of %s, and has %d images; correct the row"
                                .formatted(item.place(), mark.group(), item.images().size()));
            }
            pieces.add(new Piece.Text(text.substring(end, mark.start())));
            pieces.add(new Piece.Picture(image));
            end = mark.end();
        } while (mark.find());
        pieces.add(new Piece.Text(text.substring(end)));
        return pieces;
    }

    private static Asked asked(Item item) {
        return switch (item.task()) {
            case Task.Choice choice ->
                    new Asked(choice.question(), choice.hint(), choice.options());
            case Task.Open open -> new Asked(open.question(), null, new TreeMap<>());
            case Task.YesNo _, Task.TrueFalse _ ->
                    throw new IllegalStateException(item.place() + " is no question with options");
        };
    }
}
