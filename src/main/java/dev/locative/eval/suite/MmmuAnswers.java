package dev.locative.eval.suite;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.locative.eval.Item;
import dev.locative.eval.Task;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// MMMU's `answer_dict_val.json`: ids with the type of question and the right answer, neither
/// questions nor options. Answers that were given elsewhere can be scored by it, letters and words,
/// as the official `main_eval_only.py` does.
final class MmmuAnswers {
    private static final ObjectReader JSON =
            new JsonMapper()
                    .reader()
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private MmmuAnswers() {}

    static List<Item> items(Path file) {
        JsonNode all = read(file);
        if (!all.isObject() || all.isEmpty()) {
            throw new IllegalArgumentException(
                    file
                            + " is no object of ids such as \"validation_Accounting_1\"; fetch the file again");
        }
        List<Item> items = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : all.properties()) {
            String place = "%s, %s".formatted(file.getFileName(), entry.getKey());
            items.add(item(entry.getKey(), entry.getValue(), items.size(), place));
        }
        return items;
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "%s (line %d) is no JSON: %s; fetch the file again"
                            .formatted(
                                    file,
                                    e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                                    e.getOriginalMessage()),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read %s: %s".formatted(file, e), e);
        }
    }

    private static Item item(String id, JsonNode of, long row, String place) {
        MmmuSubjects.Named named =
                MmmuSubjects.Named.of(id)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        place
                                                + ": an id must be as validation_Accounting_1; correct it"));
        String written = of.path("question_type").asText();
        String type =
                MmmuItem.type(written)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "%s: \"question_type\" is '%s', and must be multiple-choice or short-answer; correct it"
                                                .formatted(place, written)));
        return new Item(
                        id,
                        row,
                        place,
                        List.of(),
                        new Task.Open("", golds(of.path("ground_truth"), place)))
                .with(MmmuItem.facets(named.split(), named.subject(), type));
    }

    private static List<String> golds(JsonNode truth, String place) {
        List<String> golds = new ArrayList<>();
        for (JsonNode one : truth.isArray() ? truth : List.of(truth)) {
            if (!one.isValueNode() || one.isNull() || one.asText().isEmpty()) {
                throw new IllegalArgumentException(
                        "%s: \"ground_truth\" is %s, and must be an answer or a list of answers; correct it"
                                .formatted(place, one.isMissingNode() ? "not there" : one));
            }
            golds.add(one.asText());
        }
        if (golds.isEmpty()) {
            throw new IllegalArgumentException(
                    place + ": \"ground_truth\" is empty; fetch the file again");
        }
        return golds;
    }
}
