package dev.locative.vision.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.locative.vision.Aligner;
import dev.locative.vision.AlignerOptions;
import dev.locative.vision.ClipScore;
import dev.locative.vision.ColourClip;
import dev.locative.vision.Picture;
import dev.locative.vision.Preparation;
import dev.locative.vision.TextCleaning;
import dev.locative.vision.VisionImages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Tiny exports of the real architectures, with what the official code made of the same inputs.
class OnnxAlignerTest {
    @TempDir Path temp;

    /// The files of one kind of export alone.
    private Path export(String family, boolean combined) throws IOException {
        Path folder = Files.createDirectories(temp.resolve(family + combined));
        List<String> names =
                List.of(
                        "tokenizer.json",
                        "tokenizer_config.json",
                        "config.json",
                        "preprocessor_config.json");
        Stream<String> models =
                combined
                        ? Stream.of("model.onnx")
                        : Stream.of("text_model.onnx", "vision_model.onnx");
        for (String name : Stream.concat(names.stream(), models).toList()) {
            Files.copy(TokenCases.path(family + "/" + name), folder.resolve(name));
        }
        return folder;
    }

    private static AlignerOptions options(Path folder) {
        return new AlignerOptions(
                folder, "cpu", 1, 1, 8, TextCleaning.NONE, OptionalDouble.empty());
    }

    private static float[] unit(JsonNode values) {
        double[] raw =
                IntStream.range(0, values.size())
                        .mapToDouble(i -> values.get(i).asDouble())
                        .toArray();
        double length = Math.sqrt(Arrays.stream(raw).map(x -> x * x).sum());
        float[] unit = new float[raw.length];
        for (int i = 0; i < raw.length; i++) {
            unit[i] = (float) (raw[i] / length);
        }
        return unit;
    }

    private static void assertSame(float[] actual, float[] expected, String what) {
        assertThat(actual).as(what).containsExactly(expected, within(1e-4f));
    }

