package dev.locative.statement;

import dev.locative.data.Statement;
import java.util.List;

/// Reads what a caption states about where things are, by sentence grammar. It states nothing that
/// it does not understand. Thread-safe.
public final class Reader {
    private final ThreadLocal<Annotator> annotators = ThreadLocal.withInitial(Annotator::new);
    private final Prepositions prepositions = new Prepositions();

    /// The statements of a caption, in the order in which it makes them.
    public List<Statement> read(String caption) {
        Draft draft = new Draft(caption);
        Discourse discourse = new Discourse();
        for (List<Word> sentence : annotators.get().annotate(caption)) {
            new ClauseReader(new Parse(sentence, draft, prepositions, discourse)).read();
        }
        return List.copyOf(draft.statements());
    }
}
