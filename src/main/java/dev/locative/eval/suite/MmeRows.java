package dev.locative.eval.suite;

import dev.locative.eval.Item;
import dev.locative.eval.Task;
import dev.locative.eval.contestant.ReplyFile;
import dev.locative.eval.table.ItemImage;
import dev.locative.eval.table.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// MME's rows as they become items; pairs and repeated questions are counted over all of them.
final class MmeRows {
    private final List<Item> items = new ArrayList<>();
    private final Map<String, Integer> ofTask = new HashMap<>();
    private final Map<String, Integer> asked = new HashMap<>();

    List<Item> items() {
        return items;
    }

    void add(Row row, String task, String image, List<String> others, ItemImage picture) {
        String question = row.required("question");
        String plain = image.substring(image.lastIndexOf('/') + 1);
        int number = ofTask.merge(task, 1, Integer::sum) - 1;
        int times = asked.merge(String.join("\t", task, plain, question), 1, Integer::sum);
        SequencedMap<String, String> facets = new LinkedHashMap<>();
        facets.put(Mme.TASK, task);
        facets.put(Mme.PAIR, String.valueOf(number / 2));
        facets.put(Mme.IMAGE, image);
        List<String> aliases = new ArrayList<>(others);
        aliases.add(ReplyFile.mmeName(task, plain, question, times));
        if (!plain.equals(image)) {
            aliases.add(ReplyFile.mmeName(task, image, question, times));
        }
        items.add(
                new Item(
                        task + "/" + number,
                        aliases,
                        items.size(),
                        row.place(),
                        List.of(picture),
                        new Task.YesNo(question, YesNoItems.gold(row, "answer")),
                        facets));
    }
}
