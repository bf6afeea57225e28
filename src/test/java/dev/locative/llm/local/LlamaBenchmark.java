package dev.locative.llm.local;

import de.kherud.llama.InferenceParameters;
import de.kherud.llama.LlamaModel;
import de.kherud.llama.LlamaOutput;
import de.kherud.llama.ModelParameters;
import dev.langchain4j.data.message.UserMessage;
import dev.locative.data.Meter;
import dev.locative.data.Usage;
import dev.locative.house.ProcessStatus;
import dev.locative.llm.Asker;
import dev.locative.llm.Question;
import dev.locative.llm.Shape;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Prints what this code costs on top of llama.cpp's queue, what a grammar costs, and whether
/// memory stays flat. Not a test; run it by hand: `java -cp target/classes:target/test-classes:...
/// dev.locative.llm.local.LlamaBenchmark MODEL|tiny SLOTS CALLS TOKENS [REPLIES]`
final class LlamaBenchmark {
    private static final String PROMPT =
            """
            List what is where in the description as a JSON list of objects with "question" and \
            "answer". Short answers, only what is stated, at most 12. Description: \
            To the left of person %d is a small set of stairs, and in the background there is a \
            white wall with a window.\
            """;

    private LlamaBenchmark() {}

    public static void main(String[] args) throws Exception {
        Path file =
                args[0].equals("tiny")
                        ? new TinyGguf(7, "qwen2", -100)
                                .write(Files.createTempDirectory("tiny").resolve("tiny.gguf"))
                        : Path.of(args[0]);
        int slots = Integer.parseInt(args[1]);
        int calls = Integer.parseInt(args[2]);
        int tokens = Integer.parseInt(args[3]);
        LlamaOptions options =
                new LlamaOptions(
                        file,
                        0,
                        Integer.getInteger("threads", 1),
                        Integer.getInteger("context", 1024),
                        slots,
                        null,
                        false,
                        false);
        NativeLibrary.load(null);
        try (Asker chat = LlamaChat.asker(options);
                Asker held = LlamaChat.asker(options.withGrammar(true));
                LlamaModel alone = alone(options)) {
            List<Double> share = new ArrayList<>();
            List<Double> grammar = new ArrayList<>();
            for (int round = 0; round < Integer.getInteger("rounds", 3); round++) {
                double bare = rate("queue alone", slots, calls, n -> bare(alone, n, tokens));
                double ours = rate("LlamaChat", slots, calls, n -> ask(chat, n, tokens));
                double again = rate("queue alone", slots, calls, n -> bare(alone, n, tokens));
                share.add(ours / (bare + again) * 2);
                grammar.add(rate("with a grammar", slots, calls, n -> ask(held, n, tokens)) / ours);
            }
            System.out.printf(
                    Locale.ROOT,
                    "medians: LlamaChat %.1f %% of the queue, grammar %.1f %% of LlamaChat%n",
                    100 * median(share),
                    100 * median(grammar));
            if (args.length > 4) {
                memory(chat, slots, Integer.parseInt(args[4]));
            }
        }
        System.exit(0);
    }

    /// How many tokens reply number n had.
    private interface Reply {
        long tokens(int n);
    }

    /// On a machine that others use, the better measure.
    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean)
                        ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private static double rate(String name, int slots, int calls, Reply reply) throws Exception {
        long start = System.nanoTime();
        long cpu = cpu();
        long tokens = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(slots)) {
            List<Callable<Long>> work = new ArrayList<>();
            for (int i = 0; i < calls; i++) {
                int n = i;
                work.add(() -> reply.tokens(n));
            }
            for (Future<Long> done : pool.invokeAll(work)) {
                tokens += done.get();
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        double busy = (cpu() - cpu) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%-15s %6d replies, %8d tokens, %7.2f s, %9.1f tokens/s, %.3f ms CPU a token%n",
                name,
                calls,
                tokens,
                seconds,
                tokens / seconds,
                1000 * busy / tokens);
        return tokens / seconds;
    }

    private static long ask(Asker asker, int n, int tokens) {
        Meter meter = new Meter();
        meter.during(() -> asker.ask(new Question("s", PROMPT.formatted(n), Shape.PAIRS, tokens)));
        Usage usage = meter.usage();
        return usage.tokensOut();
    }

    private static LlamaModel alone(LlamaOptions options) {
        return new LlamaModel(
                new ModelParameters()
                        .setModel(options.file().toString())
                        .setCtxSize(options.context() * options.slots())
                        .setParallel(options.slots())
                        .setThreads(options.threads())
                        .setThreadsBatch(options.threads())
                        .disableContextShift()
                        .disableLog());
    }

    private static long bare(LlamaModel model, int n, int tokens) {
        String prompt = ChatMl.prompt(List.of(UserMessage.from(PROMPT.formatted(n))));
        long count = 0;
        for (LlamaOutput _ :
                model.generate(
                        new InferenceParameters(prompt)
                                .setTemperature(0)
                                .setNPredict(tokens)
                                .setCachePrompt(true))) {
            count++;
        }
        return count - 1;
    }

    private static void memory(Asker asker, int slots, int replies) throws Exception {
        int parts = 10;
        for (int part = 0; part < parts; part++) {
            rate("short replies", slots, replies / parts, n -> ask(asker, n, 16));
            System.gc();
            System.out.println(ProcessStatus.line("VmRSS"));
        }
    }
}
