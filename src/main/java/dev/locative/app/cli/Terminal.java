package dev.locative.app.cli;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The terminal that the process runs in, by `stty`, where there are both.
final class Terminal {
    private static final File DEVICE = new File("/dev/tty");
    private static final int SECONDS = 5;

    private Terminal() {}

    /// Whether standard input (0), output (1) or error (2) is one.
    static boolean is(int stream) {
        Path link = Path.of("/proc/self/fd/" + stream);
        if (!Files.exists(link)) {
            return System.console() != null && System.console().isTerminal();
        }
        try {
            String target = Files.readSymbolicLink(link).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException e) {
            return false;
        }
    }

    /// How many columns it has; 80 where nobody knows.
    static int columns() {
        return stty("size")
                .map(size -> size.split(" "))
                .filter(size -> size.length == 2 && size[1].matches("[1-9]\\d{0,3}"))
                .map(size -> Integer.parseInt(size[1]))
                .orElse(80);
    }

    /// Single keys as they are pressed, without echo, until it is closed or the process ends.
    /// Signals come through, so Ctrl-C ends the process.
    ///
    /// @return empty where the terminal cannot be told
    static Optional<Raw> raw() {
        Optional<String> before = stty("-g").filter(state -> state.matches("[0-9a-zA-Z:=,. -]+"));
        return before.filter(_ -> stty("-icanon", "-echo", "min", "1").isPresent()).map(Raw::new);
    }

    /// Gives the terminal back as it was.
    static final class Raw implements AutoCloseable {
        private final String before;
        private final Thread atEnd;

        private Raw(String before) {
            this.before = before;
            atEnd =
                    Thread.ofPlatform()
                            .unstarted(() -> {
                                restore();
                                System.err.println(); // the prompt's line is open
                            });
            Runtime.getRuntime().addShutdownHook(atEnd);
        }

        private void restore() {
            stty(before);
        }

        @Override
        public void close() {
            restore();
            try {
                Runtime.getRuntime().removeShutdownHook(atEnd);
            } catch (IllegalStateException e) {
                restore(); // the process ends, and the hook does the same
            }
        }
    }

    /// What `stty` says; empty where it fails or is not there.
    private static Optional<String> stty(String... arguments) {
        List<String> line = new ArrayList<>(List.of("stty"));
        line.addAll(Arrays.asList(arguments));
        try {
            Process process =
                    new ProcessBuilder(line)
                            .redirectInput(DEVICE)
                            .redirectError(Redirect.DISCARD)
                            .start();
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
            return ended && process.exitValue() == 0 ? Optional.of(said.strip()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
