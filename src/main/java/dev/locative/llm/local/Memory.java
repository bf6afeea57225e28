package dev.locative.llm.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalLong;

/// How much memory this process may still take: what the machine has available, within what its
/// container allows. Known on Linux only.
///
/// @param root "/", or a folder that holds "proc" and "sys" as Linux shows them
record Memory(Path root) {
    private static final Path CGROUP = Path.of("sys/fs/cgroup");

    OptionalLong available() {
        long least = Long.MAX_VALUE;
        Path machine = root.resolve("proc/meminfo");
        if (Files.isReadable(machine)) {
            least = 1024 * field(machine, "MemAvailable:");
        }
        least = Math.min(least, left(CGROUP, "memory.max", "memory.current"));
        least =
                Math.min(
                        least,
                        left(
                                CGROUP.resolve("memory"),
                                "memory.limit_in_bytes",
                                "memory.usage_in_bytes"));
        return least == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(least);
    }

    /// A container's limit less what it uses; files that it could forget are not in use.
    private long left(Path group, String limit, String usage) {
        Path folder = root.resolve(group);
        if (!Files.isReadable(folder.resolve(limit)) || !Files.isReadable(folder.resolve(usage))) {
            return Long.MAX_VALUE;
        }
        String most = text(folder.resolve(limit)).strip();
        if (most.equals("max")) {
            return Long.MAX_VALUE;
        }
        Path details = folder.resolve("memory.stat");
        long files =
                Files.isReadable(details)
                        ? field(details, "inactive_file ") + field(details, "active_file ")
                        : 0;
        long used = Math.max(0, Long.parseLong(text(folder.resolve(usage)).strip()) - files);
        return Math.max(0, Long.parseLong(most) - used);
    }

    /// 0 when the file has no such line.
    private static long field(Path file, String name) {
        return Arrays.stream(text(file).split("\n"))
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
