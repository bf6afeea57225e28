package dev.locative.eval.suite;

import dev.locative.eval.Benchmark;
import dev.locative.eval.Data;
import dev.locative.eval.Item;
import dev.locative.eval.Rule;
import dev.locative.eval.Style;
import dev.locative.eval.Task;
import dev.locative.eval.table.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// What's Up A and B: which of four captions fits a picture of two things (Kamath et al., arXiv
/// 2310.19785). An item's object, reference and place come from its picture's name, as in the
/// benchmark's own program.
final class WhatsUp implements Benchmark {
    private static final String PATH = "image_path";
    private static final String OPTIONS = "caption_options";

    private final String part;
    private final String file;
    private final String images;
    private final List<String> vertical;
    private final Placing placing;
    private final PlacingMarks marks;

    private WhatsUp(
            String part, String file, String images, List<String> vertical, Placing placing) {
        this.part = part;
        this.file = file;
        this.images = images;
        this.vertical = vertical;
        this.placing = placing;
        marks = new PlacingMarks(placing);
    }

    static WhatsUp a() {
        return new WhatsUp(
                "A",
                "controlled_images_dataset",
                "controlled_images",
                List.of("on", "under"),
                Placing.toAnother("left", "right", "on", "under"));
    }

    static WhatsUp b() {
        return new WhatsUp(
                "B",
                "controlled_clevr_dataset",
                "controlled_clevr",
                List.of("in-front_of", "behind"),
                Placing.toAnother("left", "right", "front", "behind"));
    }

    @Override
    public String name() {
        return part.equals("A") ? "whatsup-a" : "whatsup-b";
    }

    @Override
    public String title() {
        return "What's Up " + part;
    }

    @Override
    public String files() {
        return "%s.json and %s.tar.gz of the folder that github.com/amitakamath/whatsup_vlms names"
                .formatted(file, images);
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                new WhatsUpSets("official", marks::official, vertical),
                new WhatsUpSets("adaptvis", marks::adaptVis, vertical));
    }

    @Override
    public List<Style> styles() {
        return marks.styles();
    }

    @Override
    public boolean captions() {
        return true;
    }

    @Override
    public List<Item> items(Data data) {
        try (Stream<Row> rows =
                data.table("It is " + files() + ".", file + ".json", file + "*.json")
                        .require(PATH, OPTIONS)
                        .rows()) {
            return rows.map(row -> item(row, data)).toList();
        }
    }

    private Item item(Row row, Data data) {
        List<String> captions = row.list(OPTIONS);
        if (captions.size() < 2) {
            throw row.fault(
                    OPTIONS, "has %d captions, and must have four".formatted(captions.size()));
        }
        for (String caption : captions) {
            if (placing.read(caption).isEmpty()) {
                throw row.fault(
                        OPTIONS,
                        "has the caption '%s', which says none of %s; is this the file of What's Up %s?"
                                .formatted(caption, String.join(", ", placing.words()), part));
            }
        }
        String path = row.required(PATH);
        String name = path.substring(path.lastIndexOf('/') + 1);
        return new Item(
                String.valueOf(row.number()),
                path.equals(name) ? List.of(path) : List.of(path, name),
                row.number(),
                row.place(),
                List.of(data.image(path)),
                Task.Choice.rightFirst(PlacingMarks.QUESTION, captions),
                facets(row, path, name));
    }

    private SequencedMap<String, String> facets(Row row, String path, String name) {
        String[] parts = name.split("_");
        String last = parts[parts.length - 1];
        if (parts.length < 3 || last.length() <= 5) {
            throw row.fault(
                    PATH,
                    "is '%s', and must be such as mug_left_of_table.jpeg; correct the row"
                            .formatted(path));
        }
        SequencedMap<String, String> facets = new LinkedHashMap<>();
        facets.put(WhatsUpSets.PREPOSITION, preposition(path));
        facets.put(WhatsUpSets.OBJECT, parts[0]);
        facets.put(WhatsUpSets.REFERENCE, last.substring(0, last.length() - 5));
        return facets;
    }

    private String preposition(String path) {
        return path.contains("left_of")
                ? "left_of"
                : path.contains("right_of")
                        ? "right_of"
                        : path.contains("_" + vertical.getFirst() + "_")
                                ? vertical.getFirst()
                                : vertical.getLast();
    }
}
