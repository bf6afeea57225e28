package dev.locative.app;

import dev.locative.data.Sample;
import dev.locative.data.Verdict;
import dev.locative.llm.BatchRequest;
import dev.locative.llm.Question;
import dev.locative.llm.Shape;
import dev.locative.pipeline.Batch;
import dev.locative.pipeline.Entry;
import dev.locative.pipeline.Gate;
import dev.locative.pipeline.IdTable;
import dev.locative.pipeline.RejectLine;
import dev.locative.pipeline.Source;
import dev.locative.pipeline.TextHash;
import dev.locative.prompt.Prompt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/// Writes what `--generator openai` would ask, as a file for a batch.
final class Requesting {
    private final Source source;
    private final List<Gate> gates;
    private final Models models;
    private final RequestsRequest request;
    private final IdTable ids = new IdTable(1 << 12);
    private long rejected;
    private long refused;
    private long written;

    Requesting(Source source, List<Gate> gates, Models models, RequestsRequest request) {
        this.source = source;
        this.gates = gates;
        this.models = models;
        this.request = request;
    }

    RequestsSummary run() {
        Prompt prompt = models.prompt();
        try (Replacement out = new Replacement(request.out());
                Replacement rejects = new Replacement(Selection.rejects(request.out()));
                Stream<Batch> batches = source.open()) {
            for (Batch batch : (Iterable<Batch>) batches::iterator) {
                for (Entry entry : batch.entries()) {
                    if (samples() < request.limit()) {
                        take(entry, prompt, out, rejects);
                    }
                }
                if (samples() >= request.limit()) {
                    break;
                }
            }
            if (written > 0) {
                out.commit();
            }
            if (rejected > 0) {
                rejects.commit();
            } else {
                rejects.remove();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + request.out() + ": " + e, e);
        }
        return new RequestsSummary(
                samples() + rejected,
                rejected,
                refused,
                written,
                request.out(),
                Selection.rejects(request.out()));
    }

    private long samples() {
        return refused + written;
    }

    private void take(Entry entry, Prompt prompt, Replacement out, Replacement rejects)
            throws IOException {
        switch (entry) {
            case Entry.Rejected bad -> reject(bad, rejects);
            case Entry.Accepted good when !ids.add(TextHash.of(good.sample().id())) ->
                    reject(good.duplicate(), rejects);
            case Entry.Accepted good -> ask(good.sample(), prompt, out);
        }
    }

    private void ask(Sample sample, Prompt prompt, Replacement out) throws IOException {
        String caption = sample.caption();
        boolean admitted =
                gates.stream().allMatch(gate -> gate.admit(sample) instanceof Verdict.Keep);
        if (caption == null || !admitted) {
            refused++;
            return;
        }
        Shape shape =
                switch (models.style()) {
                    case PAIRS -> Shape.PAIRS;
                    case STATEMENTS -> Shape.STATEMENTS;
                };
        Question question =
                new Question(sample.id(), prompt.with(caption), shape, models.maxTokens());
        out.write(BatchRequest.line(question, models.name(), models.structured()));
        written++;
    }

    private void reject(Entry.Rejected bad, Replacement rejects) throws IOException {
        rejected++;
        RejectLine.write(bad, rejects);
    }
}
