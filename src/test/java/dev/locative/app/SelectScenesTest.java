package dev.locative.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.locative.source.DumpRequest;
import dev.locative.vision.ColourClip;
import dev.locative.vision.MissingImage;
import dev.locative.vision.ScoreScale;
import dev.locative.vision.TextCleaning;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pictures selected by a CLIP to which a scene is what is green.
class SelectScenesTest {
    private static final JsonMapper JSON = new JsonMapper();

    /// What cosines are multiplied by.
    private static final double SCALE = 5;

    @TempDir static Path model;
    private static Path clip = Path.of("");

    @TempDir Path temp;
    private Path pics = Path.of("");
    private final List<String> said = new ArrayList<>();

    @BeforeAll
    static void clip() {
        clip = ColourClip.write(model.resolve("clip"), Map.of("scene", "green"));
    }

    @BeforeEach
    void pictures() throws IOException {
        pics = temp.resolve("pics");
        paint("a/green.png", Color.GREEN);
        paint("a/red.png", Color.RED);
        paint("b.png", new Color(128, 255, 0));
        paint("c.png", new Color(255, 40, 0));
        byte[] whole = Files.readAllBytes(pics.resolve("a/green.png"));
        Files.write(pics.resolve("torn.png"), Arrays.copyOf(whole, whole.length / 2));
    }

