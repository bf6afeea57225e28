package dev.locative.app.cli;

import dev.locative.app.ErrorText;
import java.io.PrintWriter;
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
        err.println(command.getColorScheme().errorText("locative: " + ErrorText.of(thrown)));
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
        err.println(
                command.getColorScheme()
                        .errorText("locative: " + ErrorText.oneLine(complaint(wrong))));
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

    private static boolean wantsTrace(@Nullable ParseResult parsed) {
        String debug = System.getenv("LOCATIVE_DEBUG");
        if (debug != null && !debug.isEmpty() && !debug.equals("0")) {
            return true;
        }
        return parsed != null
                && parsed.commandSpec().root().userObject() instanceof Main main
                && main.verbose;
    }
}
