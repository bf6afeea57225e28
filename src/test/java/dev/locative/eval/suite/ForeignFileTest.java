package dev.locative.eval.suite;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.locative.eval.Benchmark;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files of several benchmarks have the columns that others want, too.
class ForeignFileTest {
    private static final String IMAGE = "iVBOR".repeat(20);
    private static final String MMBENCH =
            "index\tquestion\tA\tB\tanswer\tcategory\tl2-category\timage\n1\tWhat?\ta\tb\tA\tidentity_reasoning\tattribute_reasoning\t"
                    + IMAGE;
    private static final String THREE_DSR =
            "index\tqid\tquestion\tA\tB\tanswer\tcategory\timage\n0\tQ1\tWhat?\ta\tb\tA\theight_higher\t"
                    + IMAGE;

    @TempDir Path dir;

    private void refused(Benchmark benchmark, String table, String... why) {
        Path file = dir.resolve("table.tsv");
        Suite.write(file, table);
        assertThatThrownBy(() -> Suite.items(benchmark, file)).hasMessageContainingAll(why);
    }

    @Test
    void mmbenchs_table_is_not_that_of_3dsrbench() {
        refused(
                new ThreeDsrBench(),
                MMBENCH.replace("index", "qid"),
                "table.tsv, row 0 (line 2)",
                "\"category\" is 'identity_reasoning'",
                "is this 3DSRBench's file?");
    }

    @Test
    void three_dsrbenchs_table_is_not_that_of_mmbench() {
        refused(new Mmbench(), THREE_DSR, "table.tsv has a column \"qid\"", "MMBench");
    }

    @Test
    void neither_is_realworldqas() {
        refused(new RealWorldQaBench(), MMBENCH, "\"l2-category\"", "RealWorldQA");
        refused(new RealWorldQaBench(), THREE_DSR, "\"qid\"", "RealWorldQA");
    }
}