    private void paint(String name, Color colour) throws IOException {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 40 * 30; i++) {
            image.setRGB(i % 40, i / 40, colour.getRGB());
        }
        Files.createDirectories(pics.resolve(name).getParent());
        ImageIO.write(image, "png", pics.resolve(name).toFile());
    }

    private ImageRequest images(@Nullable Path model, OptionalDouble scale, MissingImage missing) {
        return new ImageRequest(
                model == null ? null : model.toString(),
                new ImageRequest.Running("cpu", 1, 1, 4, TextCleaning.OPENAI, scale),
                ImageRequest.NONE.files(),
                new ImageRequest.Checks(2, -1, ScoreScale.RAW, "", 0.5, missing));
    }

    private SelectSummary select(String gate, ImageRequest images, Path... dump) {
        return select(gate, Long.MAX_VALUE, images, dump);
    }

    private SelectSummary select(String gate, long limit, ImageRequest images, Path... dump) {
        SelectListener listener =
                new SelectListener() {
                    @Override
                    public void said(String line) {
                        said.add(line);
                    }

                    @Override
                    public void progress(SelectSummary soFar, double share) {
                        assertThat(share).isBetween(0.0, 1.0);
                    }
                };
        DumpRequest request = new DumpRequest(List.of(dump), null, Map.of());
        return new Jobs()
                .select(
                        new SelectRequest(request, temp.resolve("kept.jsonl"), gate, limit, images),
                        listener);
    }

    private SelectSummary scenes(MissingImage missing, Path... dump) {
        return select("scene", images(clip, OptionalDouble.of(SCALE), missing), dump);
    }

    private List<JsonNode> kept() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(temp.resolve("kept.jsonl"))) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    private List<String> ids() throws IOException {
        return kept().stream().map(line -> line.path("id").asText()).toList();
    }

    /// Two labels name a scene and seven do not.
    private static double probability(double green, double other) {
        double scene = 2 * Math.exp(SCALE * green / Math.hypot(green, other));
        return scene / (scene + 7);
    }

    @Test
    void of_a_folder_of_pictures_the_scenes_are_kept_with_their_score() throws IOException {
        SelectSummary summary = scenes(MissingImage.REFUSE, pics);

        assertThat(ids()).containsExactly("a/green.png", "b.png");
        JsonNode first = kept().getFirst();
        assertThat(first.path("image").asText()).isEqualTo("a/green.png");
        assertThat(first.path("caption").isNull()).isTrue();
        assertThat(first.path("source").asText()).isEqualTo("images");
        assertThat(first.path("scene").asDouble()).isCloseTo(probability(1, 0), within(1e-3));
        assertThat(kept().get(1).path("scene").asDouble())
                .isCloseTo(probability(255, 128), within(1e-3));
        assertThat(summary)
                .returns(5L, SelectSummary::read)
                .returns(0L, SelectSummary::rejected)
                .returns(0L, SelectSummary::duplicates)
                .returns(2L, SelectSummary::kept);
        assertThat(summary.refusals())
                .containsExactly(entry("no image: truncated", 1L), entry("scene", 2L));
        assertThat(said)
                .satisfiesExactly(
                        kind -> assertThat(kind).startsWith("source images"),
                        images -> assertThat(images).startsWith("images").contains("5 from"));
    }

    @Test
    void pictures_that_cannot_be_had_are_kept_or_named_among_the_rejected() throws IOException {
        SelectSummary skipped = scenes(MissingImage.SKIP_CHECK, pics);

        assertThat(ids()).containsExactly("a/green.png", "b.png", "torn.png");
        assertThat(kept().getLast().has("scene")).isFalse();
        assertThat(skipped.refused()).isEqualTo(2);

        SelectSummary failed = scenes(MissingImage.FAIL, pics);

        assertThat(failed)
                .returns(5L, SelectSummary::read)
                .returns(1L, SelectSummary::rejected)
                .returns(2L, SelectSummary::kept);
        JsonNode reject = JSON.readTree(Files.readString(failed.rejects()));
        assertThat(reject.path("id").asText()).isEqualTo("torn.png");
        assertThat(reject.path("file").asText()).isEqualTo(pics.resolve("torn.png").toString());
        assertThat(reject.path("reason").asText()).contains("torn.png").contains("breaks off");
    }

    @Test
    void pictures_of_several_folders_keep_their_order_and_are_found() throws IOException {
        List<String> expected = new ArrayList<>();
        for (int i = 100; i < 250; i++) {
            paint("../more/" + i + ".png", i % 3 == 0 ? Color.RED : Color.GREEN);
            if (i % 3 != 0) {
                expected.add("more/" + i + ".png");
            }
        }
        expected.addAll(List.of("pics/a/green.png", "pics/b.png"));

        SelectSummary summary =
                scenes(MissingImage.REFUSE, temp.resolve("more"), pics, temp.resolve("more"));

        assertThat(ids()).isEqualTo(expected);
        assertThat(summary.read()).isEqualTo(305);
        assertThat(summary.rejected()).as("the same folder again").isEqualTo(150);
    }

    @Test
    void a_picture_that_two_folders_hold_is_kept_once() throws IOException {
        SelectSummary summary = scenes(MissingImage.REFUSE, pics, pics.resolve("a"));

        assertThat(ids()).containsExactly("pics/a/green.png", "pics/b.png");
        assertThat(summary.duplicates()).isEqualTo(1);
    }

    @Test
    void captions_are_read_first_and_then_their_images_looked_at() throws IOException {
        Path dump = pics.resolve("x.jsonl");
        String line = "{\"id\":\"%s\",\"image\":\"%s\",\"caption\":\"%s\"}%n";
        Files.writeString(
                dump,
                line.formatted("1", "a/red.png", "A cup under a tree.")
                        + line.formatted("2", "b.png", "A cup.")
                        + line.formatted("3", "a/green.png", "A cup under a table.")
                        + line.formatted("4", "b.png", "A cup under a table.")
                        + line.formatted("5", "gone.png", "A cup under a chair.")
                        + line.formatted("6", "b.png", "A cup under a bed."));
        ImageRequest images = images(clip, OptionalDouble.of(SCALE), MissingImage.REFUSE);

        SelectSummary summary = select("lexical,scene", images, dump);

        assertThat(ids()).containsExactly("3", "6");
        assertThat(kept().getFirst().path("caption").asText()).isEqualTo("A cup under a table.");
        assertThat(summary.duplicates()).isEqualTo(1);
        assertThat(summary.refusals())
                .containsExactly(
                        entry("lexical", 1L),
                        entry("no image: no such file", 1L),
                        entry("scene", 1L));
        assertThat(select("lexical,scene", 3, images, dump).read()).isEqualTo(3);
        assertThat(ids()).containsExactly("3");
    }

    @Test
    void without_a_model_or_its_scale_the_message_names_the_option() {
        assertThatThrownBy(() -> select("scene", ImageRequest.NONE, pics))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("--gate scene", "--clip");
        ImageRequest bare = images(clip, OptionalDouble.empty(), MissingImage.REFUSE);
        assertThatThrownBy(() -> select("scene", bare, pics))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--logit-scale");
        assertThatThrownBy(() -> select("lexical", bare, pics.resolve("a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("--clip", "scene");
    }

    @Test
    void pictures_without_captions_are_not_for_the_lexical_gate_nor_for_pairs() {
        assertThatThrownBy(() -> select("lexical", ImageRequest.NONE, pics))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(pics.toString(), "no captions", "--gate scene --clip");
        var statements =
                new StatementsRequest(
                        new DumpRequest(List.of(pics), null, Map.of()), temp.resolve("s"), 9);
        assertThatThrownBy(() -> new Jobs().statements(statements, _ -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(pics.toString(), "no captions");
    }

    @Test
    void with_no_gate_all_pictures_are_listed() throws IOException {
        assertThat(select("none", ImageRequest.NONE, pics).kept()).isEqualTo(5);
        assertThat(ids()).contains("torn.png");
    }
}
