package dev.locative.app.web;

import dev.locative.app.runs.ServiceOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Takes the machine's folders out of what is told: files are named as below the service's own, and
/// a folder by what it is to the service.
final class Folders {
    /// @param name as it stands in messages
    private record Known(String path, Pattern alone, String name) {
        Known(Path folder, String name) {
            this(
                    folder.toString(),
                    Pattern.compile(Pattern.quote(folder.toString()) + "(?![\\w/-]|\\.\\w)"),
                    name);
        }

        String hidden(String text) {
            return text.contains(path)
                    ? alone.matcher(text.replace(path + "/", ""))
                            .replaceAll(Matcher.quoteReplacement(name))
                    : text;
        }
    }

    /// The longest first.
    private final List<Known> folders;

    Folders(ServiceOptions options) {
        List<Known> known = new ArrayList<>();
        add(known, options.root(), "the service's root");
        add(known, options.runs(), "the folder of runs");
        add(known, options.evaluations(), "the folder of evaluations");
        options.images().files().roots().forEach(root -> add(known, root, "a folder of images"));
        known.sort(Comparator.comparing((Known each) -> each.path.length()).reversed());
        folders = List.copyOf(known);
    }

    private static void add(List<Known> known, Path folder, String name) {
        Path absolute = folder.toAbsolutePath().normalize();
        Stream.of(absolute, real(absolute))
                .filter(path -> path.getNameCount() > 0)
                .distinct()
                .forEach(path -> known.add(new Known(path, name)));
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
        for (Known folder : folders) {
            shown = folder.hidden(shown);
        }
        return shown;
    }
}
