package dev.locative.app.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.locative.app.Jobs;
import dev.locative.data.Outcome;
import dev.locative.data.Sample;
import dev.locative.data.Verdict;
import dev.locative.pipeline.RunDirectory;
import dev.locative.pipeline.RunManifest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {
    @TempDir Path temp;

    private static void refuse(Path run, String id) {
        RunManifest manifest =
                new RunManifest(
                        "2026-11-22T00:00:00Z",
                        "1",
                        List.of(),
                        new TreeMap<>(),
                        new RunManifest.TaxonomyStamp("1", "d"),
                        new TreeMap<>(),
                        null);
        try (RunDirectory directory = RunDirectory.open(run, manifest)) {
            directory
                    .ledger()
                    .append(
                            new Outcome.Refused(
                                    new Sample(id, null, "A day.", "jsonl"),
                                    new Verdict.Drop("lexical", null, "no spatial keyword")));
        }
    }

    @Test
    void a_report_is_made_again_only_when_the_run_has_changed() throws Exception {
        Path run = temp.resolve("run");
        refuse(run, "a");
        Reports reports = new Reports(new Jobs());

        Reports.Report first = reports.of(run);
        FileTime written = Files.getLastModifiedTime(first.page());
        assertThat(reports.of(run)).isSameAs(first);
        assertThat(Files.getLastModifiedTime(first.page())).isEqualTo(written);

        refuse(run, "b");
        Files.setLastModifiedTime(
                run.resolve("ledger-00001.jsonl"), FileTime.fromMillis(written.toMillis() + 5_000));
        Reports.Report second = reports.of(run);
        assertThat(second).isNotSameAs(first);
        assertThat(Files.readString(second.page())).isNotEmpty();
    }

    @Test
    void a_page_that_was_deleted_is_made_again() throws Exception {
        Path run = temp.resolve("run");
        refuse(run, "a");
        Reports reports = new Reports(new Jobs());

        Files.delete(reports.of(run).page());
        assertThat(reports.of(run).page()).exists();
    }

    @Test
    void a_folder_without_a_run_has_no_report() {
        assertThatThrownBy(() -> new Reports(new Jobs()).of(temp))
                .hasMessageContaining("no run directory");
    }
}
