package dev.locative.app.web;

import dev.locative.app.runs.ServiceOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Takes the machine's folders out of what is told: files are named as below the service's own.
final class Folders {
    /// The longest first.
    private final List<String> prefixes;

    Folders(ServiceOptions options) {
        prefixes =
                Stream.of(options.root(), options.runs(), options.evaluations())
                        .map(Path::toAbsolutePath)
                        .map(Path::normalize)
                        .flatMap(folder -> Stream.of(folder, real(folder)))
                        .map(folder -> folder + "/")
                        .filter(prefix -> prefix.length() > 2)
                        .distinct()
                        .sorted(Comparator.comparing(String::length).reversed())
                        .toList();
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException _) {
            return folder;
        }
    }

    String hidden(String text) {
        String shown = text;
        for (String prefix : prefixes) {
            shown = shown.replace(prefix, "");
        }
        return shown;
    }
}
