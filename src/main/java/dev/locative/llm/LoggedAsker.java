package dev.locative.llm;

import dev.locative.data.LaneUse;
import java.util.List;

/// Keeps every raw reply.
public record LoggedAsker(Asker asker, ReplyLog log) implements Asker {
    @Override
    public String name() {
        return asker.name();
    }

    @Override
    public Reply ask(Question question) {
        Reply reply = asker.ask(question);
        log.add(question, reply);
        return reply;
    }

    @Override
    public List<LaneUse> lanes() {
        return asker.lanes();
    }

    @Override
    public void close() {
        try (log) {
            asker.close();
        }
    }
}
