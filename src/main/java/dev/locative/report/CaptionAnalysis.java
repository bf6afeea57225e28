package dev.locative.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.locative.page.Excerpt;
import dev.locative.page.Numbers;
import dev.locative.page.TextTable;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a dump's captions distribute over relations: the views of the paper's Tables 11 and 2 (arXiv
/// 2504.20648).
///
/// @param rejected records of the dump that are no usable sample
/// @param words mean words a caption
/// @param mentioning captions with any keyword
/// @param stating captions that state a relation, which the gate lets through
/// @param overlapping occurrences of the paper's keywords, each counted within longer ones too
/// @param exclusive occurrences of keywords by longest match, ours included, idioms left out
public record CaptionAnalysis(
        long captions,
        long rejected,
        double words,
        long mentioning,
        long stating,
        long overlapping,
        long exclusive,
        List<RelationShare> relations) {
    /// The paper: the top 17 % of relations, 5 of 29, make 90 % of the examples.
    private static final int TOP = 5;

    private static final int KEYWORDS_SHOWN = 3;

    /// @param captions captions with a keyword of it, by longest match
    /// @param overlappingPercent its share of all overlapping occurrences: the paper's SR %
    /// @param paperPercent the paper's SR %
    public record RelationShare(
            String name,
            long captions,
            long overlapping,
            double overlappingPercent,
            long exclusive,
            double exclusivePercent,
            @Nullable Double paperPercent,
            List<KeywordShare> keywords) {
        public RelationShare {
            keywords = List.copyOf(keywords);
        }
    }

    /// @param overlappingPercent the paper's K %
    public record KeywordShare(
            String keyword,
            boolean ours,
            long overlapping,
            double overlappingPercent,
            long exclusive,
            @Nullable Double paperPercent) {}

    public CaptionAnalysis {
        relations = List.copyOf(relations);
    }

    /// What the five most frequent relations make of all exclusive occurrences, in percent.
    @JsonProperty
    public double topShare() {
        return relations.stream()
                .map(RelationShare::exclusivePercent)
                .sorted(Comparator.reverseOrder())
                .limit(TOP)
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    /// The same by the paper's way of counting.
    @JsonProperty
    public double topShareOverlapping() {
        return relations.stream()
                .map(RelationShare::overlappingPercent)
                .sorted(Comparator.reverseOrder())
                .limit(TOP)
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    /// @param keywords whether each keyword gets a line of its own
    public String text(boolean keywords) {
        StringBuilder out = new StringBuilder();
        out.append("captions                  ").append(Numbers.count(captions)).append('\n');
        if (rejected > 0) {
            out.append("rejected records          ").append(Numbers.count(rejected)).append('\n');
        }
        out.append("words a caption           ").append(Numbers.tenth(words)).append('\n');
        out.append("with any keyword          ").append(of(mentioning)).append('\n');
        out.append("stating a relation        ").append(of(stating)).append('\n');
        out.append("keywords a caption        ")
                .append(Numbers.tenth(captions == 0 ? 0 : (double) exclusive / captions))
                .append('\n');
        out.append("top 5 of %d relations     ".formatted(relations.size()))
                .append(Numbers.tenth(topShare()))
                .append(" % by longest match, ")
                .append(Numbers.tenth(topShareOverlapping()))
                .append(" % overlapping (SpaRE: about 90 % of examples)\n\n");
        return out.append(keywords ? keywordTable() : relationTable()).toString();
    }

    private String of(long part) {
        return Numbers.count(part) + " (" + Numbers.percent(part, captions) + ")";
    }

    private String relationTable() {
        TextTable table =
                new TextTable(
                        true,
                        "relation",
                        "captions",
                        "longest",
                        "%",
                        "overlapping",
                        "SR %",
                        "SpaRE",
                        "most frequent");
        for (RelationShare relation : byFrequency()) {
            table.row(
                    relation.name(),
                    Numbers.count(relation.captions()),
                    Numbers.count(relation.exclusive()),
                    Numbers.fixed(relation.exclusivePercent()),
                    Numbers.count(relation.overlapping()),
                    Numbers.fixed(relation.overlappingPercent()),
                    Numbers.fixed(relation.paperPercent()),
                    frequent(relation));
        }
        return table.text();
    }

    private static String frequent(RelationShare relation) {
        List<String> words =
                relation.keywords().stream()
                        .filter(k -> k.exclusive() > 0)
                        .sorted(Comparator.comparingLong(KeywordShare::exclusive).reversed())
                        .limit(KEYWORDS_SHOWN)
                        .map(KeywordShare::keyword)
                        .toList();
        return Excerpt.line(String.join(", ", words), 36);
    }

    private String keywordTable() {
        TextTable table =
                new TextTable(
                        "relation / keyword", "longest", "overlapping", "K %", "SpaRE", "ours");
        for (RelationShare relation : byFrequency()) {
            table.row(
                    relation.name(),
                    Numbers.count(relation.exclusive()),
                    Numbers.count(relation.overlapping()),
                    Numbers.fixed(relation.overlappingPercent()),
                    Numbers.fixed(relation.paperPercent()),
                    "");
            for (KeywordShare keyword : relation.keywords()) {
                if (keyword.exclusive() > 0 || keyword.overlapping() > 0) {
                    table.row(
                            "  " + keyword.keyword(),
                            Numbers.count(keyword.exclusive()),
                            keyword.ours() ? "-" : Numbers.count(keyword.overlapping()),
                            keyword.ours() ? "-" : Numbers.fixed(keyword.overlappingPercent()),
                            Numbers.fixed(keyword.paperPercent()),
                            keyword.ours() ? "ours" : "");
                }
            }
        }
        return table.text();
    }

    private List<RelationShare> byFrequency() {
        return relations.stream()
                .sorted(Comparator.comparingLong(RelationShare::exclusive).reversed())
                .toList();
    }
}
