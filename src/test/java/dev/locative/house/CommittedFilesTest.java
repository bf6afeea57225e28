package dev.locative.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the compiler does not see: lengths, comments, traces of somebody's machine.
class CommittedFilesTest {
    /// Besides folders also the file `.git` of a worktree.
    private static final Set<String> NOT_OURS =
            Set.of(".git", "target", "runs", ".idea", ".vscode");

    private static final int MOST_LINES = 400;
    private static final int MOST_BYTES = 1 << 20;

    /// Folders that exist on one machine only; taken apart so that this file passes.
    private static final Pattern MACHINE =
            Pattern.compile(
                    "(?<![\\w.}])/(wo" + "rk|ro" + "ot|ho" + "me/[a-z]+|tmp/(wt|la" + "b))/");

    @Test
    void no_java_file_is_too_long_to_read() {
        assertThat(files().filter(CommittedFilesTest::isJava)).isNotEmpty();
        assertThat(files().filter(CommittedFilesTest::isJava))
                .filteredOn(file -> lines(file).size() >= MOST_LINES)
                .isEmpty();
    }

    @Test
    void doc_comments_are_markdown() {
        String old = "/*" + "*";
        assertThat(files().filter(CommittedFilesTest::isJava))
                .filteredOn(file -> lines(file).stream().anyMatch(l -> l.strip().startsWith(old)))
                .isEmpty();
    }

    @Test
    void no_file_names_a_folder_of_somebodys_machine() {
        assertThat(files().filter(CommittedFilesTest::isShort))
                .filteredOn(file -> lines(file).stream().anyMatch(MACHINE.asPredicate()))
                .isEmpty();
    }

    private static boolean isJava(Path file) {
        return file.toString().endsWith(".java");
    }

    private static boolean isShort(Path file) {
        return file.toFile().length() <= MOST_BYTES;
    }

    /// A binary file has no lines.
    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (MalformedInputException _) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files() {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(
                    Path.of("."),
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes at) {
                            return NOT_OURS.contains(dir.getFileName().toString())
                                    ? FileVisitResult.SKIP_SUBTREE
                                    : FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes at) {
                            if (at.isRegularFile()
                                    && !NOT_OURS.contains(file.getFileName().toString())) {
                                found.add(file);
                            }
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.stream();
    }
}
