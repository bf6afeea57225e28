package dev.locative.data;

import java.util.List;

/// A pair and what the filters said of it, in the order in which they ran. Filters after the first
/// drop are not asked.
public record Judged(QaPair pair, List<Verdict> verdicts) {
    public Judged {
        verdicts = List.copyOf(verdicts);
    }

    /// Whether no filter dropped the pair.
    public boolean kept() {
        return verdicts.stream().noneMatch(Verdict.Drop.class::isInstance);
    }
}
