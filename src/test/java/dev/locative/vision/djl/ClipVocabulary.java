package dev.locative.vision.djl;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// The tokenizer folder of openai/clip-vit-base-patch32, built from OpenAI's own vocabulary file.
public final class ClipVocabulary {
    private static final int MERGES = 49152 - 256 - 2;

    private ClipVocabulary() {}

    /// Writes tokenizer.json and tokenizer_config.json: the shape is that of the tiny tokenizer.
    public static void write(Path folder) throws IOException {
        ObjectNode tokenizer = (ObjectNode) TokenCases.json("clip/tokenizer.json");
        ObjectNode vocabulary = tokenizer.objectNode();
        ArrayNode pairs = tokenizer.arrayNode();
        List<String> tokens = new ArrayList<>(bytes());
        bytes().forEach(symbol -> tokens.add(symbol + "</w>"));
        for (String merge : merges()) {
            String[] parts = merge.split(" ");
            tokens.add(parts[0] + parts[1]);
            pairs.add(tokenizer.arrayNode().add(parts[0]).add(parts[1]));
        }
        tokens.addAll(List.of("<|startoftext|>", "<|endoftext|>"));
        for (int id = 0; id < tokens.size(); id++) {
            vocabulary.put(tokens.get(id), id);
        }
        ObjectNode model = (ObjectNode) tokenizer.path("model");
        model.set("vocab", vocabulary);
        model.set("merges", pairs);
        int start = tokens.size() - 2;
        ObjectNode post = (ObjectNode) tokenizer.path("post_processor");
        post.set("cls", tokenizer.arrayNode().add("<|startoftext|>").add(start));
        post.set("sep", tokenizer.arrayNode().add("<|endoftext|>").add(start + 1));
        ((ObjectNode) tokenizer.path("added_tokens").path(0)).put("id", start);
        ((ObjectNode) tokenizer.path("added_tokens").path(1)).put("id", start + 1);
        Files.writeString(
                folder.resolve("tokenizer.json"), new JsonMapper().writeValueAsString(tokenizer));
        Files.copy(
                TokenCases.path("clip/tokenizer_config.json"),
                folder.resolve("tokenizer_config.json"));
    }

    /// A printable character for each byte, in OpenAI's order.
    private static List<String> bytes() {
        int[] own =
                IntStream.concat(
                                IntStream.rangeClosed(33, 126),
                                IntStream.concat(
                                        IntStream.rangeClosed(161, 172),
                                        IntStream.rangeClosed(174, 255)))
                        .toArray();
        return Stream.concat(
                        IntStream.of(own).mapToObj(Character::toString),
                        IntStream.range(256, 256 + 256 - own.length).mapToObj(Character::toString))
                .toList();
    }

    private static List<String> merges() throws IOException {
        try (InputStream zipped =
                        Files.newInputStream(
                                TokenCases.path("clip-vocab/bpe_simple_vocab_16e6.txt.gz"));
                BufferedReader lines =
                        new BufferedReader(
                                new InputStreamReader(
                                        new GZIPInputStream(zipped), StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).limit(MERGES).toList();
        }
    }
}
