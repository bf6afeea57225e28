package dev.locative.eval.table;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What image files are called.
final class ImageNames {
    private static final Pattern COCO =
            Pattern.compile("(?:COCO_(?:train|val|test)20\\d\\d_)?(\\d{12}\\.jpg)");
    private static final Set<String> ENDINGS =
            Set.of("jpg", "jpeg", "png", "webp", "gif", "bmp", "tif", "tiff");

    private ImageNames() {}

    static boolean isImage(String file) {
        int dot = file.lastIndexOf('.');
        return !file.startsWith("._")
                && ENDINGS.contains(file.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /// A path's folders and its name, without what would lead out of a folder: neither a root nor a
    /// drive nor "..".
    static List<String> parts(String path) {
        return Arrays.stream(path.replace('\\', '/').split("/"))
                .filter(part -> !part.isEmpty() && !part.equals(".") && !part.equals(".."))
                .filter(part -> !part.endsWith(":") && part.indexOf('\0') < 0)
                .toList();
    }

    /// The name itself first, then those that the same image has in COCO's other releases.
    static Set<String> of(String name) {
        Set<String> names = new LinkedHashSet<>();
        names.add(name);
        Matcher coco = COCO.matcher(name);
        if (coco.matches()) {
            names.add(coco.group(1));
            names.add("COCO_val2014_" + coco.group(1));
            names.add("COCO_train2014_" + coco.group(1));
            names.add("COCO_test2015_" + coco.group(1));
        }
        return names;
    }
}
