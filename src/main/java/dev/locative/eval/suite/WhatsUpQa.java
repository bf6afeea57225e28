package dev.locative.eval.suite;

import dev.locative.eval.Accuracy;
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

/// The sets of What's Up (Kamath et al., arXiv 2310.19785) made from COCO and from Visual Genome
/// (GQA): which of two captions fits a photo. Records are `[image id, right caption, wrong
/// caption]`; a photo may come several times. Scored by accuracy, overall and by preposition, as in
/// the benchmark's own program (COCO_QA and VG_QA of `dataset_zoo/aro_datasets.py`).
final class WhatsUpQa implements Benchmark {
    private static final String IMAGE = "0";
    private static final List<String> CAPTIONS = List.of("1", "2");

    private final boolean coco;
    private final Placing placing;
    private final PlacingMarks marks;

    private WhatsUpQa(boolean coco, Placing placing) {
        this.coco = coco;
        this.placing = placing;
        marks = new PlacingMarks(placing);
    }

    static WhatsUpQa cocoOne() {
        return new WhatsUpQa(true, Placing.inPhoto("left", "right", "top", "bottom"));
    }

    static WhatsUpQa cocoTwo() {
        return new WhatsUpQa(true, Placing.toAnother("left", "right", "above", "below"));
    }

    static WhatsUpQa vgOne() {
        return new WhatsUpQa(
                false, Placing.inPhoto("left", "right", "front", "behind", "top", "bottom"));
    }

    static WhatsUpQa vgTwo() {
        return new WhatsUpQa(
                false, Placing.toAnother("left", "right", "front", "behind", "above", "below"));
    }

    @Override
    public String name() {
        return (coco ? "coco" : "vg") + "-qa-" + (placing.toAnother() ? "two" : "one");
    }

    @Override
    public String title() {
        return "What's Up: %s-QA, %s"
                .formatted(
                        coco ? "COCO" : "VG", placing.toAnother() ? "two objects" : "one object");
    }

    @Override
    public String files() {
        return "%s.json of the folder that github.com/amitakamath/whatsup_vlms names; images: %s"
                .formatted(file(), coco ? "COCO val2017" : "vg_images.tar.gz of that folder");
    }

    private String file() {
        return name().replace('-', '_') + "_obj";
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                new Accuracy("official", marks::official, WhatsUpSets.FACETS),
                new Accuracy("adaptvis", marks::adaptVis, WhatsUpSets.FACETS));
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
                data.table("It is " + files() + ".", file() + ".json", file() + "*.json")
                        .require(IMAGE, CAPTIONS.getFirst(), CAPTIONS.getLast())
                        .rows()) {
            return rows.map(row -> item(row, data)).toList();
        }
    }

    private Item item(Row row, Data data) {
        List<String> captions = CAPTIONS.stream().map(row::required).toList();
        for (int i = 0; i < captions.size(); i++) {
            if (placing.read(captions.get(i)).isEmpty()) {
                throw row.fault(
                        CAPTIONS.get(i),
                        "is '%s', which says none of %s; is this %s.json?"
                                .formatted(
                                        captions.get(i),
                                        String.join(", ", placing.words()),
                                        file()));
            }
        }
        return new Item(
                        String.valueOf(row.number()),
                        row.number(),
                        row.place(),
                        List.of(data.image(image(row.required(IMAGE)))),
                        Task.Choice.rightFirst(PlacingMarks.QUESTION, captions))
                .with(facets(captions.getFirst()));
    }

    private String image(String id) {
        return coco
                ? "val2017/" + "0".repeat(Math.max(0, 12 - id.length())) + id + ".jpg"
                : "vg_images/" + id + ".jpg";
    }

    private SequencedMap<String, String> facets(String caption) {
        SequencedMap<String, String> facets = new LinkedHashMap<>();
        placing.read(caption)
                .ifPresent(placed -> {
                    facets.put(WhatsUpSets.PREPOSITION, preposition(caption));
                    facets.put(WhatsUpSets.OBJECT, placed.object());
                    if (placed.reference() != null) {
                        facets.put(WhatsUpSets.REFERENCE, placed.reference());
                    }
                });
        return facets;
    }

    /// As the benchmark's own program names it, "top" for above in VG-QA included.
    private String preposition(String caption) {
        if (!placing.toAnother()) {
            return caption.strip().substring(caption.strip().lastIndexOf(' ') + 1);
        }
        List<String> signs =
                coco
                        ? List.of("left of", "right of", "above")
                        : List.of("left of", "right of", "front of", "behind");
        return signs.stream()
                .filter(caption::contains)
                .map(sign -> sign.replace(" of", ""))
                .findFirst()
                .orElse(coco ? "below" : "top");
    }
}
