package dev.locative.vision;

import dev.locative.data.LaneUse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// An aligner that remembers the texts asked about last: two filters ask about the same questions,
/// and many samples have questions in common.
public final class RememberingAligner implements Aligner {
    /// Embeddings of 512 numbers take 2 kB each.
    private static final int MOST = 8192;

    private final Aligner aligner;
    private final Recent<String, float[]> recent = new Recent<>(MOST);

    public RememberingAligner(Aligner aligner) {
        this.aligner = aligner;
    }

    @Override
    public List<float[]> embed(List<String> texts) {
        Map<String, float[]> known = HashMap.newHashMap(texts.size());
        List<String> unknown = new ArrayList<>();
        for (String text : texts) {
            float[] before = recent.get(text);
            if (before != null) {
                known.put(text, before);
            } else if (!unknown.contains(text)) {
                unknown.add(text);
            }
        }
        if (!unknown.isEmpty()) {
            List<float[]> embeddings = aligner.embed(unknown);
            for (int i = 0; i < unknown.size(); i++) {
                recent.putIfAbsent(unknown.get(i), embeddings.get(i));
                known.put(unknown.get(i), embeddings.get(i));
            }
        }
        return texts.stream().map(known::get).toList();
    }

    @Override
    public Picture fit(Picture picture) {
        return aligner.fit(picture);
    }

    @Override
    public float[] embed(Picture picture) {
        return aligner.embed(picture);
    }

    @Override
    public OptionalDouble scale() {
        return aligner.scale();
    }

    @Override
    public List<LaneUse> lanes() {
        return aligner.lanes();
    }

    @Override
    public void close() {
        aligner.close();
    }
}
