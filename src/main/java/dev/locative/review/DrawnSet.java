package dev.locative.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.locative.pipeline.LedgerExtent;
import java.util.List;
import java.util.Objects;

/// The sample of a run: `review/sample.json`.
///
/// @param draw stands for this draw in judgements
/// @param drawn when, ISO 8601 in UTC
/// @param begun when the run was begun, as its `run.json` says: what tells it from another one in
///   the same place
/// @param ledger how far the run's ledger was
/// @param finished whether the run was finished
/// @param population its kept pairs, the last outcome of each sample
/// @param strata all of the population by stratum; one where nothing was divided
/// @param items in the drawn order
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DrawnSet(
        String draw,
        String drawn,
        String begun,
        LedgerExtent ledger,
        boolean finished,
        DrawSettings settings,
        long population,
        List<Stratum> strata,
        List<DrawnItem> items) {
    /// @param population kept pairs
    /// @param size how many of them were drawn
    public record Stratum(String name, long population, int size) {}

    public DrawnSet {
        Objects.requireNonNull(draw, "draw");
        Objects.requireNonNull(begun, "begun");
        Objects.requireNonNull(ledger, "ledger");
        Objects.requireNonNull(settings, "settings");
        strata = List.copyOf(strata);
        items = List.copyOf(items);
    }

    /// @throws NoSuchItem when there is no such item
    public DrawnItem item(int item) {
        if (item < 0 || item >= items.size()) {
            throw new NoSuchItem(item, items.size());
        }
        return items.get(item);
    }

    /// The widest that an interval of a share can be to either side when all are judged.
    public double margin() {
        return SampleSize.margin(population, items.size(), settings.confidence());
    }
}
