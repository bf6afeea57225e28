package dev.locative.eval.contestant;

import dev.locative.eval.Answer;
import dev.locative.eval.Contestant;
import dev.locative.eval.Item;
import dev.locative.eval.UnansweredException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a model said elsewhere to one benchmark's items. Letters mean the options in the order of
/// the benchmark's file.
public final class Replies implements Contestant {
    private final Path file;
    private final String digest;
    private final Map<String, String> byItem;
    private final long others;

    private Replies(Path file, String digest, Map<String, String> byItem, long others) {
        this.file = file;
        this.digest = digest;
        this.byItem = byItem;
        this.others = others;
    }

    /// Finds the replies to these items. They know items by the benchmark's own ids if any is found
    /// so, else by zero-based rows; by rows, too, where some are no ids and all of them are rows:
    /// ids may be numbers from 1.
    ///
    /// @throws IllegalArgumentException when no reply belongs to any of the items
    static Replies of(ReplyFile replies, String benchmark, List<Item> items) {
        Map<String, String> said = replies.replies();
        Map<String, String> found = byItem(items, item -> named(said, item));
        if (found.size() < said.size()) {
            Map<String, String> byRow = byItem(items, item -> said.get(String.valueOf(item.row())));
            if (found.isEmpty() || byRow.size() >= said.size()) {
                found = byRow;
            }
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException(
                    "no reply of %s belongs to %s, which has items such as '%s', and the file replies to '%s'; an item is known by its id or its zero-based row"
                            .formatted(
                                    replies.file(),
                                    benchmark,
                                    items.getFirst().id(),
                                    said.keySet().iterator().next()));
        }
        return new Replies(replies.file(), replies.digest(), found, said.size() - found.size());
    }

    private static Map<String, String> byItem(
            List<Item> items, Function<Item, @Nullable String> reply) {
        Map<String, String> found = new HashMap<>();
        for (Item item : items) {
            String said = reply.apply(item);
            if (said != null) {
                found.put(item.id(), said);
            }
        }
        return found;
    }

    private static @Nullable String named(Map<String, String> said, Item item) {
        String reply = said.get(item.id());
        for (int i = 0; reply == null && i < item.aliases().size(); i++) {
            reply = said.get(item.aliases().get(i));
        }
        return reply;
    }

    /// Replies that belong to no item asked for.
    public long others() {
        return others;
    }

    @Override
    public String name() {
        Path name = file.getFileName();
        return "replies:" + (name == null ? file : name);
    }

    @Override
    public Answer answer(Asked asked) {
        String reply = byItem.get(asked.item().id());
        if (reply == null) {
            throw new UnansweredException(
                    file + " has no reply to item '" + asked.item().id() + "'");
        }
        return Answer.of(reply);
    }

    @Override
    public boolean sees() {
        return false;
    }

    @Override
    public boolean inFileOrder() {
        return true;
    }

    @Override
    public String answering() {
        return "recorded";
    }

    @Override
    public SortedMap<String, String> options() {
        return new TreeMap<>(Map.of("replies sha256", digest));
    }
}
