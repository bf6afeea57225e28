package dev.locative.app;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/// What a user reads of an exception: one line.
public final class ErrorText {
    private ErrorText() {}

    /// @return what is wrong and what to do; that it is a fault of ours where nobody foresaw it
    public static String of(Throwable thrown) {
        return switch (thrown) {
            case UncheckedIOException e when e.getCause() != null && isBare(e) -> of(e.getCause());
            case FileSystemException e -> fileMessage(e);
            case OutOfMemoryError _ ->
                    "out of memory with a heap of "
                            + (Runtime.getRuntime().maxMemory() >> 20)
                            + " MB; give more, for example LOCATIVE_JAVA_OPTS=-Xmx2g";
            case Exception e when isMeant(e) && e.getMessage() != null -> oneLine(e.getMessage());
            default ->
                    "internal error, please report it: "
                            + oneLine(thrown.toString())
                            + " (--verbose shows where)";
        };
    }

    /// Whether its message was written for users.
    public static boolean isMeant(Throwable e) {
        return e instanceof UncheckedIOException
                || e instanceof java.io.IOException
                || e instanceof IllegalArgumentException
                || e instanceof IllegalStateException;
    }

    /// `new UncheckedIOException(cause)` carries the cause's class name as its message.
    private static boolean isBare(UncheckedIOException e) {
        return e.getMessage() == null || e.getMessage().equals(e.getCause().toString());
    }

    private static String fileMessage(FileSystemException e) {
        String reason =
                switch (e) {
                    case NoSuchFileException _ -> "no such file or directory";
                    case AccessDeniedException _ -> "permission denied";
                    case FileAlreadyExistsException _ -> "exists already";
                    case NotDirectoryException _ -> "is no directory";
                    case DirectoryNotEmptyException _ -> "the directory is not empty";
                    default -> e.getReason() == null ? e.toString() : e.getReason();
                };
        return e.getFile() == null ? reason : e.getFile() + ": " + reason;
    }

    /// The text without line breaks.
    public static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
