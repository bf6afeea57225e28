package dev.locative.app;

import dev.locative.eval.Item;
import dev.locative.eval.table.ItemImage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Sees before anything is asked whether the images are there.
final class MissingImages {
    private static final int TOLD = 10;

    private MissingImages() {}

    /// @param skip whether items without their images are left out, else they are an error
    /// @return the items that have all their images
    /// @throws IllegalArgumentException when images are missing and may not be
    static List<Item> leftOut(
            String benchmark, List<Item> items, boolean skip, Consumer<String> said) {
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
        String list =
                missing.stream().limit(TOLD).collect(java.util.stream.Collectors.joining("\n  "));
        String what =
                "%s: %,d images are missing, and %,d of %,d items need them:\n  %s%s"
                        .formatted(
                                benchmark,
                                missing.size(),
                                items.size() - sound.size(),
                                items.size(),
                                list,
                                missing.size() > TOLD ? "\n  ..." : "");
        if (!skip || sound.isEmpty()) {
            throw new IllegalArgumentException(
                    what
                            + "\nname their folder or zip with --images DIR"
                            + (sound.isEmpty()
                                    ? ""
                                    : ", or leave such items out with --skip-missing"));
        }
        said.accept(what + "\nthese items are left out");
        return sound;
    }
}
