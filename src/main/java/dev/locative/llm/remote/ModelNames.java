package dev.locative.llm.remote;

import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What servers call their models: paths, files, names with sizes and versions.
final class ModelNames {
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

    /// Words that say nothing about the model.
    private static final Set<String> COMMON =
            Set.of("instruct", "chat", "gguf", "model", "models", "base", "latest", "home");

    private ModelNames() {}

    /// Whether the two have no word in common.
    static boolean differ(String asked, String answering) {
        return Collections.disjoint(words(asked), words(answering));
    }

    private static Set<String> words(String name) {
        return WORD.matcher(name.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .filter(word -> !COMMON.contains(word))
                .collect(Collectors.toSet());
    }
}
