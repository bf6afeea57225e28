package dev.locative.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.locative.data.Sample;
import org.jspecify.annotations.Nullable;

/// A pair to be judged, with all that is needed for it: it stays what it was when the run goes on.
///
/// @param item its number in the drawn order, from 0; any beginning of that order is a sample too
/// @param ordinal which of its sample's pairs it is, from 0, dropped ones counted
public record DrawnItem(int item, String stratum, DrawnSample sample, int ordinal, DrawnPair pair) {
    /// The sample as the ledger has it.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DrawnSample(
            String id, @Nullable String image, String source, @Nullable String caption) {
        static DrawnSample of(Sample sample) {
            return new DrawnSample(sample.id(), sample.image(), sample.source(), sample.caption());
        }
    }
}
