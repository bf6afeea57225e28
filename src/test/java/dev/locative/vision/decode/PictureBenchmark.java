package dev.locative.vision.decode;

import dev.locative.vision.ImageException;
import dev.locative.vision.Picture;
import dev.locative.vision.Preparation;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// CPU time to decode a picture and to prepare it for CLIP, one thread, warm, median:
/// `PictureBenchmark FILE...`, or without files the test resources' photos.
final class PictureBenchmark {
    private static final int ROUNDS = 31;
    private static final Path PHOTOS = Path.of("src/test/resources/dev/locative/vision/images");
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private PictureBenchmark() {}

    private interface Step {
        Object run() throws ImageException;
    }

    public static void main(String[] args) throws IOException, ImageException {
        Pictures pictures = new Pictures();
        System.out.printf("%-28s %11s %10s %10s%n", "", "pixels", "decode", "prepare");
        for (Path file : files(args)) {
            byte[] content = Files.readAllBytes(file);
            Picture picture = pictures.decode(content);
            System.out.printf(
                    "%-28s %5dx%-5d %7.2f ms %7.2f ms%n",
                    file.getFileName(),
                    picture.width(),
                    picture.height(),
                    median(() -> pictures.decode(content)),
                    median(() -> Preparation.CLIP.tensor(picture)));
        }
    }

    private static Iterable<Path> files(String[] args) throws IOException {
        if (args.length > 0) {
            return Arrays.stream(args).map(Path::of).toList();
        }
        try (var files = Files.list(PHOTOS)) {
            return files.filter(file -> file.toString().matches(".*\\.(png|jpg)"))
                    .sorted()
                    .toList();
        }
    }

    /// In milliseconds.
    private static double median(Step step) throws ImageException {
        double[] times = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long before = CPU.getCurrentThreadCpuTime();
            step.run();
            times[round] = (CPU.getCurrentThreadCpuTime() - before) / 1e6;
        }
        Arrays.sort(times);
        return times[ROUNDS / 2];
    }
}
