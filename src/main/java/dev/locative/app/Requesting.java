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
        try (ResultFiles files = new ResultFiles(request.out());
                Stream<Batch> batches = source.open()) {
            for (Batch batch : (Iterable<Batch>) batches::iterator) {
                for (Entry entry : batch.entries()) {
                    if (samples() < request.limit()) {
                        take(entry, prompt, files);
                    }
                }
                if (samples() >= request.limit()) {
                    break;
                }
            }
            files.commit(written > 0);
            return new RequestsSummary(
                    samples() + files.rejected(),
                    files.rejected(),
                    refused,
                    written,
                    request.out(),
                    files.rejects());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + request.out() + ": " + e, e);
        }
    }

    private long samples() {
        return refused + written;
    }

    private void take(Entry entry, Prompt prompt, ResultFiles files) throws IOException {
        switch (entry) {
            case Entry.Rejected bad -> files.reject(bad);
            case Entry.Accepted good when !ids.add(TextHash.of(good.sample().id())) ->
                    files.reject(good.duplicate());
            case Entry.Accepted good -> ask(good.sample(), prompt, files.result());
        }
    }

    private void ask(Sample sample, Prompt prompt, Replacement out) throws IOException {
        String caption = sample.caption();
        boolean admitted =
                gates.stream().noneMatch(gate -> gate.admit(sample) instanceof Verdict.Drop);
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
}
