package dev.locative.source;

import dev.locative.pipeline.Source;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Opens dumps: finds their shards, recognises what they are and refuses what does not fit, before
/// the first sample is read.
public final class Sources {
    private static final String KINDS =
            "docci, pixmo-cap, localized-narratives, jsonl, table, images";

    private Sources() {}

    /// A dump that was looked into.
    ///
    /// @param said what the user should know of the choice, a line each; empty when nothing was
    ///   chosen
    public record Recognised(Source source, List<String> said) {
        public Recognised {
            said = List.copyOf(said);
        }
    }

    /// As `recognise`, for callers who need no words.
    public static Source open(DumpRequest request) {
        return recognise(request).source();
    }

    /// The dump as a source. Reads the beginning of each shard.
    ///
    /// @throws java.io.UncheckedIOException when a file is missing or unreadable
    /// @throws IllegalArgumentException when the kind is unknown, or a named file does not fit it;
    ///   the message says what was found and which kind fits
    public static Recognised recognise(DumpRequest request) {
        ImageFolder pictures = ImageFolder.of(request);
        if (pictures != null) {
            return new Recognised(pictures, pictures.said(request));
        }
        Shape asked = request.kind() == null ? null : asked(request.kind(), request.fields());
        List<Shard> shards = Shards.of(request.files());
        List<Head> heads = shards.stream().map(shard -> Head.of(shard, asked != null)).toList();
        List<String> said = new ArrayList<>();
        Shape shape = asked == null ? recognised(request, shards, heads, said) : asked;
        List<Shard> kept = new ArrayList<>();
        for (int i = 0; i < shards.size(); i++) {
            if (fits(shape, heads.get(i))) {
                kept.add(shards.get(i));
            } else if (shards.get(i).named()) {
                throw misfit(shape, shards.get(i), heads.get(i));
            } else {
                said.add(shards.get(i).name() + " is passed over: " + found(heads.get(i)));
            }
        }
        if (kept.isEmpty()) {
            throw misfit(shape, shards.getFirst(), heads.getFirst());
        }
        sayDerivedIds(shape, heads, said);
        Source source = new Dump(shape.kind(), kept, shard -> reader(shard, shape));
        return new Recognised(source, said);
    }

    private static Shape asked(String kind, Map<String, String> fields) {
        boolean generic = kind.equals(NamedFields.JSONL) || kind.equals(NamedFields.TABLE);
        if (!fields.isEmpty() && !generic) {
            throw new IllegalArgumentException(
                    "--field is for --source jsonl and table; the fields of "
                            + kind
                            + " are known: leave one of both out");
        }
        return switch (kind) {
            case Docci.KIND -> new Docci(null);
            case PixmoCap.KIND -> new PixmoCap();
            case LocalizedNarratives.KIND -> new LocalizedNarratives();
            case NamedFields.JSONL, NamedFields.TABLE -> named(kind, fields);
            default -> split(kind);
        };
    }

    private static Shape split(String kind) {
        for (String split : Docci.SPLITS) {
            if (kind.equals(Docci.KIND + ':' + split)) {
                return new Docci(split);
            }
        }
        throw new IllegalArgumentException(
                "no source \"%s\": there are %s, and docci:%s for one split"
                        .formatted(kind, KINDS, String.join(", docci:", Docci.SPLITS)));
    }

    private static Shape named(String kind, Map<String, String> fields) {
        for (String role : fields.keySet()) {
            if (!NamedFields.ROLES.contains(role)) {
                throw new IllegalArgumentException(
                        "--field %s=%s: only id, image and caption can be named"
                                .formatted(role, fields.get(role)));
            }
        }
        return new NamedFields(kind, fields);
    }

