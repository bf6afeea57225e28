package dev.locative.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.locative.data.Frame;
import dev.locative.data.Judged;
import dev.locative.data.Outcome;
import dev.locative.data.QaPair;
import dev.locative.data.Sample;
import dev.locative.data.Verdict;
import dev.locative.pipeline.RunDirectory;
import dev.locative.pipeline.RunManifest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ExportTest {
    @TempDir Path temp;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int export(String... args) {
        return new CommandLine(new Export())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .setExecutionExceptionHandler((e, line, _) -> {
                    line.getErr().println(e.getMessage());
                    return ExitCode.ERROR;
                })
                .execute(args);
    }

    private String run(boolean keep) {
        TreeMap<String, String> options = new TreeMap<>();
        options.put("generator", "pattern");
        RunManifest manifest =
                new RunManifest(
                        "2026-01-01T00:00:00Z",
                        "0.1.0",
                        List.of(new RunManifest.Input("dumps/docci.jsonlines", 10)),
                        options,
                        new RunManifest.TaxonomyStamp("1", "abc123"),
                        new TreeMap<>(),
                        null);
        Path dir = temp.resolve("trial");
        QaPair pair = new QaPair("Where?", "Above.", null, Frame.VIEWER, List.of("above"), null);
        Verdict verdict =
                keep
                        ? new Verdict.Keep("grounded", 1.0)
                        : new Verdict.Drop("grounded", 0.0, "not in the caption");
        try (RunDirectory run = RunDirectory.open(dir, manifest)) {
            run.ledger()
                    .append(
                            new Outcome.Answered(
                                    new Sample("s1", "a.jpg", "It is above.", "docci"),
                                    List.of(new Judged(pair, List.of(verdict)))));
        }
        return dir.toString();
    }

    @Test
    void aRunBecomesFilesWhoseNamesGoToStdoutAndCountsToStderr() throws Exception {
        Path to = temp.resolve("out");
        assertThat(export(run(true), "--format", "messages", "--out", to.toString()))
                .isEqualTo(ExitCode.OK);
        assertThat(out.toString()).isEqualTo(to.resolve("train.jsonl") + System.lineSeparator());
        assertThat(err.toString())
                .contains(
                        "1 pairs about 1 images in 1 rows",
                        "1 rows name their image by a relative");
        assertThat(to.resolve("train.jsonl"))
                .hasContent(
                        "{\"messages\":[{\"role\":\"user\",\"content\":\"<image>Where?\"},"
                                + "{\"role\":\"assistant\",\"content\":\"Above.\"}],"
                                + "\"images\":[\"a.jpg\"]}");
        assertThat(Files.readString(to.resolve("README.md")))
                .contains(
                        "# trial",
                        "| dump | docci.jsonlines |",
                        "| digest of taxonomy 1 | abc123 |");
    }

    @Test
    void everyFormatCanBeNamed() {
        String run = run(true);
        for (String format : List.of("messages", "sharegpt", "llava", "trl", "parquet")) {
            String to = temp.resolve(format).toString();
            assertThat(export(run, "--format", format, "--out", to, "--image-root", "/img"))
                    .as(err.toString())
                    .isEqualTo(ExitCode.OK);
        }
        assertThat(err.toString()).doesNotContain("relative");
    }

    @Test
    void anUnknownFormatIsAUsageErrorThatListsTheFormats() {
        assertThat(export(run(true), "--format", "alpaca", "--out", temp.resolve("o").toString()))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("alpaca", "messages, sharegpt, llava, trl, parquet");
    }

    @Test
    void parquetWithAConversationPerImageIsAUsageError() {
        String to = temp.resolve("o").toString();
        assertThat(export(run(true), "--format", "parquet", "--pack", "image", "--out", to))
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aRunWithoutAKeptPairIsAnError() {
        Path to = temp.resolve("o");
        assertThat(export(run(false), "--format", "trl", "--out", to.toString()))
                .isEqualTo(ExitCode.ERROR);
        assertThat(err.toString()).contains("no kept pair");
        assertThat(to).doesNotExist();
    }

    @Test
    void aDirectoryThatIsNoRunIsAnError() {
        assertThat(
                        export(
                                temp.toString(),
                                "--format",
                                "trl",
                                "--out",
                                temp.resolve("o").toString()))
                .isEqualTo(ExitCode.ERROR);
        assertThat(err.toString()).contains("no run directory");
    }
}
