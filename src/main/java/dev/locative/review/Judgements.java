package dev.locative.review;

import dev.locative.page.Numbers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What was said of a sample's items, the last of each reviewer on each, and what of the file does
/// not count.
public final class Judgements {
    private final Path file;
    private final DrawnSet sample;
    private final Map<Integer, Map<String, Judgement>> last = new TreeMap<>();
    private final Map<String, PassedOver> passedOver = new TreeMap<>();

    private record PassedOver(long count, int firstLine) {
        PassedOver plus(PassedOver other) {
            return new PassedOver(count + other.count, firstLine);
        }
    }

    Judgements(Path file, DrawnSet sample) {
        this.file = file;
        this.sample = sample;
    }

    void add(Judgement judgement, int line) {
        if (!judgement.draw().equals(sample.draw())) {
            passedOver("a judgement of another draw", line);
        } else if (judgement.item() < 0 || judgement.item() >= sample.items().size()) {
            passedOver("a judgement of an item that there is not", line);
        } else {
            last.computeIfAbsent(judgement.item(), _ -> new TreeMap<>())
                    .put(judgement.reviewer(), judgement);
        }
    }

    void unreadable(int line) {
        passedOver("no judgement", line);
    }

    private void passedOver(String what, int line) {
        passedOver.merge(what, new PassedOver(1, line), PassedOver::plus);
    }

    /// All of an item, by reviewer.
    Map<String, Judgement> of(int item) {
        return last.getOrDefault(item, Map.of());
    }

    /// What this reviewer said of the item.
    public @Nullable Judgement of(int item, String reviewer) {
        return of(item).get(reviewer);
    }

    /// The items that somebody judged.
    int items() {
        return last.size();
    }

    /// In the order of the alphabet.
    public List<String> reviewers() {
        TreeSet<String> names = new TreeSet<>();
        last.values().forEach(judgements -> names.addAll(judgements.keySet()));
        return List.copyOf(names);
    }

    /// The first item that this reviewer has not judged; the number of items when all are.
    public int next(String reviewer) {
        int item = 0;
        while (item < sample.items().size() && of(item, reviewer) != null) {
            item++;
        }
        return item;
    }

    /// Lines that do not count, in words.
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        passedOver.forEach((what, lines) ->
                notes.add(
                        "%s, line %d: %s; %s of such lines do not count"
                                .formatted(
                                        file, lines.firstLine, what, Numbers.count(lines.count))));
        return notes;
    }
}
