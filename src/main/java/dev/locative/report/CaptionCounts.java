package dev.locative.report;

import dev.locative.taxonomy.Relation;
import dev.locative.taxonomy.Tag;
import dev.locative.taxonomy.Tagger;
import dev.locative.taxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Counts a dump's keywords while it is read. Not thread-safe: one a thread, then `add`.
public final class CaptionCounts {
    private final Taxonomy taxonomy;
    private final Tagger tagger;
    private long captions;
    private long rejected;
    private long words;
    private long mentioning;
    private long stating;
    private final Map<Key, Long> overlapping = new HashMap<>();
    private final Map<Key, Long> exclusive = new HashMap<>();
    private final Map<String, Long> captionsWith = new HashMap<>();

    private record Key(String relation, String keyword) {}

    public CaptionCounts(Taxonomy taxonomy, Tagger tagger) {
        this.taxonomy = taxonomy;
        this.tagger = tagger;
    }

    public void reject() {
        rejected++;
    }

    public void caption(String caption) {
        captions++;
        words += Words.count(caption);
        List<Tag> tags = tagger.tag(caption);
        Set<String> relations = new HashSet<>();
        for (Tag tag : tags) {
            exclusive.merge(new Key(tag.relation(), tag.keyword()), 1L, Long::sum);
            relations.add(tag.relation());
        }
        relations.forEach(relation -> captionsWith.merge(relation, 1L, Long::sum));
        List<Tag> all = tagger.overlapping(caption);
        for (Tag tag : all) {
            overlapping.merge(new Key(tag.relation(), tag.keyword()), 1L, Long::sum);
        }
        mentioning += tags.isEmpty() && all.isEmpty() ? 0 : 1;
        stating += tags.stream().anyMatch(Tag::evidence) ? 1 : 0;
    }

    public void add(CaptionCounts other) {
        captions += other.captions;
        rejected += other.rejected;
        words += other.words;
        mentioning += other.mentioning;
        stating += other.stating;
        other.overlapping.forEach((key, n) -> overlapping.merge(key, n, Long::sum));
        other.exclusive.forEach((key, n) -> exclusive.merge(key, n, Long::sum));
        other.captionsWith.forEach((name, n) -> captionsWith.merge(name, n, Long::sum));
    }

    public CaptionAnalysis analysis() {
        long allOverlapping = sum(overlapping);
        long allExclusive = sum(exclusive);
        List<CaptionAnalysis.RelationShare> relations = new ArrayList<>();
        for (Relation relation : taxonomy.relations()) {
            List<CaptionAnalysis.KeywordShare> keywords = new ArrayList<>();
            long over = 0;
            long own = 0;
            for (Relation.Keyword keyword : relation.keywords()) {
                Key key = new Key(relation.name(), keyword.text());
                long o = overlapping.getOrDefault(key, 0L);
                long e = exclusive.getOrDefault(key, 0L);
                over += o;
                own += e;
                keywords.add(
                        new CaptionAnalysis.KeywordShare(
                                keyword.text(),
                                keyword.ours(),
                                o,
                                share(o, allOverlapping),
                                e,
                                keyword.percent()));
            }
            relations.add(
                    new CaptionAnalysis.RelationShare(
                            relation.name(),
                            captionsWith.getOrDefault(relation.name(), 0L),
                            over,
                            share(over, allOverlapping),
                            own,
                            share(own, allExclusive),
                            relation.percent(),
                            keywords));
        }
        return new CaptionAnalysis(
                captions,
                rejected,
                captions == 0 ? 0 : (double) words / captions,
                mentioning,
                stating,
                allOverlapping,
                allExclusive,
                relations);
    }

    private static long sum(Map<Key, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : 100.0 * part / whole;
    }
}
