package dev.locative.app.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// What the user reads when something is wrong: one line on stderr, or two for a wrong command
/// line.
final class Errors {
    private Errors() {}

    /// Exit code 1 and one line; a stack trace below it when asked for.
    static int report(Throwable thrown, CommandLine command, @Nullable ParseResult parsed) {
        PrintWriter err = command.getErr();
        err.println(command.getColorScheme().errorText("locative: " + message(thrown)));
        if (wantsTrace(parsed)) {
            thrown.printStackTrace(err);
        }
        err.flush();
        return ExitCode.ERROR;
    }

    /// Exit code 2, what is wrong with the command line, what was perhaps meant, where help is.
    static int usage(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(command.getColorScheme().errorText("locative: " + oneLine(complaint(wrong))));
        List<String> near = near(wrong);
        if (!near.isEmpty()) {
            err.println("Did you mean: " + String.join(", ", near) + "?");
        }
        String name = command.getCommandSpec().qualifiedName();
        if (near.isEmpty() && command.getParent() == null) {
            err.println("Commands: " + String.join(", ", commands(command)));
        }
        err.println("Try '" + name + " --help'.");
        err.flush();
        return ExitCode.USAGE;
    }

    private static String complaint(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            String first = unmatched.getUnmatched().getFirst();
            if (unmatched.isUnknownOption()) {
                return "unknown option '" + first + "'";
            }
            return command.getParent() == null && !command.getSubcommands().isEmpty()
                    ? "unknown command '" + first + "'"
                    : "'" + first + "' is one argument too many";
        }
        String message = wrong.getMessage();
        // picocli says "option option" of a map
        return message == null ? "wrong arguments" : message.replace("option option", "option");
    }

    private static List<String> near(ParameterException wrong) {
        if (!(wrong instanceof UnmatchedArgumentException unmatched)) {
            return List.of();
        }
        CommandLine command = wrong.getCommandLine();
        List<String> names = unmatched.isUnknownOption() ? options(command) : commands(command);
        return Spelling.near(unmatched.getUnmatched().getFirst(), names);
    }

    private static List<String> options(CommandLine command) {
        return command.getCommandSpec().optionsMap().keySet().stream()
                .filter(name -> name.startsWith("--"))
                .toList();
    }

    private static List<String> commands(CommandLine command) {
        return command.getSubcommands().entrySet().stream()
                .filter(entry -> !entry.getValue().getCommandSpec().usageMessage().hidden())
                .map(Map.Entry::getKey)
                .toList();
    }

    static String message(Throwable thrown) {
        return switch (thrown) {
            case UncheckedIOException e when e.getCause() != null && isBare(e) ->
                    message(e.getCause());
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

    private static boolean isMeant(Exception e) {
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

    private static boolean wantsTrace(@Nullable ParseResult parsed) {
        String debug = System.getenv("LOCATIVE_DEBUG");
        if (debug != null && !debug.isEmpty() && !debug.equals("0")) {
            return true;
        }
        return parsed != null
                && parsed.commandSpec().root().userObject() instanceof Main main
                && main.verbose;
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
