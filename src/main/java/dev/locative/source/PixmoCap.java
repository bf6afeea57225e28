package dev.locative.source;

import dev.locative.data.Sample;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/// PixMo-Cap's Parquet shards (allenai/pixmo-cap): `image_url`, `caption`, `transcripts`. Rows have
/// no id; the one given is the MD5 of URL and caption, so it depends neither on the shard's name
/// nor on the row's place.
record PixmoCap() implements Shape {
    static final String KIND = "pixmo-cap";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<String> fields() {
        return List.of("image_url", "caption");
    }

    @Override
    public boolean fits(Set<String> fields) {
        return fields.contains("image_url") && fields.contains("caption") && !fields.contains("id");
    }

    @Override
    public String needs() {
        return "image_url, caption";
    }

    @Override
    public String id(Values values) throws BadRecord {
        String url = values.optional(0);
        return "pixmo-" + digest((url == null ? "" : url) + '\n' + values.caption(1));
    }

    @Override
    public Sample sample(Values values, Shard shard, long line) throws BadRecord {
        return new Sample(id(values), values.optional(0), values.caption(1), KIND);
    }

    private static String digest(String text) {
        try {
            byte[] md5 =
                    MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(md5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has MD5", e);
        }
    }
}
