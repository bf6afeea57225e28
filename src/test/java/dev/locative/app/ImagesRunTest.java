package dev.locative.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.locative.data.Judged;
import dev.locative.data.Outcome;
import dev.locative.data.Sample;
import dev.locative.data.Verdict;
import dev.locative.pipeline.RunDirectory;
import dev.locative.pipeline.RunResult;
import dev.locative.pipeline.Summary;
import dev.locative.source.DumpRequest;
import dev.locative.vision.ColourClip;
import dev.locative.vision.MissingImage;
import dev.locative.vision.ScoreScale;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whole runs over captions and pictures, by a CLIP that sees nothing but colours.
class ImagesRunTest {
    private static final String CAPTION =
            "A red ball is to the left of a green box. A blue cup stands on the table.";

    @TempDir Path temp;
    private Path dump = Path.of("");
    private Path clip = Path.of("");

    @BeforeEach
    void pictures() throws IOException {
        paint("red.png", Color.RED);
        paint("green.png", Color.GREEN);
        paint("blue.png", Color.BLUE);
        byte[] whole = Files.readAllBytes(temp.resolve("red.png"));
        Files.write(temp.resolve("torn.png"), Arrays.copyOf(whole, whole.length / 2));
        dump = temp.resolve("dump.jsonl");
        Files.writeString(
                dump,
                Stream.of("red.png", "green.png", "blue.png", "torn.png", "gone.png")
                        .map(image ->
                                "{\"id\": \"%s\", \"image\": \"%s\", \"caption\": \"%s\"}%n"
                                        .formatted(image, image, CAPTION))
                        .collect(Collectors.joining()));
        clip = ColourClip.write(temp.resolve("clip"));
    }

