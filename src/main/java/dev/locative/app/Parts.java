package dev.locative.app;

import dev.locative.pipeline.Filter;
import dev.locative.pipeline.Gate;
import dev.locative.pipeline.Generator;
import dev.locative.pipeline.RunManifest;
import dev.locative.pipeline.Source;
import dev.locative.source.DumpRequest;
import java.util.List;

/// What the names on a command line stand for. An unknown name is an `IllegalArgumentException`
/// whose message lists the known ones.
interface Parts {
    /// A dump, opened.
    ///
    /// @param notes what was recognised about it, a line each, for the user
    record Dump(Source source, List<String> notes) {}

    Dump dump(DumpRequest request);

    /// @param names `lexical`, `scene`, `llm`, separated by commas; `both` for lexical and llm; or
    ///   `none` for an empty list
    List<Gate> gates(String names, Models models, Images images);

    Generator generator(String name, long seed, Models models);

    /// All filters, from cheap to dear.
    ///
    /// @param keepBenign whether grounded pairs that ask nothing spatial are kept
    List<Filter> filters(boolean keepBenign, Models models, Images images);

    RunManifest.TaxonomyStamp taxonomy();
}
