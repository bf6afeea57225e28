package dev.locative.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.locative.app.cli.Packaged.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// eval/clipscore/check with a command that prints what it is told to.
class ClipScoreCheckTest {
    @TempDir Path folder;

    /// @param script of a `locative` that is called with the file of captions second
    private Ended check(String script, String... arguments) throws Exception {
        Path fake = Files.writeString(folder.resolve("fake"), "#!/bin/bash\n" + script);
        Files.setPosixFilePermissions(fake, PosixFilePermissions.fromString("rwxr-xr-x"));
        List<String> line =
                new java.util.ArrayList<>(
                        List.of(
                                "bash",
                                Path.of("eval/clipscore/check").toAbsolutePath().toString()));
        line.addAll(List.of(arguments));
        return new Packaged(folder, Map.of("LOCATIVE", fake.toString())).process(line);
    }

    private static String printing(String good, String bad) {
        return """
        echo "$@" >> calls
        echo ' cosine  CLIPScore  RefCLIPScore  caption'
        echo ' 0.1000     0.2500        0.3000  image1'
        case $2 in *good*) echo ' %s  mean of 2' ;; *) echo ' %s  mean of 2' ;; esac
        """
                .formatted(good, bad);
    }

    @Test
    void the_published_figures_are_equal_within_the_tolerance() throws Exception {
        Ended ended = check(printing("0.3434 0.8585 0.8469", "0.2861 0.7134 0.7253"));

        assertThat(ended.code()).as(ended.out() + ended.err()).isZero();
        assertThat(ended.out().lines()).hasSize(4).allMatch(line -> line.endsWith(": equal"));
        assertThat(Files.readString(folder.resolve("calls")).lines())
                .hasSize(2)
                .allMatch(line -> line.contains("--clip clip-vit-base-patch32"))
                .allMatch(line -> line.contains("refs.json"));
    }

    @Test
    void another_figure_is_shown_and_exits_1() throws Exception {
        Ended ended = check(printing("0.3434 0.8584 0.8450", "0.2861 0.7182 0.7253"));

        assertThat(ended.code()).isOne();
        assertThat(ended.out())
                .containsOnlyOnce("DIFFERS")
                .contains("here 0.7182, published 0.7153");
        assertThat(check(printing("0.3 - -", "0.2861 0.7153 0.7253")).code()).isOne();
    }

    @Test
    void another_model_is_handed_on() throws IOException, Exception {
        check(printing("0.3434 0.8584 0.8450", "0.2861 0.7153 0.7253"), "my models/clip");

        assertThat(Files.readString(folder.resolve("calls"))).contains("--clip my models/clip");
    }

    @Test
    void without_the_model_it_says_how_to_get_it() throws Exception {
        Ended ended = check("echo 'locative: not pulled' >&2; exit 1");

        assertThat(ended.code()).isOne();
        assertThat(ended.err())
                .contains("locative: not pulled", "./locative models pull clip-vit-base-patch32");
    }
}
