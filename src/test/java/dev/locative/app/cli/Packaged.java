package dev.locative.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The packaged command as a user runs it: a process of its own, on the JDK that runs the tests.
///
/// @param folder where the processes run and leave their output
/// @param environment variables besides those of the tests
record Packaged(Path folder, Map<String, String> environment) {
    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");

    Packaged(Path folder) {
        this(folder, Map.of());
    }

    /// How a process ended and what it said.
    record Ended(int code, String out, String err) {
        String firstLine() {
            return err.lines().findFirst().orElse("");
        }
    }

    static Path sample(String name) {
        return Path.of("samples", name).toAbsolutePath();
    }

    static List<String> line(String... arguments) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData"));
        line.addAll(List.of("-Xmx512m", "--enable-native-access=ALL-UNNAMED", "-jar"));
        line.add(JAR.toAbsolutePath().toString());
        line.addAll(List.of(arguments));
        return line;
    }

    Ended run(String... arguments) throws IOException, InterruptedException {
        return process(line(arguments));
    }

    Ended process(List<String> line) throws IOException, InterruptedException {
        Process process = start(line);
        int code = process.waitFor();
        return new Ended(code, said("out"), said("err"));
    }

    /// Its output is in the files `out` and `err`.
    Process start(List<String> line) throws IOException {
        var builder = new ProcessBuilder(line).directory(folder.toFile());
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "LOCATIVE_DEBUG"));
        builder.environment().putAll(environment);
        return builder.redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
    }

    String said(String stream) throws IOException {
        return Files.readString(folder.resolve(stream), StandardCharsets.UTF_8);
    }
}
