package dev.locative.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.locative.data.Sample;
import dev.locative.data.Statement;
import dev.locative.pipeline.Batch;
import dev.locative.pipeline.Entry;
import dev.locative.pipeline.Source;
import dev.locative.statement.Reader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The reader alone: a dump in, each caption's statements out, one line a caption in the dump's
/// order.
final class Reading {
    private static final JsonFactory JSON =
            new JsonFactory().enable(JsonGenerator.Feature.COMBINE_UNICODE_SURROGATES_IN_UTF8);

    private final Reader reader = new Reader();
    private final Source source;
    private final StatementsRequest request;
    private long captions;
    private long stating;
    private long statements;

    private record Read(List<Entry.Rejected> rejects, List<byte[]> lines, List<Integer> counts) {}

    Reading(Source source, StatementsRequest request) {
        this.source = source;
        this.request = request;
    }

    StatementsSummary run() {
        long began = System.nanoTime();
        try (ResultFiles files = new ResultFiles(request.out());
                Stream<Batch> batches = source.open()) {
            Ahead.inOrder(batches, this::read, read -> take(read, files));
            files.commit(captions > 0);
            double seconds = (System.nanoTime() - began) / 1e9;
            return new StatementsSummary(
                    captions, stating, statements, files.rejected(), seconds, files.rejects());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + request.out() + ": " + e, e);
        }
    }

    private Read read(Batch batch) {
        Read read = new Read(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Entry entry : batch.entries()) {
            switch (entry) {
                case Entry.Rejected bad -> read.rejects().add(bad);
                case Entry.Accepted good -> {
                    String caption = good.sample().caption();
                    List<Statement> found = caption == null ? List.of() : reader.read(caption);
                    read.lines().add(line(good.sample(), found));
                    read.counts().add(found.size());
                }
            }
        }
        return read;
    }

    private boolean take(Read read, ResultFiles files) throws IOException {
        for (Entry.Rejected bad : read.rejects()) {
            files.reject(bad);
        }
        for (int i = 0; i < read.lines().size() && captions < request.limit(); i++) {
            files.result().write(read.lines().get(i));
            captions++;
            statements += read.counts().get(i);
            stating += read.counts().get(i) > 0 ? 1 : 0;
        }
        return captions < request.limit();
    }

    private static byte[] line(Sample sample, List<Statement> found) {
        String caption = sample.caption() == null ? "" : sample.caption();
        var bytes = new ByteArrayOutputStream(256 + 200 * found.size());
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("id", sample.id());
            json.writeArrayFieldStart("statements");
            for (Statement statement : found) {
                write(json, caption, statement);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to memory", e);
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator json, String caption, Statement statement)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("thing", statement.thing().text());
        json.writeStringField("relation", statement.words());
        json.writeStringField("class", statement.relation());
        json.writeStringField(
                "reference", statement.reference() == null ? "" : statement.reference().text());
        json.writeStringField("quote", statement.quote().of(caption));
        json.writeStringField(
                "frame",
                switch (statement.frame()) {
                    case VIEWER -> "viewer";
                    case OBJECT -> "object";
                    case UNSTATED -> "none";
                });
        if (statement.resolved()) {
            json.writeBooleanField("resolved", true);
        }
        json.writeEndObject();
    }
}