    private static Shape recognised(
            DumpRequest request, List<Shard> shards, List<Head> heads, List<String> said) {
        for (int i = 0; i < heads.size(); i++) {
            Shape shape = fitting(heads.get(i), request.fields());
            if (shape != null) {
                said.add(
                        "source %s, recognised by %s in %s"
                                .formatted(shape.kind(), shape.needs(), shards.get(i).name()));
                return shape;
            }
        }
        for (int i = 0; i < heads.size(); i++) {
            if (!heads.get(i).records().isEmpty()
                    || heads.get(i).format() == Head.Format.JSON_ARRAY) {
                throw unknown(shards.get(i), heads.get(i), request);
            }
        }
        boolean table = heads.stream().anyMatch(head -> head.format() == Head.Format.PARQUET);
        return named(table ? NamedFields.TABLE : NamedFields.JSONL, request.fields());
    }

    private static IllegalArgumentException unknown(Shard shard, Head head, DumpRequest request) {
        Map<String, String> fields = request.fields();
        if (!fields.isEmpty() && head.format() != Head.Format.JSON_ARRAY) {
            return new IllegalArgumentException(
                    "%s lacks a field of %s: %s; --field must name some of these"
                            .formatted(
                                    shard.name(),
                                    named(NamedFields.JSONL, fields).needs(),
                                    found(head)));
        }
        return new IllegalArgumentException(
                "cannot tell what %s is: %s; %s%s"
                        .formatted(
                                shard.name(),
                                found(head),
                                remedy(head),
                                ImageFolder.hint(request.files())));
    }

    private static @Nullable Shape fitting(Head head, Map<String, String> fields) {
        List<Shape> candidates = new ArrayList<>();
        if (fields.isEmpty()) {
            candidates.addAll(List.of(new Docci(null), new LocalizedNarratives(), new PixmoCap()));
        }
        candidates.add(named(NamedFields.JSONL, fields));
        candidates.add(named(NamedFields.TABLE, fields));
        return head.records().isEmpty()
                ? null
                : candidates.stream().filter(shape -> fits(shape, head)).findFirst().orElse(null);
    }

    private static boolean fits(Shape shape, Head head) {
        boolean format =
                switch (head.format()) {
                    case JSON_LINES -> !shape.kind().equals(NamedFields.TABLE);
                    case TEXT_TABLE, PARQUET -> !shape.kind().equals(NamedFields.JSONL);
                    case EMPTY -> true;
                    case JSON_ARRAY -> false;
                };
        return format
                && (head.records().isEmpty() || head.records().stream().anyMatch(shape::fits));
    }

    private static IllegalArgumentException misfit(Shape shape, Shard shard, Head head) {
        Shape better = fitting(head, Map.of());
        String remedy =
                better != null && !better.kind().equals(shape.kind())
                        ? "--source " + better.kind() + " fits"
                        : remedy(head);
        return new IllegalArgumentException(
                "%s does not fit --source %s, which needs %s: %s; %s"
                        .formatted(shard.name(), shape.kind(), shape.needs(), found(head), remedy));
    }

    private static String found(Head head) {
        Set<String> names = new LinkedHashSet<>();
        head.records().forEach(names::addAll);
        String fields = String.join(", ", names.stream().limit(20).toList());
        return switch (head.format()) {
            case JSON_LINES -> "its records have the fields " + fields;
            case TEXT_TABLE, PARQUET -> "its columns are " + fields;
            case EMPTY -> "it is empty";
            case JSON_ARRAY -> "it is one JSON array, not one object a line";
        };
    }

    private static String remedy(Head head) {
        return head.format() == Head.Format.JSON_ARRAY
                ? "jq -c '.[]' makes JSON Lines of it"
                : "name its fields, for example --field caption=NAME";
    }

    private static void sayDerivedIds(Shape shape, List<Head> heads, List<String> said) {
        if (shape instanceof NamedFields fields
                && heads.stream()
                        .flatMap(head -> head.records().stream())
                        .anyMatch(fields::derivesIds)) {
            said.add(
                    "records without an id are named FILE:LINE; --field id=NAME takes another field");
        }
    }

    private static Reader reader(Shard shard, Shape shape) {
        Head head = Head.of(shard, true);
        return switch (head.format()) {
            case PARQUET -> ParquetReader.open(shard, shape);
            case TEXT_TABLE -> TextReader.csv(shard, shape, head);
            case JSON_LINES, JSON_ARRAY, EMPTY -> TextReader.jsonLines(shard, shape);
        };
    }
}