    private void paint(String name, Color colour) throws IOException {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 40 * 30; i++) {
            image.setRGB(i % 40, i / 40, colour.getRGB());
        }
        ImageIO.write(image, "png", temp.resolve(name).toFile());
    }

    private ImageRequest images(double similar, double aligned, MissingImage missing) {
        return new ImageRequest(
                clip.toString(),
                ImageRequest.NONE.running(),
                ImageRequest.NONE.files(),
                new ImageRequest.Checks(similar, aligned, ScoreScale.RAW, "", 0.5, missing));
    }

    private Summary run(String name, ImageRequest images) {
        return run(name, "lexical", images);
    }

    private Summary run(String name, String gate, ImageRequest images) {
        SynthesizeRequest request =
                new SynthesizeRequest(
                        new DumpRequest(List.of(dump), null, Map.of()),
                        "pattern",
                        gate,
                        null,
                        List.of(),
                        false,
                        temp.resolve(name),
                        null,
                        null,
                        0,
                        20,
                        LlmRequest.NONE,
                        images);
        RunResult result = new Jobs().synthesize(request, _ -> {}).result();
        assertThat(result).isInstanceOf(RunResult.Finished.class);
        return ((RunResult.Finished) result).summary();
    }

    private SortedMap<String, Outcome> outcomes(String name) {
        try (Stream<Outcome> all = RunDirectory.outcomes(temp.resolve(name))) {
            SortedMap<String, Outcome> byId = new TreeMap<>();
            all.forEach(outcome -> byId.put(outcome.sample().id(), outcome));
            return byId;
        }
    }

    private static @Nullable Verdict verdict(Judged judged, String check) {
        return judged.verdicts().stream()
                .filter(verdict -> verdict.check().equals(check))
                .findFirst()
                .orElse(null);
    }

    @Test
    void questions_that_name_another_colour_than_the_pictures_are_dropped() {
        run("run", images(2, 0.25, MissingImage.REFUSE));

        int looked = 0;
        for (String colour : List.of("red", "green", "blue")) {
            Outcome outcome = outcomes("run").get(colour + ".png");
            assertThat(outcome).isInstanceOf(Outcome.Answered.class);
            for (Judged judged : ((Outcome.Answered) outcome).pairs()) {
                Verdict verdict = verdict(judged, "aligned");
                if (verdict != null) {
                    looked++;
                    assertThat(verdict instanceof Verdict.Keep)
                            .as("%s: %s", colour, judged.pair().question())
                            .isEqualTo(judged.pair().question().contains(colour));
                }
            }
        }
        assertThat(looked).isGreaterThan(9);
    }

    @Test
    void images_that_cannot_be_had_refuse_their_samples_with_the_reason() {
        Summary summary = run("run", images(0.95, 0.25, MissingImage.REFUSE));

        assertThat(summary.samples().refused()).isEqualTo(2);
        assertThat(summary.refusals()).containsEntry("image", 2L);
        assertThat(((Outcome.Refused) outcomes("run").get("torn.png")).why().reason())
                .isEqualTo("truncated");
        assertThat(((Outcome.Refused) outcomes("run").get("gone.png")).why().reason())
                .isEqualTo("no such file");
    }

    @Test
    void or_only_leave_the_check_out_or_fail() {
        Summary skipped = run("skipped", images(2, -1, MissingImage.SKIP_CHECK));
        assertThat(skipped.samples().refused()).isZero();
        assertThat(skipped.checks().get("aligned").skipped()).isPositive();
        assertThat(skipped.pairs().kept())
                .isEqualTo(
                        skipped.checks().get("aligned").kept()
                                + skipped.checks().get("aligned").skipped());

        Summary failed = run("failed", images(2, -1, MissingImage.FAIL));
        assertThat(failed.samples().failed()).isEqualTo(2);
        assertThat(((Outcome.Failed) outcomes("failed").get("gone.png")).error())
                .contains("gone.png");
    }

    /// The point of keeping scores: no model is needed to move a cut-off.
    @Test
    void retuned_cutoffs_give_what_a_new_run_with_them_gives() {
        run("open", images(2, -1, MissingImage.REFUSE));
        Map<String, Double> cutoffs = Map.of("similar", 0.9, "aligned", 0.25);
        new Jobs()
                .retune(new RetuneRequest(temp.resolve("open"), cutoffs, temp.resolve("retuned")));
        run("new", images(0.9, 0.25, MissingImage.REFUSE));

        assertThat(kept("retuned")).isEqualTo(kept("new"));
        assertThat(kept("new").values().stream().mapToInt(List::size).sum())
                .isPositive()
                .isLessThan(kept("open").values().stream().mapToInt(List::size).sum());
    }

    private SortedMap<String, List<String>> kept(String name) {
        SortedMap<String, List<String>> questions = new TreeMap<>();
        outcomes(name)
                .forEach((id, outcome) -> {
                    if (outcome instanceof Outcome.Answered answered) {
                        questions.put(
                                id,
                                answered.pairs().stream()
                                        .filter(Judged::kept)
                                        .map(judged -> judged.pair().question())
                                        .toList());
                    }
                });
        return questions;
    }

    @Test
    void a_finished_run_is_not_mixed_with_one_of_other_cutoffs() {
        run("run", images(0.95, 0.25, MissingImage.REFUSE));

        assertThatThrownBy(() -> run("run", images(0.95, 0.3, MissingImage.REFUSE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("aligned-cutoff");
    }

    @Test
    void without_a_model_an_option_that_needs_one_says_so() {
        assertThatThrownBy(() -> run("run", "lexical,scene", ImageRequest.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--clip");
        assertThatThrownBy(() ->
                        run(
                                "run",
                                "lexical",
                                new ImageRequest(
                                        "clip-vit-base-patch23",
                                        ImageRequest.NONE.running(),
                                        ImageRequest.NONE.files(),
                                        ImageRequest.NONE.checks())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("clip-vit-base-patch23");
    }

    @Test
    void a_server_that_was_down_is_asked_again_by_the_same_command() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        AtomicBoolean up = new AtomicBoolean();
        byte[] image = Files.readAllBytes(temp.resolve("red.png"));
        server.createContext(
                "/",
                exchange -> {
                    exchange.getResponseHeaders().add("Content-Type", "image/png");
                    exchange.getResponseHeaders().add("Retry-After", "600"); // nobody waits for it
                    boolean well = up.get();
                    exchange.sendResponseHeaders(well ? 200 : 503, well ? image.length : -1);
                    if (well) {
                        exchange.getResponseBody().write(image);
                    }
                    exchange.close();
                });
        server.start();
        try {
            Files.writeString(
                    dump,
                    "{\"id\": \"x\", \"image\": \"http://127.0.0.1:%d/red.png\", \"caption\": \"%s\"}%n"
                            .formatted(server.getAddress().getPort(), CAPTION));
            ImageRequest images =
                    new ImageRequest(
                            clip.toString(),
                            ImageRequest.NONE.running(),
                            new ImageRequest.Files(
                                    List.of(),
                                    true,
                                    false,
                                    temp.resolve("cache"),
                                    1 << 20,
                                    List.of("127.0.0.1")),
                            images(2, -1, MissingImage.REFUSE).checks());

            assertThat(run("run", images).samples().failed()).isEqualTo(1);
            assertThat(((Outcome.Failed) outcomes("run").get("x")).error()).contains("HTTP 503");
            up.set(true);
            assertThat(run("run", images).samples().answered()).isEqualTo(1);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void a_sample_that_names_no_image_is_refused_as_well() throws IOException {
        Files.writeString(
                dump,
                "{\"id\": \"x\", \"caption\": \"%s\"}%n".formatted(CAPTION),
                java.nio.file.StandardOpenOption.APPEND);

        run("run", images(0.95, 0.25, MissingImage.REFUSE));

        Sample bare = outcomes("run").get("x").sample();
        assertThat(bare.image()).isNull();
        assertThat(((Outcome.Refused) outcomes("run").get("x")).why().reason())
                .isEqualTo("no image named");
    }
}
