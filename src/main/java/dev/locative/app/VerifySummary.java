package dev.locative.app;

import dev.locative.model.Checked;
import java.util.List;

/// @param checked one for each file
public record VerifySummary(List<Checked> checked) {
    public List<Checked> wrong() {
        return checked.stream().filter(file -> file.wrong() != null).toList();
    }
}
