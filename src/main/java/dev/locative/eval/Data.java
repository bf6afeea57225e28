package dev.locative.eval;

import java.nio.file.Path;
import java.util.*;
import org.jspecify.annotations.Nullable;

public record Data(Path path, List<Path> images, @Nullable String split) {
    public static Data of(Path p, List<Path> i, @Nullable String s) {
        return new Data(p, i, s);
    }

    public Map<String, Long> used() {
        return Map.of();
    }
}
