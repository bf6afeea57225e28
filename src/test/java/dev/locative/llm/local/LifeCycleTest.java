package dev.locative.llm.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiTokenUsage;
import dev.locative.llm.LlmException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LifeCycleTest {
    @TempDir private Path dir;
    private LlamaOptions options;

    @BeforeEach
    void write() {
        Path file = new TinyGguf(7, "qwen2", -100).write(dir.resolve("tiny.gguf"));
        options = new LlamaOptions(file, 0, 1, 8192, 2, null, false, false);
    }

    private static ChatRequest request(String text, int tokens) {
        return ChatRequest.builder()
                .messages(UserMessage.from(text))
                .temperature(0.0)
                .maxOutputTokens(tokens)
                .build();
    }

    @Test
    void closing_ends_the_replies_in_the_making_and_those_that_wait() throws Exception {
        LlamaChat chat = new LlamaChat(options);
        CountDownLatch asking = new CountDownLatch(4);
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<CompletableFuture<ChatResponse>> replies = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                replies.add(
                        CompletableFuture.supplyAsync(
                                () -> {
                                    asking.countDown();
                                    return chat.chat(request("Say", 8000));
                                },
                                pool));
            }
            asking.await();
            chat.close();
            for (CompletableFuture<ChatResponse> reply : replies) {
                assertThatThrownBy(reply::join)
                        .isInstanceOf(CompletionException.class)
                        .hasCauseInstanceOf(LlmException.class);
            }
        }
    }

    @Test
    void an_interrupted_caller_gets_no_reply_and_its_slot_goes_on() {
        try (LlamaChat chat = new LlamaChat(options.withSlots(1))) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> chat.chat(request("Say", 8000)))
                    .isInstanceOf(LlmException.class)
                    .hasMessageContaining("interrupted");
            assertThat(Thread.interrupted()).isTrue();
            assertThat(chat.chat(request("Say", 3)).tokenUsage().outputTokenCount()).isEqualTo(3);
        }
    }

    /// llama.cpp's log says where the part of its cache begins that it gives up; first of the
    /// requests that let a model settle.
    @Test
    void cached_tokens_are_those_that_llama_does_not_compute() throws Exception {
        String told = run("true", "Where is mat 1?", "Where is mat 2?", "Is it?", "Is it?", "");
        List<Integer> begun = numbers("kv cache rm \\[(\\d+), end\\)", told);
        assertThat(begun.subList(0, Settling.ROUNDS)).containsOnly(0);
        assertThat(begun.subList(Settling.ROUNDS, begun.size()))
                .hasSize(5)
                .isEqualTo(numbers("cached (\\d+)", told))
                .first()
                .isEqualTo(0);
    }

    @Test
    void a_process_ends_by_exit_and_llama_writes_nothing() throws Exception {
        assertThat(run("false", "Say").lines())
                .filteredOn(line -> !line.startsWith("SLF4J"))
                .containsExactly("cached 0");
    }

    private static List<Integer> numbers(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> Integer.parseInt(match.group(1)))
                .toList();
    }

    /// Asks in a process of its own, since llama.cpp logs to the process's streams.
    private String run(String... arguments) throws Exception {
        Path out = dir.resolve("out");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(Questions.class.getName());
        command.add(options.file().toString());
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(out.toFile())
                        .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(7);
        return Files.readString(out);
    }

    static final class Questions {
        private Questions() {}

        /// @param args model, whether llama.cpp logs, questions
        public static void main(String[] args) {
            var options = new LlamaOptions(Path.of(args[0]), 0, 1, 512, 2, null, true, true);
            LlamaChat chat = new LlamaChat(options, Boolean.parseBoolean(args[1]));
            for (int i = 2; i < args.length; i++) {
                var usage = (OpenAiTokenUsage) chat.chat(request(args[i], 7)).tokenUsage();
                System.out.println("cached " + usage.inputTokensDetails().cachedTokens());
            }
            chat.close();
            System.exit(7);
        }
    }
}
