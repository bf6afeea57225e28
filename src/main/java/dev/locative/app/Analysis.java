package dev.locative.app;

import dev.locative.pipeline.Batch;
import dev.locative.pipeline.Entry;
import dev.locative.pipeline.Source;
import dev.locative.report.CaptionAnalysis;
import dev.locative.report.CaptionCounts;
import dev.locative.taxonomy.Tagger;
import dev.locative.taxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/// Counts a dump's captions on all cores, some batches at a time.
final class Analysis {
    private final Taxonomy taxonomy;
    private final Tagger tagger;
    private final long limit;
    private final CaptionCounts all;
    private long taken;

    Analysis(Taxonomy taxonomy, long limit) {
        this.taxonomy = taxonomy;
        this.limit = limit;
        tagger = new Tagger(taxonomy);
        all = new CaptionCounts(taxonomy, tagger);
    }

    CaptionAnalysis of(Source source) {
        int width = 2 * Runtime.getRuntime().availableProcessors();
        try (Stream<Batch> batches = source.open()) {
            Iterator<Batch> rest = batches.iterator();
            List<Batch> some = new ArrayList<>(width);
            while (taken < limit && rest.hasNext()) {
                some.add(rest.next());
                if (some.size() == width || !rest.hasNext()) {
                    count(some);
                    some.clear();
                }
            }
        }
        return all.analysis();
    }

    private void count(List<Batch> some) {
        if (limit == Long.MAX_VALUE) {
            some.parallelStream().map(this::count).toList().forEach(all::add);
            return;
        }
        for (Batch batch : some) {
            for (Entry entry : batch.entries()) {
                if (taken < limit) {
                    count(entry, all);
                }
            }
        }
    }

    private CaptionCounts count(Batch batch) {
        CaptionCounts counts = new CaptionCounts(taxonomy, tagger);
        batch.entries().forEach(entry -> count(entry, counts));
        return counts;
    }

    private void count(Entry entry, CaptionCounts counts) {
        switch (entry) {
            case Entry.Rejected _ -> counts.reject();
            case Entry.Accepted accepted -> {
                String caption = accepted.sample().caption();
                counts.caption(caption == null ? "" : caption);
                if (limit < Long.MAX_VALUE) {
                    taken++;
                }
            }
        }
    }
}
