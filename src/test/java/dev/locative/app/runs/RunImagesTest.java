package dev.locative.app.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.locative.app.ImageRequest;
import dev.locative.app.LlmRequest;
import dev.locative.data.Sample;
import dev.locative.pipeline.RunManifest;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunImagesTest {
    @TempDir Path folder;
    private Path root;
    private RunImages images;

    @BeforeEach
    void make() throws IOException {
        root = Files.createDirectories(folder.resolve("root"));
        Files.createDirectories(root.resolve("train"));
        dot(root.resolve("train/dot.png"));
        Files.write(root.resolve("train/text.png"), new byte[] {'h', 'i'});
        dot(folder.resolve("secret.png"));
        images =
                new RunImages(
                        new ServiceOptions(
                                root,
                                folder.resolve("runs"),
                                folder.resolve("evals"),
                                null,
                                LlmRequest.NONE,
                                ImageRequest.NONE,
                                ServiceOptions.Limits.USUAL,
                                Access.USUAL));
    }

    private static void dot(Path file) throws IOException {
        ImageIO.write(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
    }

    @AfterEach
    void close() {
        images.close();
    }

    private RunImages.Image image(String name) {
        RunManifest manifest =
                new RunManifest(
                        "2026-01-01T00:00:00Z",
                        "0.1.0",
                        List.of(new RunManifest.Input(root.resolve("a.jsonl").toString(), 10)),
                        new TreeMap<>(),
                        new RunManifest.TaxonomyStamp("1", "abc"),
                        new TreeMap<>(),
                        null);
        return images.of("run", new Sample("a", name, "A cup.", "test"), manifest, null);
    }

    @Test
    void an_image_below_the_root_is_given_with_its_type() throws IOException {
        RunImages.Image image = image("train/dot.png");

        assertThat(image.type()).isEqualTo("image/png");
        assertThat(image.content()).isEqualTo(Files.readAllBytes(root.resolve("train/dot.png")));
    }

    @Test
    void what_cannot_be_had_is_told_with_what_to_do() {
        assertThatThrownBy(() -> image("dot.png"))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("dot.png: no such file where this run's images are")
                .hasMessageContaining("imageRoots")
                .hasMessageNotContaining(folder.toString());
        for (String name : List.of("../secret.png", folder.resolve("secret.png").toString())) {
            assertThatThrownBy(() -> image(name))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("only what lies under");
        }
        assertThatThrownBy(() -> image("train")).hasMessageContaining("train is no regular file");
        assertThatThrownBy(() -> image("train/text.png")).hasMessageContaining("no image");
    }
}
