package dev.locative.llm.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadingTest {
    private static final byte[] TINY = new TinyGguf(1).bytes();

    @TempDir private Path dir;
    private Path file;

    @BeforeEach
    void name() {
        file = dir.resolve("m.gguf");
    }

    private static LlamaOptions options(Path file, Path library) {
        return new LlamaOptions(file, 0, 1, 512, 1, library, false, true);
    }

    private AbstractThrowableAssert<?, ?> loading(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        return assertThatThrownBy(() -> new LlamaChat(LlamaOptions.of(file)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_head_says_what_the_model_is() throws IOException {
        Files.write(file, TINY);
        assertThat(Gguf.read(file))
                .isEqualTo(new Gguf("qwen2", 2, 32, 4, 32_768, 272, TINY.length));
    }

    @Test
    void memory_is_the_file_the_cache_and_the_scores() {
        Gguf model = new Gguf("qwen2", 28, 256, 12, 32_768, 151_936, 1_117_320_768);
        LlamaOptions four = options(file, null).withContext(10_240).withSlots(4);
        assertThat(model.memory(four))
                .isEqualTo(
                        1_117_320_768L
                                + 28 * 2 * 256 * 2 * 40_960L
                                + 2048L * (12 * 40_960 + 151_936));
    }

    @Test
    void no_such_file() {
        assertThatThrownBy(() -> new LlamaChat(LlamaOptions.of(Path.of("nowhere.gguf"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "--model: there is no file nowhere.gguf; name a GGUF file, such as a"
                                + " quantized Qwen2.5-Instruct");
    }

    @Test
    void no_gguf_file() throws IOException {
        loading("PK, not a model".getBytes())
                .hasMessage(
                        "--model: %s is no GGUF file (it does not begin with GGUF): convert the model"
                                .formatted(file));
    }

    @Test
    void another_version() throws IOException {
        byte[] first = TINY.clone();
        first[4] = 1;
        loading(first).hasMessageContaining("has version 1 of GGUF; llama.cpp reads 2 and 3");
    }

    @Test
    void a_file_that_is_cut_anywhere() throws IOException {
        for (int length : new int[] {0, 3, 4, 20, 30, 300, 3000, TINY.length - 40}) {
            loading(Arrays.copyOf(TINY, length)).hasMessageContaining(file.toString());
        }
        loading(Arrays.copyOf(TINY, TINY.length - 40))
                .hasMessageContaining(
                        "ends at byte %,d of at least %,d: fetch it again"
                                .formatted(TINY.length - 40, TINY.length));
    }

    @Test
    void an_architecture_that_nobody_knows() {
        new TinyGguf(1, "qwen9", 1).write(file);
        assertThatThrownBy(() -> new LlamaChat(options(file, null)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(file + " (architecture qwen9)");
    }

    @Test
    void a_model_that_is_bigger_than_the_memory() throws IOException {
        Files.write(file, TINY);
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(1L << 42);
        }
        assertThatThrownBy(() -> new LlamaChat(LlamaOptions.of(file)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(
                        file + " needs about 4096.3 GiB with 4 slots of 10,240 tokens")
                .hasMessageContaining("take a smaller model, or lower --slots or --context");
    }

    @Test
    void more_context_than_the_model_was_made_for() throws IOException {
        Files.write(file, TINY);
        assertThatThrownBy(() -> new LlamaChat(options(file, null).withContext(40_000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "--context: %s was made for at most 32,768 tokens, not 40,000"
                                .formatted(file));
    }

    @Test
    void layers_on_a_gpu_without_a_library_for_it() throws IOException {
        Files.write(file, TINY);
        assertThatThrownBy(() ->
                        new LlamaChat(new LlamaOptions(file, 9, 1, 512, 1, null, false, true)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(
                        "--gpu-layers: the library that comes along computes on the CPU");
    }

    @Test
    void options_that_make_no_sense() {
        assertThatThrownBy(() -> options(file, null).withSlots(0))
                .hasMessage("--slots must be at least 1, not 0");
        assertThatThrownBy(() -> options(file, null).withContext(1 << 30).withSlots(4))
                .hasMessageContaining("lower one");
    }

    @Test
    void a_library_that_is_none() throws IOException {
        Files.write(file, TINY);
        Path library = dir.resolve(System.mapLibraryName("jllama"));
        assertThatThrownBy(() -> new LlamaChat(options(file, library)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("--native-library: there is no file " + library);
        Files.writeString(library, "no library");
        assertThatThrownBy(() -> new LlamaChat(options(file, library)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("(?s)(cannot load the native library .*|.* loaded already.*)");
        assertThatThrownBy(() -> new LlamaChat(options(file, file)))
                .hasMessageContaining("must be named " + System.mapLibraryName("jllama"));
        assertThatCode(() -> new LlamaChat(options(file, null)).close()).doesNotThrowAnyException();
    }

    @Test
    void memory_is_what_the_machine_and_the_container_leave() throws IOException {
        assertThat(new Memory(dir).available()).isEmpty();
        write("proc/meminfo", "MemTotal: 9000 kB\nMemAvailable:    4000 kB\n");
        assertThat(new Memory(dir).available()).hasValue(4_096_000);
        write("sys/fs/cgroup/memory.max", "max\n");
        write("sys/fs/cgroup/memory.current", "1000\n");
        assertThat(new Memory(dir).available()).hasValue(4_096_000);
        write("sys/fs/cgroup/memory.max", "3000\n");
        assertThat(new Memory(dir).available()).hasValue(2000);
        write("sys/fs/cgroup/memory.stat", "anon 100\ninactive_file 300\nactive_file 200\n");
        assertThat(new Memory(dir).available()).hasValue(2500);
        write("sys/fs/cgroup/memory/memory.limit_in_bytes", "2400\n");
        write("sys/fs/cgroup/memory/memory.usage_in_bytes", "400\n");
        assertThat(new Memory(dir).available()).hasValue(2000);
    }

    private void write(String name, String text) throws IOException {
        Path target = dir.resolve(name);
        Files.createDirectories(target.getParent());
        Files.writeString(target, text);
    }
}
