package dev.locative.app;

import dev.locative.eval.Item;
import dev.locative.eval.table.ItemImage;
import dev.locative.page.Numbers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Sees before anything is asked whether the images are there.
///
/// @param skip whether items without their images are left out; else they are an error
/// @param out the folder into which the list of missing images goes
/// @param said told what is left out
record MissingImages(boolean skip, Path out, Consumer<String> said) {
    private static final int TOLD = 3;

    /// The items that have all their images.
    ///
    /// @throws IllegalArgumentException when images are missing and may not be
    List<Item> leftOut(String benchmark, List<Item> items) {
        List<Item> sound = new ArrayList<>();
        Set<String> missing = new LinkedHashSet<>();
        for (Item item : items) {
            List<ItemImage> absent =
                    item.images().stream().filter(image -> !image.present()).toList();
            absent.forEach(image -> missing.add(image.name()));
            if (absent.isEmpty()) {
                sound.add(item);
            }
        }
        if (missing.isEmpty()) {
            return sound;
        }
        String what =
                "%s: %s images are missing, and %s of %s items need them (%s%s; all of them: %s)"
                        .formatted(
                                benchmark,
                                Numbers.count(missing.size()),
                                Numbers.count(items.size() - sound.size()),
                                Numbers.count(items.size()),
                                missing.stream().limit(TOLD).collect(Collectors.joining(", ")),
                                missing.size() > TOLD ? ", ..." : "",
                                list(benchmark, missing));
        if (!skip || sound.isEmpty()) {
            throw new IllegalArgumentException(
                    what
                            + "; name their folder or zip with --images DIR"
                            + (sound.isEmpty()
                                    ? ""
                                    : ", or leave such items out with --skip-missing"));
        }
        said.accept("warning  " + what + ": these items are left out");
        return sound;
    }

    private Path list(String benchmark, Set<String> missing) {
        Path file = out.resolve(benchmark + ".missing-images.txt");
        try {
            Files.createDirectories(out);
            return Files.write(file, missing);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
