package dev.locative.app.runs;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.locative.app.SynthesizeRequest;
import dev.locative.app.Vocabulary;
import dev.locative.source.DumpRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A run as requests ask for it.
///
/// @param name what it shall be called; null for the dump's name
/// @param files dumps or folders of shards below the service's root; null where captions are
///   uploaded
/// @param source the kind of dump; null to recognise it
/// @param fields where id, image and caption stand when they are not named so
/// @param generator as in [Choosing]
/// @param limit samples of the dump; null for all
/// @param width samples at once; null for the usual
/// @param imageRoots folders below the root where images lie; null for the dump's own
public record RunSettings(
        @Nullable @Size(max = 100) String name,
        @Nullable @Size(max = 1000) List<@Size(min = 1, max = 1000) String> files,
        @Nullable @Size(max = 100) String source,
        @Nullable @Size(max = 20) Map<@Size(max = 100) String, @Size(max = 200) String> fields,
        @Nullable @Size(max = 20) String generator,
        @Nullable @Size(max = 60) String gate,
        @Nullable @Size(max = 50) List<@Size(max = 60) String> filters,
        @Nullable @Size(max = 50) List<@Size(max = 60) String> without,
        @Nullable Boolean keepBenign,
        @Nullable @Min(1) Long limit,
        @Nullable Long seed,
        @Nullable @Min(1) @Max(1024) Integer width,
        @Nullable @Size(max = 20) List<@Size(min = 1, max = 1000) String> imageRoots) {

    /// Everything as usual.
    public static final RunSettings NONE =
            new RunSettings(
                    null, null, null, null, null, null, null, null, null, null, null, null, null);

    @JsonIgnore
    Choosing choosing() {
        return new Choosing(generator, gate, filters, without, keepBenign, seed);
    }

    List<String> named() {
        return Objects.requireNonNullElse(files, List.of());
    }

    /// Sees what can be seen before a run waits for its turn.
    ///
    /// @throws IllegalArgumentException when something cannot be as asked for
    void require(ServiceOptions options, Vocabulary known, boolean uploaded) {
        if (uploaded == !named().isEmpty()) {
            throw new IllegalArgumentException(
                    uploaded
                            ? "captions are uploaded, and files are named: one of the two"
                            : "no files are named, and no captions are uploaded");
        }
        RootFolder root = new RootFolder(options.root());
        named().forEach(root::resolve);
        Objects.requireNonNullElse(imageRoots, List.<String>of()).forEach(root::resolve);
        choosing().require(options, known);
    }

    /// The name of its directory when none is given.
    String usual() {
        if (named().isEmpty()) {
            return "captions";
        }
        String last = Path.of(named().getFirst()).normalize().getFileName().toString();
        String bare =
                last.replaceFirst(
                        "(?i)(\\.(jsonl|jsonlines|ndjson|json|csv|tsv|parquet|gz|zst))+$", "");
        return named().size() > 1 ? bare + "+" + (named().size() - 1) : bare;
    }

    /// An empty folder: where images of uploaded captions are looked for when nobody says where.
    static Path nothing(ServiceOptions options) {
        return options.runs().resolve(".service").resolve("nothing");
    }

    SynthesizeRequest request(ServiceOptions options, Path dir, @Nullable Path upload) {
        RootFolder root = new RootFolder(options.root());
        List<Path> dump =
                upload == null ? named().stream().map(root::resolve).toList() : List.of(upload);
        List<Path> folders = new ArrayList<>();
        Objects.requireNonNullElse(imageRoots, List.<String>of())
                .forEach(name -> folders.add(root.resolve(name)));
        if (folders.isEmpty() && upload != null) {
            folders.addAll(options.images().files().roots());
        }
        if (folders.isEmpty() && upload != null) {
            folders.add(nothing(options)); // not the folder of uploads itself
        }
        Choosing choosing = choosing();
        return new SynthesizeRequest(
                new DumpRequest(
                        dump, source, new TreeMap<>(Objects.requireNonNullElse(fields, Map.of()))),
                choosing.generator(options),
                choosing.gateOrUsual(),
                filters,
                choosing.left(),
                choosing.benign(),
                dir,
                limit,
                width,
                choosing.seedOrUsual(),
                20,
                options.llm(),
                options.images().withRoots(folders));
    }
}
