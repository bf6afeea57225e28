package dev.locative.vision.djl;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What DJL reads from system properties, set once before its first class is used: it stays off the
/// network (no reports of use, no library of another kind fetched), and unpacks its native library
/// to a folder that can be written. A user's own settings (`ENGINE_CACHE_DIR`, `DJL_CACHE_DIR`, as
/// variable or property) win.
final class DjlSettings {
    private static final String CACHE = "ENGINE_CACHE_DIR";
    private static boolean done;

    private DjlSettings() {}

    static synchronized void ensure() {
        if (done) {
            return;
        }
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        boolean chosen =
                Stream.of(CACHE, "DJL_CACHE_DIR")
                        .anyMatch(
                                name -> set(System.getenv(name)) || set(System.getProperty(name)));
        if (!chosen && !usable(Path.of(System.getProperty("user.home")))) {
            System.setProperty(CACHE, temporary().toString());
        }
        done = true;
    }

    private static boolean set(@Nullable String value) {
        return value != null && !value.isEmpty();
    }

    /// Whether DJL's own choice, .djl.ai in the home folder, can be written.
    static boolean usable(Path home) {
        try {
            if (!Files.isDirectory(home)) {
                return false;
            }
            Path own = Files.createDirectories(home.resolve(".djl.ai"));
            Files.delete(Files.createTempFile(own, "probe", ""));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /// A folder of this process only. DJL's own way out, one name for all users of the machine in
    /// the temporary folder, would load whatever library somebody else has put there.
    private static Path temporary() {
        try {
            Path folder = Files.createTempDirectory("locative-djl");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot write to %s, nor to %s in the home folder, where the tokenizer's native library is unpacked: name a folder with the variable %s"
                            .formatted(System.getProperty("java.io.tmpdir"), ".djl.ai", CACHE),
                    e);
        }
    }

    private static void delete(Path folder) {
        List<File> inside;
        try (Stream<Path> files = Files.walk(folder)) {
            inside = files.sorted(Comparator.reverseOrder()).map(Path::toFile).toList();
        } catch (IOException e) {
            inside = List.of(folder.toFile());
        }
        inside.forEach(File::delete); // what stays is in the temporary folder, and the process ends
    }
}
