package dev.locative.app.cli;

import dev.locative.app.LlmRequest;
import picocli.CommandLine.Option;

/// What tokens cost.
final class PriceOptions {
    @Option(
            names = "--price-in",
            paramLabel = "X",
            defaultValue = "0",
            description = "What a million prompt tokens cost, in any currency.")
    double in;

    @Option(
            names = "--price-out",
            paramLabel = "X",
            defaultValue = "0",
            description = "What a million reply tokens cost.")
    double out;

    LlmRequest.Price price() {
        return new LlmRequest.Price(in, out);
    }
}
