package dev.locative.app.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.locative.data.Frame;
import dev.locative.data.Judged;
import dev.locative.data.Outcome;
import dev.locative.data.QaPair;
import dev.locative.data.Sample;
import dev.locative.data.Usage;
import dev.locative.data.Verdict;
import dev.locative.pipeline.RunEvent;
import dev.locative.pipeline.Summary;
import dev.locative.pipeline.Tally;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CountingTest {
    private static final RunEvent BEGINS = new RunEvent.Beginning(List.of(), "");
    private static final RunEvent RESUMES = new RunEvent.Resuming(Path.of("a"), 3, 0, 0, 7);

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Counting counting = new Counting(registry);
    private final Tally tally = new Tally();

    private static Sample sample() {
        return new Sample("s", null, "A cup.", "test");
    }

    private static Outcome answered(int kept, int dropped, Usage usage) {
        QaPair pair = new QaPair("Where?", "There.", null, Frame.UNSTATED, List.of("on"), null);
        Judged keep = new Judged(pair, List.of(new Verdict.Keep("grounded", 1.0)));
        Judged drop = new Judged(pair, List.of(new Verdict.Drop("grounded", 0.0, "no")));
        List<Judged> pairs = new ArrayList<>();
        for (int i = 0; i < kept; i++) {
            pairs.add(keep);
        }
        for (int i = 0; i < dropped; i++) {
            pairs.add(drop);
        }
        return new Outcome.Answered(sample(), pairs, usage);
    }

    private RunEvent soFar(Outcome... outcomes) {
        List.of(outcomes).forEach(tally::add);
        return new RunEvent.SoFar(summary());
    }

    private Summary summary() {
        return tally.summary(5, 0, 1, 1);
    }

    private double count(String name, String... tags) {
        var counter = registry.find(name).tags(tags).counter();
        return counter == null ? -1 : counter.count();
    }

    @Test
    void what_a_run_tells_again_and_again_is_counted_once() {
        counting.run("a", BEGINS);
        counting.run("a", soFar(answered(2, 1, Usage.NONE)));
        counting.run("a", new RunEvent.SoFar(summary()));
        counting.run("a", soFar(answered(1, 0, Usage.NONE)));

        assertThat(count("locative.samples", "via", "run", "outcome", "answered")).isEqualTo(2);
        assertThat(count("locative.pairs", "via", "run", "verdict", "kept")).isEqualTo(3);
        assertThat(count("locative.pairs", "via", "run", "verdict", "dropped")).isEqualTo(1);
        assertThat(count("locative.checks", "check", "grounded", "verdict", "kept")).isEqualTo(3);
        assertThat(count("locative.checks", "check", "grounded", "verdict", "dropped"))
                .isEqualTo(1);
    }

    @Test
    void a_run_that_is_resumed_tells_from_nothing_again_and_counts_on() {
        counting.run("a", BEGINS);
        counting.run("a", soFar(answered(2, 0, Usage.NONE)));
        counting.run("a", RESUMES);
        counting.run("a", new RunEvent.SoFar(new Tally().summary(0, 0, 0, 1)));
        Tally later = new Tally();
        later.add(answered(1, 0, Usage.NONE));
        counting.run("a", new RunEvent.SoFar(later.summary(0, 0, 1, 1)));

        assertThat(count("locative.samples", "via", "run", "outcome", "answered")).isEqualTo(2);
        assertThat(count("locative.pairs", "via", "run", "verdict", "kept")).isEqualTo(3);
    }

    @Test
    void runs_at_the_same_time_add_up_and_late_news_count_for_nothing() {
        RunEvent early = soFar(answered(1, 0, Usage.NONE));
        RunEvent late = soFar(answered(1, 0, Usage.NONE));
        counting.run("a", late);
        counting.run("a", early);
        counting.run("b", early);

        assertThat(count("locative.pairs", "via", "run", "verdict", "kept")).isEqualTo(3);
    }

    @Test
    void single_captions_have_a_label_of_their_own_and_models_are_counted() {
        Usage usage = new Usage(2, 100, 40, 30, 1, 0, 1.5, new TreeMap<>());
        tally.add(answered(1, 0, usage));
        tally.add(new Outcome.Refused(sample(), new Verdict.Drop("lexical", null, "x")));
        tally.add(new Outcome.Failed(sample(), "generate", "x"));
        counting.caption(summary());

        assertThat(count("locative.samples", "via", "caption", "outcome", "failed")).isEqualTo(1);
        assertThat(count("locative.samples", "via", "run", "outcome", "failed")).isZero();
        assertThat(count("locative.refusals", "gate", "lexical")).isEqualTo(1);
        assertThat(count("locative.llm.calls")).isEqualTo(2);
        assertThat(count("locative.llm", "direction", "in")).isEqualTo(100);
        assertThat(count("locative.llm", "direction", "out")).isEqualTo(30);
        assertThat(count("locative.llm.cached")).isEqualTo(40);
        assertThat(count("locative.llm.retries")).isEqualTo(1);
    }
}
