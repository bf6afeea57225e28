package dev.locative.prompt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Loads prompts: those that come with Locative, by name, and a user's own, by file.
public final class Prompts {
    private Prompts() {}

    /// A prompt of the `prompts` folder.
    ///
    /// @param name `qa-generation/paper`, say
    /// @throws IllegalArgumentException when there is none
    public static Prompt bundled(String name) {
        String resource = "/prompts/" + name + ".md";
        try (InputStream in = Prompts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no prompt " + name);
            }
            return new Prompt(name, text(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the prompt " + resource, e);
        }
    }

    /// A prompt in UTF-8.
    ///
    /// @throws IllegalArgumentException when its gap is missing
    /// @throws UncheckedIOException when it cannot be read
    public static Prompt file(Path file) {
        try {
            return new Prompt(file.toString(), text(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the prompt " + file + ": " + e, e);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).strip();
    }
}
