package dev.locative.app.ops;

import dev.locative.app.runs.Run;
import dev.locative.data.Usage;
import dev.locative.pipeline.Summary;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import java.time.Instant;

/// A span for each run or evaluation that ended, of this process's part in it: what it came to, and
/// how long its stages worked, all threads together. No text of a caption, a pair or a problem.
///
/// @param kind `run` or `evaluation`
record RunSpans(Tracer tracer, String kind) {
    /// @param ended as it is shown
    void tell(Run ended) {
        if (ended.started() == null) {
            return; // it never began
        }
        Span span =
                tracer.spanBuilder(kind)
                        .setNoParent()
                        .setStartTimestamp(Instant.parse(ended.started()))
                        .startSpan();
        span.setAttribute("locative.id", ended.id());
        span.setAttribute("locative.state", ended.state().label());
        if (ended.problem() != null) {
            span.setStatus(StatusCode.ERROR);
        }
        if (ended.summary() != null) {
            tell(span, ended.summary());
        }
        span.end();
    }

    private static void tell(Span span, Summary summary) {
        span.setAttribute("locative.samples.answered", summary.samples().answered());
        span.setAttribute("locative.samples.refused", summary.samples().refused());
        span.setAttribute("locative.samples.failed", summary.samples().failed());
        span.setAttribute("locative.pairs.generated", summary.pairs().generated());
        span.setAttribute("locative.pairs.kept", summary.pairs().kept());
        summary.stages()
                .forEach((stage, seconds) ->
                        span.setAttribute("locative.stage." + stage + ".seconds", seconds));
        Usage llm = summary.llm();
        if (!llm.none()) {
            span.setAttribute("locative.llm.calls", llm.calls());
            span.setAttribute("locative.llm.tokens.in", llm.tokensIn());
            span.setAttribute("locative.llm.tokens.out", llm.tokensOut());
        }
    }
}
