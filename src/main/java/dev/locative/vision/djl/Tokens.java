package dev.locative.vision.djl;

import ai.djl.engine.EngineException;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import dev.locative.vision.TextCleaning;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// From texts to the token ids of a CLIP-like text encoder, as Hugging Face's tokenizer of the same
/// folder gives them: cut to the model's length so that the end token stays, padded at the end.
/// Sections `truncation` and `padding` of tokenizer.json do not matter.
///
/// Thread-safe: the native tokenizer is only read once it is set up, and `close` waits for calls
/// that run. Nothing is fetched from the network.
public final class Tokens implements AutoCloseable {
    private final HuggingFaceTokenizer tokenizer;
    private final Path file;
    private final int length;
    private final long pad;
    private final boolean lowerCase;
    private final ReentrantReadWriteLock life = new ReentrantReadWriteLock();
    private boolean closed;

    private Tokens(TokenizerFolder folder, int length) {
        file = folder.file();
        this.length = length;
        pad = folder.pad();
        lowerCase = folder.lowerCase();
        tokenizer = open(file, length);
        int around = raw("").length;
        if (around >= length) {
            tokenizer.close();
            throw new IllegalArgumentException(
                    "%s: a text of %d tokens has no room beside the %d that stand around every text"
                            .formatted(file, length, around));
        }
    }

    /// @param folder holds tokenizer.json, and tokenizer_config.json or config.json, which tell how
    ///   many tokens a text has
    /// @throws IllegalArgumentException when a file is missing or broken; the message names it
    public static Tokens of(Path folder) {
        TokenizerFolder read = new TokenizerFolder(folder);
        return new Tokens(read, read.length());
    }

    /// @param length tokens of a padded text, where the model's file says it better
    public static Tokens of(Path folder, int length) {
        return new Tokens(new TokenizerFolder(folder), length);
    }

    /// Tokens of a padded text, and the most of any.
    public int length() {
        return length;
    }

    /// What stands after a text's end, up to the length.
    public long pad() {
        return pad;
    }

    /// A text's ids without padding, with what the model wants around them.
    public long[] ids(String text) {
        life.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("the tokenizer is closed");
            }
            return raw(text);
        } finally {
            life.readLock().unlock();
        }
    }

    @Override
    public void close() {
        life.writeLock().lock();
        try {
            closed = true;
            tokenizer.close();
        } finally {
            life.writeLock().unlock();
        }
    }

    private long[] raw(String text) {
        String whole = TextCleaning.wellFormed(text);
        return tokenizer.encode(lowerCase ? lower(whole) : whole).getIds();
    }

    /// Character by character, as Hugging Face's normalizer does: no rule looks at neighbours.
    private static String lower(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> lower.append(Character.toString(c).toLowerCase(Locale.ROOT)));
        return lower.toString();
    }

    private static HuggingFaceTokenizer open(Path file, int length) {
        DjlSettings.ensure();
        Map<String, String> options =
                Map.of(
                        "truncation", "LONGEST_FIRST",
                        "maxLength", String.valueOf(length),
                        "modelMaxLength", String.valueOf(length),
                        "stride", "0",
                        "padToMultipleOf", "0",
                        "padding", "DO_NOT_PAD");
        try {
            return HuggingFaceTokenizer.newInstance(file, options);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        } catch (LinkageError | EngineException e) {
            throw new IllegalStateException(
                    "the tokenizer's native library does not load (DJL has it for Linux, macOS and Windows; with RUST_LIBRARY_PATH another one is taken): "
                            + root(e).getMessage(),
                    e);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    "%s is no tokenizer of Hugging Face's kind, or newer than this program knows: %s"
                            .formatted(file, e.getMessage()),
                    e);
        }
    }

    private static Throwable root(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
