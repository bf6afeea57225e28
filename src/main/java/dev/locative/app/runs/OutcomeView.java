package dev.locative.app.runs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import dev.locative.data.Outcome;
import dev.locative.pipeline.OutcomeJson;
import java.io.IOException;
import java.io.UncheckedIOException;

/// An outcome as requests get it: the ledger's line, and of each pair whether it is kept.
public final class OutcomeView {
    private static final ObjectMapper JSON = new ObjectMapper();

    private OutcomeView() {}

    public static ObjectNode of(Outcome outcome) {
        try (TokenBuffer line = new TokenBuffer(JSON, false)) {
            OutcomeJson.write(line, outcome);
            ObjectNode view = JSON.readTree(line.asParser());
            for (JsonNode pair : view.path("pairs")) {
                ((ObjectNode) pair).put("kept", kept(pair.path("verdicts")));
            }
            return view;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean kept(JsonNode verdicts) {
        for (JsonNode verdict : verdicts) {
            if (verdict.has("drop")) {
                return false;
            }
        }
        return true;
    }
}
