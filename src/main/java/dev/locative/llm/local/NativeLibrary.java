package dev.locative.llm.local;

import de.kherud.llama.LlamaModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Loads llama.cpp once for the life of the JVM. Left to itself, java-llama.cpp unpacks the library
/// to a fixed name that processes share, writes to standard output, and when a user's library fails
/// falls back to its own.
final class NativeLibrary {
    private static final String FOLDER = "de.kherud.llama.lib.path";
    private static final String NAME = System.mapLibraryName("jllama");
    private static @Nullable Path loaded;
    private static boolean own;

    private NativeLibrary() {}

    /// @param chosen a user's own library; null for the one that comes along
    /// @throws IllegalArgumentException when it is none, or another one is loaded already
    static synchronized void load(@Nullable Path chosen) {
        if (chosen != null) {
            check(chosen);
        }
        if (loaded != null) {
            if (own ? !loaded.equals(chosen) : chosen != null) {
                throw new IllegalArgumentException(
                        "--native-library: "
                                + loaded
                                + " is loaded already, and a second cannot be");
            }
            return;
        }
        if (chosen != null) {
            open(chosen.toAbsolutePath());
            own = true;
            loaded = chosen;
        } else {
            loaded = unpacked();
        }
    }

    private static void check(Path chosen) {
        if (!Files.isRegularFile(chosen)) {
            throw new IllegalArgumentException("--native-library: there is no file " + chosen);
        }
        if (!chosen.endsWith(NAME)) {
            throw new IllegalArgumentException(
                    "--native-library: %s must be named %s, as java-llama.cpp's build names it"
                            .formatted(chosen, NAME));
        }
    }

    private static Path unpacked() {
        String resource = "/de/kherud/llama/" + platform() + "/" + NAME;
        try (InputStream in = LlamaModel.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException(
                        "llama.cpp does not come along for "
                                + platform()
                                + ": build java-llama.cpp 4.2.0 and name its library with"
                                + " --native-library");
            }
            Path folder = Files.createTempDirectory("locative-llama");
            Path file = folder.resolve(NAME);
            Files.copy(in, file);
            open(file);
            file.toFile().deleteOnExit();
            folder.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot unpack llama.cpp's library to "
                            + System.getProperty("java.io.tmpdir")
                            + " (-Djava.io.tmpdir= names another folder)",
                    e);
        }
    }

    /// The library, while it loads, makes java-llama.cpp look for it: so it is told before where.
    @SuppressWarnings("restricted")
    private static void open(Path file) {
        System.setProperty(FOLDER, file.getParent().toString());
        try {
            System.load(file.toString());
        } catch (UnsatisfiedLinkError e) {
            System.clearProperty(FOLDER);
            throw new IllegalArgumentException(
                    "cannot load the native library " + file + ": " + e.getMessage(), e);
        }
    }

    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String folder =
                system.startsWith("mac") ? "Mac" : system.startsWith("win") ? "Windows" : "Linux";
        return folder + "/" + (processor.equals("amd64") ? "x86_64" : processor);
    }
}
