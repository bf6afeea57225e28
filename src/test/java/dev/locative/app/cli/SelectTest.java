package dev.locative.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SelectTest {
    @TempDir Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void tells_the_source_and_the_funnel_on_stderr_and_nothing_on_stdout() throws IOException {
        int code =
                select(
                        "{\"id\":\"a\",\"caption\":\"A cup.\"}\n".repeat(1)
                                + "{\"id\":\"b\",\"caption\":\"B\"}\n");

        assertThat(code).isEqualTo(ExitCode.OK);
        assertThat(err.toString())
                .contains("source jsonl, recognised by caption in ")
                .contains("read 2, rejected 0, refused 0, duplicates 0, kept 2;");
        assertThat(out.toString()).isEmpty();
        assertThat(Files.readAllLines(folder.resolve("out.jsonl"))).hasSize(2);
    }

    @Test
    void exits_3_when_more_is_rejected_than_kept() throws IOException {
        int code = select("{\"id\":\"a\",\"caption\":\"A cup.\"}\nbad\nworse\n");

        assertThat(code).isEqualTo(ExitCode.FAILURES);
        assertThat(err.toString()).contains("out.rejected.jsonl");
    }

    @Test
    void fails_when_there_is_no_record_or_nothing_is_kept() throws IOException {
        assertThat(select("\n")).isEqualTo(ExitCode.ERROR);
        assertThat(err.toString()).contains("no samples in ").contains("dump.jsonl");
        assertThat(select("{\"id\":\"a\",\"caption\":\"\"}\n")).isEqualTo(ExitCode.ERROR);
        assertThat(err.toString()).contains("nothing is kept of 1 records");
        assertThat(folder.resolve("out.jsonl")).doesNotExist();
    }

    @Test
    void a_folder_of_pictures_wants_another_gate_than_the_usual() throws IOException {
        Path pics = Files.createDirectories(folder.resolve("pics"));
        Files.writeString(pics.resolve("1.jpg"), "no picture");

        int code = execute(pics.toString(), "--out=" + folder.resolve("out.jsonl"));

        assertThat(code).isEqualTo(ExitCode.ERROR);
        assertThat(err.toString()).contains("no captions").contains("--gate scene --clip");
    }

    @Test
    void help_tells_of_images_only_what_the_gate_uses() {
        assertThat(new CommandLine(new Select()).getUsageMessage())
                .contains("--clip=", "--scene-cutoff", "--no-image", "--image-root")
                .doesNotContain("--similar-cutoff", "--aligned-cutoff", "--clip-prefix");
        assertThat(new CommandLine(new Synthesize()).getUsageMessage())
                .contains("--clip=", "--scene-cutoff", "--image-root")
                .contains("--similar-cutoff", "--aligned-cutoff", "--clip-prefix");
    }

    private int select(String dump) throws IOException {
        Path file = Files.writeString(folder.resolve("dump.jsonl"), dump);
        return execute(file.toString(), "--gate=none", "--out=" + folder.resolve("out.jsonl"));
    }

    private int execute(String... arguments) {
        return new CommandLine(new Select())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
