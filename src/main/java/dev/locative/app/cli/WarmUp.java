package dev.locative.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The training run of the AOT cache: the everyday commands over the samples, one after the other
/// in one JVM, so that the cache holds what each of them loads. Prints each command's exit code.
@Command(name = "warm-up", hidden = true, description = "Runs the everyday commands once.")
final class WarmUp implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "SAMPLES", description = "The folder of sample dumps.")
    private Path samples;

    @Option(names = "--scratch", required = true, description = "An empty folder to write to.")
    private Path scratch;

    @Override
    public Integer call() throws IOException {
        var said = spec.commandLine().getOut();
        for (List<String> line : lines(dumps())) {
            if (spec.root().subcommands().containsKey(line.getFirst())
                    || line.getFirst().startsWith("--")) {
                said.println(quietly(line) + " " + String.join(" ", line));
            }
        }
        return ExitCode.OK;
    }

    private List<List<String>> lines(List<Path> dumps) {
        String run = scratch.resolve("run").toString();
        Stream<List<String>> general =
                Stream.of(List.of("--help"), List.of("--version"), List.of("--nosuch"));
        Stream<List<String>> perDump =
                dumps.stream()
                        .flatMap(dump -> {
                            String file = dump.toString();
                            String out = scratch.resolve(dump.getFileName()) + ".out";
                            return Stream.of(
                                    List.of("select", file, "--out", out + "1"),
                                    List.of("statements", file, "--out", out + "2"),
                                    List.of("synthesize", file, "--out", out + "3"),
                                    List.of("synthesize", file, "--out", run));
                        });
        Stream<List<String>> later =
                Stream.of(
                        List.of("stats", run),
                        List.of("export", run, "--format", "messages", "--out", run + ".messages"),
                        List.of(
                                "eval",
                                "vsr",
                                "whatsup",
                                "--data",
                                samples.toString(),
                                "--contestant",
                                "random",
                                "--out",
                                run + ".eval"));
        return Stream.of(general, perDump, later).flatMap(s -> s).toList();
    }

    private List<Path> dumps() throws IOException {
        if (!Files.isDirectory(samples)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(samples, 2)) {
            return files.filter(file -> file.getFileName().toString().matches(".*\\.jsonl(ines)?"))
                    .sorted()
                    .toList();
        }
    }

    private int quietly(List<String> line) {
        PrintStream stdout = System.out;
        PrintStream stderr = System.err;
        var nowhere =
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        System.setOut(nowhere);
        System.setErr(nowhere);
        try {
            return CommandLines.main()
                    .setOut(new PrintWriter(Writer.nullWriter()))
                    .setErr(new PrintWriter(Writer.nullWriter()))
                    .execute(line.toArray(String[]::new));
        } finally {
            System.setOut(stdout);
            System.setErr(stderr);
        }
    }
}
