package dev.locative.vision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Reads preprocessor_config.json, in its old and its new style, and processor_config.json, which
/// nests the same under `image_processor`. A key that is not there has its class's default.
///
/// Source: the transformers library's image processors.
final class PreparationFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final JsonNode root;
    private final Optional<ProcessorClass> known;

    private PreparationFile(Path file, JsonNode root) {
        this.file = file;
        this.root = root;
        this.known = processorClass();
    }

    static Preparation read(Path file) {
        JsonNode root;
        try {
            root = JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("%s: %s".formatted(file, e.getMessage()), e);
        }
        if (!root.isObject()) {
            throw new IllegalArgumentException(file + ": not a JSON object");
        }
        JsonNode nested = root.path("image_processor");
        return new PreparationFile(file, nested.isObject() ? nested : root).preparation();
    }

    private Preparation preparation() {
        return new Preparation(resize(), crop(), resampling(), scaling());
    }

    /// Empty if the file names none: then every key has to be there.
    private Optional<ProcessorClass> processorClass() {
        return Stream.of("image_processor_type", "feature_extractor_type", "processor_class")
                .filter(key -> present(key).isPresent())
                .findFirst()
                .map(this::processorClass);
    }

    private ProcessorClass processorClass(String key) {
        String name = root.get(key).asText();
        return ProcessorClass.named(name)
                .orElseThrow(() ->
                        wrong(key, "%s is none of %s".formatted(name, ProcessorClass.names())));
    }

    /// What a missing key means.
    private Preparation usual(String key) {
        return known.orElseThrow(() ->
                        wrong(
                                key,
                                "is missing, and so is image_processor_type, which"
                                        + " would say what that means"))
                .usual();
    }

    private Resize resize() {
        if (!flag("do_resize", () -> true)) {
            return new Resize.None();
        }
        return present("size").map(this::resize).orElseGet(() -> usual("size").resize());
    }

    private Resize resize(JsonNode size) {
        if (size.isInt()) {
            boolean shortest =
                    known.map(ProcessorClass::numberIsShortestEdge)
                            .orElseGet(() -> present("crop_size").isPresent());
            int side = side("size", size);
            return shortest ? new Resize.ShortestEdge(side) : new Resize.Stretched(side, side);
        }
        if (size.has("height") && size.has("width")) {
            return new Resize.Stretched(
                    side("size.width", size.get("width")), side("size.height", size.get("height")));
        }
        if (size.has("shortest_edge") && !size.hasNonNull("longest_edge")) {
            return new Resize.ShortestEdge(side("size.shortest_edge", size.get("shortest_edge")));
        }
        throw wrong("size", size + " is no number, no shortest_edge, no height with width");
    }

    private Crop crop() {
        boolean crops =
                flag(
                        "do_center_crop",
                        () ->
                                known.map(c -> c.usual().crop() instanceof Crop.Centre)
                                        .orElseGet(() -> present("crop_size").isPresent()));
        if (!crops) {
            return new Crop.None();
        }
        Crop crop = present("crop_size").map(this::crop).orElseGet(() -> usual("crop_size").crop());
        if (crop instanceof Crop.None) {
            throw wrong("crop_size", "is missing, but do_center_crop is true");
        }
        return crop;
    }

    private Crop crop(JsonNode size) {
        boolean square = size.isInt();
        return new Crop.Centre(
                side("crop_size", square ? size : size.path("width")),
                side("crop_size", square ? size : size.path("height")),
                Crop.Margin.HUGGING_FACE);
    }

    private Resampling resampling() {
        Optional<JsonNode> code = present("resample");
        if (code.isEmpty()) {
            return usual("resample").resampling();
        }
        return Arrays.stream(Resampling.values())
                .filter(each -> code.get().equals(IntNode.valueOf(each.code())))
                .findFirst()
                .orElseThrow(() ->
                        wrong(
                                "resample",
                                code.get()
                                        + " is none of 0 nearest, 1 Lanczos, 2 bilinear,"
                                        + " 3 bicubic"));
    }

    private Scaling scaling() {
        double factor =
                present("rescale_factor")
                        .map(node -> number("rescale_factor", node))
                        .orElse(Scaling.UNIT);
        if (!flag("do_rescale", () -> true)) {
            factor = 1;
        }
        if (!flag("do_normalize", () -> true)) {
            return new Scaling(factor, Scaling.ZEROS, Scaling.ONES);
        }
        return new Scaling(
                factor,
                channels("image_mean", Scaling::mean),
                channels("image_std", Scaling::deviation));
    }

    private List<Float> channels(String key, Function<Scaling, List<Float>> part) {
        return present(key)
                .map(values -> channels(key, values))
                .orElseGet(() -> part.apply(usual(key).scaling()));
    }

    private List<Float> channels(String key, JsonNode values) {
        List<Float> channels =
                StreamSupport.stream(values.spliterator(), false)
                        .map(value -> (float) number(key, value))
                        .toList();
        if (channels.size() != 3 || (key.equals("image_std") && channels.contains(0f))) {
            throw wrong(key, values + " is not a list of three numbers, for red, green, blue");
        }
        return channels;
    }

    private Optional<JsonNode> present(String key) {
        return Optional.ofNullable(root.get(key)).filter(node -> !node.isNull());
    }

    private boolean flag(String key, BooleanSupplier usual) {
        JsonNode value = root.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return usual.getAsBoolean();
        }
        if (!value.isBoolean()) {
            throw wrong(key, value + " is neither true nor false");
        }
        return value.booleanValue();
    }

    private int side(String key, JsonNode value) {
        if (!value.isInt() || value.intValue() < 1 || value.intValue() > 16_384) {
            throw wrong(key, value + " is not a whole number of pixels from 1 to 16384");
        }
        return value.intValue();
    }

    private double number(String key, JsonNode value) {
        if (!value.isNumber()) {
            throw wrong(key, value + " is not a number");
        }
        return value.doubleValue();
    }

    private IllegalArgumentException wrong(String key, String why) {
        return new IllegalArgumentException("%s: %s: %s".formatted(file, key, why));
    }
}
