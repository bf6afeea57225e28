package dev.locative.app.runs;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What runs may be called: their names are names of directories, and parts of addresses.
final class RunNames {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]{0,99}");
    private static final int USUAL = 80;

    private RunNames() {}

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /// The name of a new run.
    ///
    /// @param wanted null for `usual`, or something near it that is free
    /// @throws IllegalArgumentException when the wanted one is no name
    /// @throws Refusal when it is taken
    static String of(@Nullable String wanted, String usual, Predicate<String> taken) {
        if (wanted == null) {
            return near(usual, taken);
        }
        if (!isName(wanted)) {
            throw new IllegalArgumentException(
                    "no name of a run: \"%s\"; it has letters, digits and . _ + -, at most 100, and begins with a letter or digit"
                            .formatted(wanted));
        }
        if (taken.test(wanted)) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "there is a run %s already; give another name, or resume that one"
                            .formatted(wanted));
        }
        return wanted;
    }

    private static String near(String usual, Predicate<String> taken) {
        String plain = usual.replaceAll("[^A-Za-z0-9._+-]", "-").replaceAll("^[^A-Za-z0-9]+", "");
        String name = plain.isEmpty() ? "run" : plain.substring(0, Math.min(USUAL, plain.length()));
        String free = name;
        for (int i = 2; taken.test(free); i++) {
            free = name + "-" + i;
        }
        return free;
    }
}
