package dev.locative.export;

import dev.locative.data.Frame;
import dev.locative.data.Judged;
import dev.locative.data.Outcome;
import dev.locative.data.QaPair;
import dev.locative.data.Sample;
import dev.locative.data.Span;
import dev.locative.data.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Outcomes and facts that the export tests share.
final class Given {
    static final String CAPTION =
            "A white toilet in an alcove. Three white towels hang from a rack above the toilet.";

    static final CardFacts FACTS =
            new CardFacts(
                    "trial",
                    "0.1.0",
                    Map.of("generator", "pattern"),
                    Map.of("taxonomy", "sha256:abc"),
                    2);

    private Given() {}

    static QaPair pair(String question, String answer) {
        return new QaPair(question, answer, null, Frame.UNSTATED, List.of("above"), null);
    }

    static Outcome answered(String id, @Nullable String image, QaPair... pairs) {
        return new Outcome.Answered(
                new Sample(id, image, CAPTION, "docci"),
                Arrays.stream(pairs).map(p -> new Judged(p, List.of())).toList());
    }

    static Judged dropped(QaPair pair) {
        return new Judged(pair, List.of(new Verdict.Drop("grounded", 0.1, "not in the caption")));
    }

    /// Two images with three kept pairs, one without a kept pair, one refused and one failed.
    static Stream<Outcome> run() {
        Sample second = new Sample("s2", "b.jpg", CAPTION, "localized-narratives/coco");
        QaPair evident =
                new QaPair(
                        "What hangs from the rack?",
                        "Three white towels",
                        "The caption says so.",
                        Frame.VIEWER,
                        List.of("above", "on"),
                        new Span(29, 64));
        return Stream.of(
                answered("s1", "a.jpg", pair("Where?", "Above."), pair("Is it?", "Yes.")),
                new Outcome.Refused(
                        new Sample("s0", null, "No.", "docci"),
                        new Verdict.Drop("lexical", null, "no relation")),
                new Outcome.Answered(
                        second,
                        List.of(dropped(pair("Bad?", "Bad.")), new Judged(evident, List.of()))),
                new Outcome.Answered(
                        new Sample("s3", "c.jpg", CAPTION, "docci"),
                        List.of(dropped(pair("Worse?", "Worse.")))),
                new Outcome.Failed(new Sample("s4", "d.jpg", CAPTION, "docci"), "generate", "x"));
    }
}
