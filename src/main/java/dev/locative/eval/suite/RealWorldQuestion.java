package dev.locative.eval.suite;

import dev.locative.eval.Item;
import dev.locative.eval.Style;
import dev.locative.eval.Task;
import dev.locative.eval.parse.RealWorldQa;
import dev.locative.eval.table.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// RealWorldQA's questions: as published they list their options, "A. ..." and so on, and end in
/// what is wanted; in VLMEvalKit's file the options have columns.
final class RealWorldQuestion {
    private static final String LETTER =
            "Please answer directly with only the letter of the correct option and nothing else.";
    private static final String WORD = "Please answer directly with a single word or number.";
    private static final Pattern OPTION = Pattern.compile("^([A-Z])\\. (.*)$", Pattern.MULTILINE);

    private RealWorldQuestion() {}

    /// @throws IllegalArgumentException when the row's right letter is no option's
    static Task of(Row row) {
        SequencedMap<String, String> columns = OptionRows.options(row);
        if (!columns.isEmpty()) {
            return OptionRows.choice(row, row.required("question") + "\n", columns);
        }
        String answer = row.required("answer");
        String question = row.required("question").strip();
        if (!RealWorldQa.wantsLetter(answer)) {
            return new Task.Open(
                    row.columns().contains("A") ? question + "\n" + WORD : question,
                    List.of(answer));
        }
        String letter = answer.strip().toUpperCase(Locale.ROOT);
        SequencedMap<String, String> listed = listed(question);
        if (!listed.isEmpty() && !listed.containsKey(letter)) {
            throw row.fault(
                    "answer",
                    "is '%s', and the question offers %s; correct the row"
                            .formatted(answer, String.join(", ", listed.keySet())));
        }
        int options = question.indexOf("\nA. ");
        if (options >= 0 && !listed.isEmpty()) {
            Task.Choice choice =
                    new Task.Choice(question.substring(0, options + 1), null, listed, letter);
            if (published(choice).equals(question)) {
                return choice;
            }
        }
        return new Task.Open(question, List.of(letter));
    }

    /// The options that stand in a question's lines, if they go from A on.
    private static SequencedMap<String, String> listed(String question) {
        SequencedMap<String, String> options = new LinkedHashMap<>();
        Matcher option = OPTION.matcher(question);
        while (option.find()) {
            if (option.group(1).charAt(0) != 'A' + options.size()) {
                return new LinkedHashMap<>();
            }
            options.put(option.group(1), option.group(2));
        }
        return options;
    }

    /// The question with its options and what is wanted, as published.
    static String published(Task task) {
        return switch (task) {
            case Task.Choice choice ->
                    choice.question()
                            + choice.options().sequencedEntrySet().stream()
                                    .map(option -> option.getKey() + ". " + option.getValue())
                                    .collect(Collectors.joining("\n"))
                            + "\n"
                            + LETTER;
            case Task.Open open -> open.question();
            case Task.YesNo _, Task.TrueFalse _ ->
                    throw new IllegalStateException("RealWorldQA has no such question");
        };
    }

    /// The style, told the question without the line breaks that stand before published options.
    static Style withStrippedQuestion(Style style) {
        return new Style(
                style.name(), style.shuffles(), item -> style.asking().apply(stripped(item)));
    }

    private static Item stripped(Item item) {
        return switch (item.task()) {
            case Task.Choice choice ->
                    new Item(
                            item.id(),
                            item.aliases(),
                            item.row(),
                            item.place(),
                            item.images(),
                            new Task.Choice(
                                    choice.question().strip(),
                                    choice.hint(),
                                    choice.options(),
                                    choice.gold()),
                            item.facets());
            case Task.Open _, Task.YesNo _, Task.TrueFalse _ -> item;
        };
    }
}