    @ParameterizedTest
    @CsvSource({"clip, true", "clip, false", "siglip, true", "siglip, false"})
    void embeddings_are_those_of_the_official_code(String family, boolean combined)
            throws IOException {
        JsonNode cases = TokenCases.json(family + "/cases.json");
        try (Aligner aligner = OnnxAligner.open(options(export(family, combined)))) {
            List<String> texts =
                    TokenCases.elements(cases.path("texts")).stream()
                            .map(JsonNode::asText)
                            .toList();
            List<float[]> embeddings = aligner.embed(texts);
            JsonNode expected =
                    cases.has("text_embeds")
                            ? cases.path("text_embeds")
                            : cases.path("cases")
                                    .path(0)
                                    .path("outputs")
                                    .path("pil")
                                    .path("text_embeds");
            for (int i = 0; i < texts.size(); i++) {
                assertSame(embeddings.get(i), unit(expected.path(i)), texts.get(i));
            }
            int seen = 0;
            for (JsonNode one : cases.path("cases")) {
                if (!one.path("decoder_exact").asBoolean()) {
                    continue;
                }
                JsonNode outputs = one.path("outputs").path("pil");
                float[] image = aligner.embed(VisionImages.decoded(one.path("image").asText()));
                assertSame(
                        image, unit(outputs.path("image_embeds").path(0)), one.path("id").asText());
                seen++;
            }
            assertThat(seen).isGreaterThan(6);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"clip", "siglip"})
    void a_combined_export_tells_its_logit_scale(String family) throws IOException {
        double expected =
                TokenCases.json(family + "/cases.json").path("logit_scale_exp").asDouble();
        try (Aligner combined = OnnxAligner.open(options(export(family, true)));
                Aligner split = OnnxAligner.open(options(export(family, false)))) {
            assertThat(combined.scale().orElseThrow()).isCloseTo(expected, within(expected * 1e-3));
            assertThat(split.scale()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"clip", "siglip"})
    void texts_of_any_length_are_embedded_alike_alone_and_together(String family)
            throws IOException {
        JsonNode cases = TokenCases.json(family + "/tokenizer_cases.json");
        JsonNode list =
                family.equals("clip")
                        ? cases.path("tiny_tokenizer").path("cases")
                        : cases.path("cases");
        String field = family.equals("clip") ? "text_embeds" : "pooler_output_padded_to_64";
        try (Aligner aligner = OnnxAligner.open(options(export(family, false)))) {
            List<String> texts =
                    TokenCases.elements(list).stream()
                            .map(one -> one.path("text").asText())
                            .toList();
            List<float[]> together = aligner.embed(texts);
            for (int i = 0; i < texts.size(); i++) {
                assertSame(together.get(i), unit(list.path(i).path(field)), texts.get(i));
                assertSame(
                        aligner.embed(List.of(texts.get(i))).getFirst(),
                        together.get(i),
                        texts.get(i));
            }
        }
    }

    @Test
    void many_threads_get_what_one_gets() throws Exception {
        List<String> texts = IntStream.range(0, 40).mapToObj(i -> "cat " + i).toList();
        try (Aligner aligner =
                OnnxAligner.open(
                        new AlignerOptions(
                                export("clip", true),
                                "cpu",
                                2,
                                1,
                                4,
                                TextCleaning.NONE,
                                OptionalDouble.empty()))) {
            List<float[]> alone = aligner.embed(texts);
            Picture picture = VisionImages.decoded("fixtures/vision/images/coffee_17x13.png");
            float[] seen = aligner.embed(picture);
            try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
                List<Callable<Void>> jobs =
                        IntStream.range(0, texts.size())
                                .<Callable<Void>>mapToObj(i ->
                                        () -> {
                                            assertSame(
                                                    aligner.embed(List.of(texts.get(i))).getFirst(),
                                                    alone.get(i),
                                                    texts.get(i));
                                            assertSame(aligner.embed(picture), seen, "picture");
                                            return null;
                                        })
                                .toList();
                for (Future<Void> job : threads.invokeAll(jobs)) {
                    job.get();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void a_model_made_so_that_the_answer_is_known_gives_it(int fixed) {
        Path folder = temp.resolve("colours");
        if (fixed == 0) {
            ColourClip.write(folder);
        } else {
            ColourClip.write(folder, fixed, 77); // files that take this many only
        }
        try (Aligner aligner = OnnxAligner.open(options(folder))) {
            List<float[]> texts = aligner.embed(List.of("a red car", "the blue bus", "a car"));
            byte[] red = new byte[3 * 50 * 40];
            for (int i = 0; i < red.length; i += 3) {
                red[i] = (byte) 255;
            }
            float[] seen = aligner.embed(new Picture(50, 40, red));
            assertThat(ClipScore.cosine(texts.get(0), seen)).isCloseTo(1, within(1e-4));
            assertThat(ClipScore.cosine(texts.get(1), seen)).isCloseTo(0, within(1e-2));
            assertThat(ClipScore.cosine(texts.get(2), seen)).isCloseTo(0, within(1e-2));
        }
    }

    @Test
    void a_folder_named_onnx_and_a_file_of_its_own_are_found() throws IOException {
        Path folder = export("clip", false);
        Path inside = Files.createDirectories(folder.resolve("onnx"));
        for (String name : List.of("text_model.onnx", "vision_model.onnx")) {
            Files.move(folder.resolve(name), inside.resolve(name));
        }
        OnnxAligner.open(options(folder)).close();
        OnnxAligner.open(options(export("clip", true).resolve("model.onnx"))).close();
    }

    @Test
    void what_is_missing_or_broken_is_named() throws IOException {
        assertThatThrownBy(() -> OnnxAligner.open(options(temp.resolve("nowhere"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no such model")
                .hasMessageContaining("models list");
        assertThatThrownBy(() ->
                        OnnxAligner.open(options(Files.createDirectory(temp.resolve("empty")))))
                .hasMessageContaining("holds no model");
        Path torn = export("clip", false);
        Files.write(torn.resolve("text_model.onnx"), new byte[] {1, 2, 3});
        assertThatThrownBy(() -> OnnxAligner.open(options(torn)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("text_model.onnx");
        Path bare = export("siglip", false);
        Files.delete(bare.resolve("tokenizer.json"));
        assertThatThrownBy(() -> OnnxAligner.open(options(bare)))
                .hasMessageContaining("no tokenizer.json");
    }

    @Test
    void towers_of_two_models_are_refused() throws IOException {
        Path mixed = export("clip", false);
        Files.delete(mixed.resolve("vision_model.onnx"));
        Files.copy(TokenCases.path("siglip/vision_model.onnx"), mixed.resolve("vision_model.onnx"));
        assertThatThrownBy(() -> OnnxAligner.open(options(mixed)))
                .hasMessageContaining("do not belong together");
    }

    @Test
    void settings_for_another_size_than_the_files_are_refused() throws IOException {
        Path folder = export("clip", false);
        Path settings = folder.resolve("preprocessor_config.json");
        Files.writeString(settings, Files.readString(settings).replace("224", "336"));
        assertThatThrownBy(() -> OnnxAligner.open(options(folder)))
                .hasMessageContaining("336 x 336")
                .hasMessageContaining("224 x 224");
        assertThat(Preparation.of(TokenCases.path("clip/preprocessor_config.json")).width())
                .isEqualTo(224);
    }

    @Test
    void a_gpu_that_is_not_there_is_told_with_the_way_to_one() throws IOException {
        Path folder = export("clip", false);
        assertThatThrownBy(() ->
                        OnnxAligner.open(
                                new AlignerOptions(
                                        folder,
                                        "cuda:7",
                                        1,
                                        1,
                                        1,
                                        TextCleaning.NONE,
                                        OptionalDouble.empty())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CUDA");
    }
}
