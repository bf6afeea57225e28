package dev.locative.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.locative.app.ImageRequest;
import dev.locative.app.LlmRequest;
import dev.locative.app.runs.Access;
import dev.locative.app.runs.ServiceOptions;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldersTest {
    private final Folders folders =
            new Folders(
                    new ServiceOptions(
                            Path.of("/data/root"),
                            Path.of("/data/root/runs"),
                            Path.of("/data/evals"),
                            null,
                            LlmRequest.NONE,
                            ImageRequest.NONE,
                            ServiceOptions.Limits.USUAL,
                            Access.USUAL));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /data/root/a/b.jsonl:3: no JSON    | a/b.jsonl:3: no JSON
                    /data/root/runs/x/run.json: broken | x/run.json: broken
                    lies under /data/root, /data/evals | lies under the service's root, the folder of evaluations
                    cannot write /data/root/runs.      | cannot write the folder of runs.
                    /data/root2/a and /data/root.old   | /data/root2/a and /data/root.old
                    /data/root-2 is no folder          | /data/root-2 is no folder
                    a.jsonl:3: no field                | a.jsonl:3: no field
                    """)
    void folders_are_told_by_what_they_are_and_files_as_below_them(String text, String shown) {
        assertThat(folders.hidden(text)).isEqualTo(shown);
    }
}
