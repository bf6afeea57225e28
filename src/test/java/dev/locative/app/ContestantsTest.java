package dev.locative.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.locative.eval.Benchmark;
import dev.locative.eval.Contestant;
import dev.locative.eval.Item;
import dev.locative.eval.Items;
import dev.locative.eval.Task;
import dev.locative.eval.suite.Suites;
import dev.locative.vision.ColourClip;
import dev.locative.vision.SmartResize;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.Condition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContestantsTest {
    private static final Benchmark VSR = Suites.ALL.getFirst();

    private static EvalRequest request(
            String contestant, String score, List<URI> endpoints, @Nullable SmartResize size) {
        return new EvalRequest(
                List.of("vsr"),
                new EvalRequest.Files(Path.of("data"), List.of(), null, false),
                contestant,
                null,
                new EvalRequest.Asking(null, null, score),
                List.of(0L),
                10,
                4,
                20,
                0,
                new EvalRequest.Server(endpoints, 2048, 0, size, LlmRequest.NONE.remote()),
                ImageRequest.NONE);
    }

    private static Contestant open(EvalRequest request, List<Item> items) {
        try (Contestants contestants = new Contestants(request, _ -> {})) {
            return contestants.open(VSR, items);
        }
    }

    private static Contestant open(String contestant, String score, URI... endpoints) {
        return open(
                request(contestant, score, List.of(endpoints), new SmartResize(28, 784, 78400)),
                Items.trueFalse(4));
    }

    @Test
    void a_server_s_options_are_all_that_its_replies_depend_on() {
        URI somewhere = URI.create("http://127.0.0.1:9/v1");
        Contestant server = open("server:qwen2-vl:2b", "logprob", somewhere);
        assertThat(server.name()).isEqualTo("server:qwen2-vl:2b");
        assertThat(server.options())
                .containsEntry("max-tokens", "2048")
                .containsEntry("temperature", "0.0")
                .containsEntry("pixels", "784 to 78400, sides multiples of 28")
                .hasSize(3);
    }

    @Test
    void all_benchmarks_are_put_to_one_server() {
        EvalRequest request =
                request("server:a", "generate", List.of(URI.create("http://127.0.0.1:9")), null);
        try (Contestants contestants = new Contestants(request, _ -> {})) {
            Contestant first = contestants.open(VSR, Items.trueFalse(4));
            assertThat(contestants.open(VSR, Items.trueFalse(4))).isSameAs(first);
            assertThat(first.options()).containsEntry("pixels", "as they are");
        }
    }

    @Test
    void what_is_missing_is_said() {
        assertThatThrownBy(() -> open("server:a", "generate"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--endpoint");
        assertThatThrownBy(() -> open("server:", "generate"))
                .hasMessageContaining("the model's name is missing");
        assertThatThrownBy(() -> open("oracle", "generate"))
                .hasMessageContainingAll("no such contestant", "server:MODEL", "clip:MODEL");
    }

    @Test
    void only_a_server_tells_probabilities() {
        assertThatThrownBy(() -> open("random", "logprob"))
                .hasMessageContainingAll("--score logprob", "server:MODEL", "not random");
        assertThatThrownBy(() -> open("random", "guess"))
                .hasMessage("--score guess: there is generate, logprob");
    }

    @Test
    void clip_is_not_asked_yes_or_no() {
        Item item = new Item("1", 1, "pope.json, row 1", List.of(), new Task.YesNo("Is it?", true));
        assertThatThrownBy(() ->
                        open(request("clip:nowhere", "generate", List.of(), null), List.of(item)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(
                        VSR.name(), "pope.json, row 1", "asks yes or no", "What's Up, VSR");
    }

    @Test
    void clip_is_a_folder_and_loaded_once(@TempDir Path dir) {
        String model = "clip:" + ColourClip.write(dir.resolve("toy-clip"));
        EvalRequest request = request(model, "generate", List.of(), null);
        List<Item> none = List.of();
        try (Contestants contestants = new Contestants(request, _ -> {})) {
            Contestant clip = contestants.open(VSR, none);
            assertThat(clip.name()).isEqualTo("clip:toy-clip");
            assertThat(clip.options())
                    .containsEntry("clip-text", "openai")
                    .hasKeySatisfying(
                            new Condition<>(
                                    key -> key.startsWith("clip sha256 "), "a file's digest"));
            contestants.open(VSR, none);
        }
        assertThatThrownBy(() -> open(request("clip:nowhere", "generate", List.of(), null), none))
                .hasMessageContaining("nowhere");
    }
}
