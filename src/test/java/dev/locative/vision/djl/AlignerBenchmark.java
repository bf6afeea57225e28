package dev.locative.vision.djl;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.locative.data.Sample;
import dev.locative.house.ProcessStatus;
import dev.locative.vision.Aligner;
import dev.locative.vision.AlignerOptions;
import dev.locative.vision.ImageFile;
import dev.locative.vision.Picture;
import dev.locative.vision.SampleImages;
import dev.locative.vision.Seen;
import dev.locative.vision.TextCleaning;
import dev.locative.vision.decode.Pictures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/// Prints how near the aligner comes to a bare loop over ONNX Runtime, round by round, or how much
/// memory many images take.
///
/// `java -cp target/classes:target/test-classes:LIBRARIES dev.locative.vision.djl.AlignerBenchmark
/// speed FOLDER [BATCH THREADS ROUNDS COUNT]`, where the folder holds a split model; or `memory
/// FOLDER IMAGE COUNT`
public final class AlignerBenchmark {
    private final Path folder;
    private final int batch;
    private final int threads;

    private AlignerBenchmark(Path folder, int batch, int threads) {
        this.folder = folder;
        this.batch = batch;
        this.threads = threads;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        if (!Files.exists(folder.resolve("tokenizer.json"))) {
            ClipVocabulary.write(folder);
        }
        if (arguments[0].equals("memory")) {
            new AlignerBenchmark(folder, 16, 1)
                    .memory(Path.of(arguments[2]), Integer.parseInt(arguments[3]));
            return;
        }
        int[] numbers = {16, Runtime.getRuntime().availableProcessors(), 5, 64};
        for (int i = 2; i < arguments.length; i++) {
            numbers[i - 2] = Integer.parseInt(arguments[i]);
        }
        new AlignerBenchmark(folder, numbers[0], numbers[1]).speed(numbers[2], numbers[3]);
    }

    private Aligner open() {
        return OnnxAligner.open(
                new AlignerOptions(
                        folder,
                        "cpu",
                        1,
                        threads,
                        batch,
                        TextCleaning.OPENAI,
                        OptionalDouble.empty()));
    }

    private void speed(int rounds, int count) throws Exception {
        Random random = new Random(1);
        List<Picture> pictures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] rgb = new byte[3 * 224 * 224];
            random.nextBytes(rgb);
            pictures.add(new Picture(224, 224, rgb));
        }
        List<String> texts =
                IntStream.range(0, 16 * count)
                        .mapToObj(i -> "What is to the left of the " + i % 10 + " orange cups?")
                        .toList();
        double[][] ratios = new double[2][rounds];
        try (Aligner aligner = open();
                ExecutorService callers = Executors.newFixedThreadPool(2 * batch)) {
            for (int round = -1; round < rounds; round++) { // the first warms up
                double images = images(aligner, callers, pictures);
                double bareImages = bare("vision_model.onnx", "pixel_values", count, 0);
                double words = texts(aligner, callers, texts);
                double bareWords = bare("text_model.onnx", "input_ids", 16 * count, 13);
                double longWords = bare("text_model.onnx", "input_ids", count, 77);
                System.out.printf(
                        "%s images/s %.2f of bare %.2f (%.3f); texts/s %.1f of bare %.1f (%.3f), bare at 77 tokens %.1f%n",
                        round < 0 ? "warm-up:" : "round " + round + ":",
                        images,
                        bareImages,
                        images / bareImages,
                        words,
                        bareWords,
                        words / bareWords,
                        longWords);
                if (round >= 0) {
                    ratios[0][round] = images / bareImages;
                    ratios[1][round] = words / bareWords;
                }
            }
        }
        Arrays.sort(ratios[0]);
        Arrays.sort(ratios[1]);
        System.out.printf(
                "batch %d, %d threads: median of %d rounds: images %.3f, texts %.3f of a bare loop%n",
                batch, threads, rounds, ratios[0][rounds / 2], ratios[1][rounds / 2]);
    }

    private static double images(Aligner aligner, ExecutorService callers, List<Picture> pictures)
            throws Exception {
        long start = System.nanoTime();
        all(
                callers,
                pictures.stream().<Callable<Object>>map(one -> () -> aligner.embed(one)).toList());
        return pictures.size() / ((System.nanoTime() - start) / 1e9);
    }

    /// Eight texts a call, as the questions of a sample come.
    private static double texts(Aligner aligner, ExecutorService callers, List<String> texts)
            throws Exception {
        List<Callable<Object>> jobs = new ArrayList<>();
        for (int i = 0; i < texts.size(); i += 8) {
            List<String> some = texts.subList(i, Math.min(i + 8, texts.size()));
            jobs.add(() -> aligner.embed(some));
        }
        long start = System.nanoTime();
        all(callers, jobs);
        return texts.size() / ((System.nanoTime() - start) / 1e9);
    }

    private static void all(ExecutorService callers, List<Callable<Object>> jobs) throws Exception {
        for (Future<Object> job : callers.invokeAll(jobs)) {
            job.get();
        }
    }

    /// The same session options and batch, inputs ready beforehand.
    ///
    /// @param length tokens of a text; 0 for pictures
    private double bare(String file, String input, int count, int length) throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            try (OrtSession session =
                            environment.createSession(folder.resolve(file).toString(), options);
                    OnnxTensor tensor = tensor(environment, length)) {
                session.run(Map.of(input, tensor)).close(); // its memory is laid out
                long start = System.nanoTime();
                for (int i = 0; i < count; i += batch) {
                    try (OrtSession.Result result = session.run(Map.of(input, tensor))) {
                        result.get(0).getValue();
                    }
                }
                return count / ((System.nanoTime() - start) / 1e9);
            }
        }
    }

    private OnnxTensor tensor(OrtEnvironment environment, int length) throws OrtException {
        if (length == 0) {
            return OnnxTensor.createTensor(
                    environment,
                    ImageTower.floats(batch * 3 * 224 * 224),
                    new long[] {batch, 3, 224, 224});
        }
        var ids = TextTower.longs(batch * length);
        for (int i = 0; i < ids.capacity(); i++) {
            ids.put(i, i % length == length - 1 ? 49407 : 320);
        }
        return OnnxTensor.createTensor(environment, ids, new long[] {batch, length});
    }

    private void memory(Path image, int count) throws Exception {
        byte[] content = Files.readAllBytes(image);
        try (Aligner aligner = open();
                ExecutorService callers = Executors.newFixedThreadPool(2 * batch)) {
            SampleImages images =
                    new SampleImages(
                            _ -> new ImageFile.Found(content, image.toString()),
                            new Pictures()::decode,
                            aligner);
            long start = System.nanoTime();
            for (int done = 0; done < count; done += count / 10) {
                int from = done;
                all(
                        callers,
                        IntStream.range(from, from + count / 10)
                                .<Callable<Object>>mapToObj(i -> () -> seen(images, i))
                                .toList());
                System.out.printf(
                        "%,d images, %.0f s, %s%n",
                        done + count / 10,
                        (System.nanoTime() - start) / 1e9,
                        ProcessStatus.line("VmRSS"));
            }
        }
    }

    private static Object seen(SampleImages images, int number) {
        Sample sample = new Sample("" + number, number + ".png", null, "benchmark");
        if (images.of(sample) instanceof Seen.Missing missing) {
            throw new IllegalStateException(missing.detail());
        }
        return number;
    }
}
