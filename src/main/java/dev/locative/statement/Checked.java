package dev.locative.statement;

import dev.locative.data.Statement;
import java.util.List;

/// What became of a claim.
public sealed interface Checked {
    /// The caption states it.
    ///
    /// @param statements one for each member of a list of references: "on gravel and dirt"
    record Stated(List<Statement> statements) implements Checked {
        public Stated {
            statements = List.copyOf(statements);
        }
    }

    /// @param reason why it does not count, the same words for the same kind of fault
    record Unstated(String reason) implements Checked {}
}
