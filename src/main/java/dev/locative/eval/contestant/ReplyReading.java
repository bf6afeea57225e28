package dev.locative.eval.contestant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.locative.data.Sha256;
import dev.locative.pipeline.JsonFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Gathers the replies of one or several files of [ReplyFile]'s shapes. What is no reply is told
/// and left out.
final class ReplyReading {
    private static final ObjectReader JSON = new ObjectMapper().reader();
    private static final int TOLD = 5;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String benchmark;
    private final Consumer<String> said;
    private final Map<String, String> replies = new LinkedHashMap<>();
    private final List<String> digests = new ArrayList<>();
    private int bad;

    /// @param benchmark lines that name another one are left out
    /// @param said told of lines that are no reply
    ReplyReading(String benchmark, Consumer<String> said) {
        this.benchmark = benchmark;
        this.said = said;
    }

    /// By item, as the files name it.
    Map<String, String> replies() {
        return replies;
    }

    /// What was read, sha256.
    String digest() {
        return digests.size() == 1
                ? digests.getFirst()
                : Sha256.of(String.join(" ", digests)).hex();
    }

    /// Takes a file of JSON.
    void file(Path file) {
        String text = text(file);
        if (!whole(file, text)) {
            List<String> lines = text.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).isBlank()) {
                    line(file + ", line " + (i + 1), lines.get(i));
                }
            }
        }
        if (bad > TOLD) {
            said.accept(
                    String.format(
                            Locale.ROOT, "%s: %,d replies in all could not be taken", file, bad));
        }
    }

    private String text(Path file) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
        digests.add(Sha256.of(bytes).hex());
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult end = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (end.isError()) {
            throw new IllegalArgumentException(
                    "%s, line %d is no text in UTF-8; save the file in UTF-8"
                            .formatted(file, text.chars().filter(c -> c == '\n').count() + 1));
        }
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /// Takes a file that is one array of replies, or one object that maps items to them.
    private boolean whole(Path file, String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("").strip();
        boolean array = first.startsWith("[");
        if (!array && (first.contains("\"item\"") || !first.startsWith("{"))) {
            return false;
        }
        JsonNode all;
        try {
            all = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            if (array) {
                throw new IllegalArgumentException(
                        "%s, line %d: the array of replies is no JSON: %s; correct the file"
                                .formatted(file, e.getLocation().getLineNr(), JsonFile.why(e)),
                        e);
            }
            return false;
        }
        if (array) {
            for (int i = 0; i < all.size(); i++) {
                told("%s, entry %d".formatted(file, i + 1), taken(all.get(i)));
            }
            return true;
        }
        if (all.has("item")) {
            return false;
        }
        all.properties()
                .forEach(entry ->
                        told(
                                file + ", \"" + entry.getKey() + "\"",
                                put(entry.getKey(), entry.getValue())));
        return true;
    }

    private void line(String place, String line) {
        try {
            told(place, taken(JSON.readTree(line)));
        } catch (JsonProcessingException e) {
            told(place, JsonFile.why(e));
        }
    }

    private void told(String place, @Nullable String why) {
        if (why != null && ++bad <= TOLD) {
            said.accept("%s is no reply: %s".formatted(place, why));
        }
    }

    /// Why it is none; null when it was taken, or is another benchmark's.
    private @Nullable String taken(JsonNode json) {
        JsonNode of = json.path("benchmark");
        if (of.isTextual() && !of.textValue().equals(benchmark)) {
            return null;
        }
        JsonNode item = json.path("item");
        if (!item.isTextual() && !item.isIntegralNumber()) {
            return "it names no \"item\"";
        }
        return put(item.asText(), json.path("reply"));
    }

    private @Nullable String put(String item, JsonNode said) {
        if (said.isMissingNode() || said.isNull()) {
            return "it has no \"reply\"";
        }
        String reply = said.isValueNode() ? said.asText() : said.toString();
        String before = replies.putIfAbsent(item, reply);
        return before == null || before.equals(reply)
                ? null
                : "item '%s' was replied to before, otherwise; the first counts".formatted(item);
    }

    /// Takes one of MME's result files.
    void results(Path file) {
        String task = String.valueOf(file.getFileName()).replaceFirst("\\.txt$", "");
        Map<String, Integer> times = new TreeMap<>();
        List<String> lines = text(file).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String[] parts = lines.get(i).split("\t", -1);
            if (parts.length >= 4) {
                int time = times.merge(parts[0] + "\t" + parts[1], 1, Integer::sum);
                replies.put(ReplyFile.mmeName(task, parts[0], parts[1], time), parts[3]);
            } else if (!lines.get(i).isBlank() && ++bad <= TOLD) {
                said.accept(
                        "%s, line %d is no result: image, question, answer and reply have to stand there, with tabs between"
                                .formatted(file, i + 1));
            }
        }
    }
}
