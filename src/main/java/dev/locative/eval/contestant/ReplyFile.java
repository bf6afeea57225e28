package dev.locative.eval.contestant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.locative.data.Sha256;
import dev.locative.eval.Item;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Replies that were given elsewhere: JSON lines `{"item": id, "reply": text}`, one JSON object
/// `{id: text}`, or a folder of MME's result files (`image<TAB>question<TAB>answer<TAB>reply`).
///
/// @param digest sha256 of what was read
public record ReplyFile(Path file, String digest, Map<String, String> replies) {
    private static final ObjectReader JSON = new ObjectMapper().reader();
    private static final int TOLD = 5;

    /// @param benchmark lines that name another one are left out
    /// @param said told of lines that are no reply
    /// @throws IllegalArgumentException when there is no reply at all
    public static ReplyFile read(Path file, String benchmark, Consumer<String> said) {
        Path given = Files.isDirectory(file) ? file.resolve(benchmark + ".jsonl") : file;
        Reading reading = new Reading(benchmark, said);
        if (Files.isRegularFile(given)) {
            reading.file(given);
        } else if (Files.isDirectory(file)) {
            results(file).forEach(reading::results);
        } else {
            throw new IllegalArgumentException(
                    "no such file: %s; --contestant replies:FILE wants JSON lines such as {\"item\": 0, \"reply\": \"Yes\"}"
                            .formatted(file));
        }
        if (reading.replies.isEmpty()) {
            throw new IllegalArgumentException(
                    file
                            + " holds no reply to "
                            + benchmark
                            + "; a line is {\"item\": 0, \"reply\": \"Yes\"}");
        }
        return new ReplyFile(file, reading.digest(), reading.replies);
    }

    /// The contestant that gives these replies.
    public Replies to(String benchmark, List<Item> items) {
        return Replies.of(this, benchmark, items);
    }

    /// How MME's result files name an item: the how-manieth line with this question it is counts
    /// too, since a question may come twice.
    public static String mmeName(String task, String image, String question, int times) {
        return String.join("\t", task, image, question, String.valueOf(times));
    }

    private static List<Path> results(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder + ": " + e.getMessage(), e);
        }
    }

    private static final class Reading {
        private final String benchmark;
        private final Consumer<String> said;
        private final Map<String, String> replies = new LinkedHashMap<>();
        private final List<String> digests = new ArrayList<>();
        private int bad;

        Reading(String benchmark, Consumer<String> said) {
            this.benchmark = benchmark;
            this.said = said;
        }

        String digest() {
            return digests.size() == 1
                    ? digests.getFirst()
                    : Sha256.of(String.join(" ", digests)).hex();
        }

        void file(Path file) {
            List<String> lines = lines(file);
            if (!object(file, lines)) {
                for (int i = 0; i < lines.size(); i++) {
                    if (!lines.get(i).isBlank()) {
                        line(file, i + 1, lines.get(i));
                    }
                }
            }
            if (bad > TOLD) {
                said.accept("%s: %,d lines are no reply in all".formatted(file, bad));
            }
        }

        private List<String> lines(Path file) {
            try {
                digests.add(Sha256.of(file).hex());
                return Files.readAllLines(file);
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "cannot read %s as UTF-8 text: %s".formatted(file, e.getMessage()), e);
            }
        }

        /// Takes one object that maps items to replies.
        private boolean object(Path file, List<String> lines) {
            String first = lines.isEmpty() ? "" : lines.getFirst();
            if (first.contains("\"item\"") || !first.stripLeading().startsWith("{")) {
                return false;
            }
            try {
                JsonNode all = JSON.readTree(String.join("\n", lines));
                if (!all.isObject() || all.has("item")) {
                    return false;
                }
                all.properties()
                        .forEach(entry -> replies.put(entry.getKey(), text(entry.getValue())));
                return true;
            } catch (JsonProcessingException e) {
                return false;
            }
        }

        private void line(Path file, int number, String line) {
            String why;
            try {
                JsonNode json = JSON.readTree(line);
                JsonNode of = json.path("benchmark");
                if (of.isTextual() && !of.textValue().equals(benchmark)) {
                    return;
                }
                why = add(json, file, number);
            } catch (JsonProcessingException e) {
                why = e.getOriginalMessage();
            }
            if (why != null && ++bad <= TOLD) {
                said.accept("%s, line %d is no reply: %s".formatted(file, number, why));
            }
        }

        private @Nullable String add(JsonNode json, Path file, int number) {
            JsonNode item = json.path("item");
            if (!item.isTextual() && !item.isIntegralNumber()) {
                return "it names no \"item\"";
            }
            if (!json.hasNonNull("reply")) {
                return "it has no \"reply\"";
            }
            String reply = text(json.get("reply"));
            String before = replies.putIfAbsent(item.asText(), reply);
            return before == null || before.equals(reply)
                    ? null
                    : "item '%s' was replied to before, otherwise; the first counts"
                            .formatted(item.asText());
        }

        private static String text(JsonNode reply) {
            return reply.isValueNode() ? reply.asText() : reply.toString();
        }

        void results(Path file) {
            String task = file.getFileName().toString().replaceFirst("\\.txt$", "");
            Map<String, Integer> times = new TreeMap<>();
            List<String> lines = lines(file);
            for (int i = 0; i < lines.size(); i++) {
                String[] parts = lines.get(i).split("\t", -1);
                if (parts.length >= 4) {
                    int time = times.merge(parts[0] + "\t" + parts[1], 1, Integer::sum);
                    replies.put(mmeName(task, parts[0], parts[1], time), parts[3]);
                } else if (!lines.get(i).isBlank() && ++bad <= TOLD) {
                    said.accept(
                            "%s, line %d is no result: image, question, answer and reply have to stand there, with tabs between"
                                    .formatted(file, i + 1));
                }
            }
        }
    }
}
