package dev.locative.source.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.locative.net.Pause;
import dev.locative.vision.ImageFile;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A small web for tests: names that lead where a test says, a clock that stands, pauses that are
/// noted and not waited for.
final class Web implements Names, Pause, InstantSource {
    final Map<String, List<String>> hosts = new ConcurrentHashMap<>();
    final List<String> resolved = Collections.synchronizedList(new ArrayList<>());
    final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());
    Instant now = Instant.parse("2025-01-01T00:00:00Z");

    /// The images of a cache that may ask 127.0.0.1.
    WebImages images(Path cache) {
        return images(options(cache));
    }

    WebImages images(WebOptions options) {
        return new WebImages(options, this, this, this);
    }

    static WebOptions options(Path cache) {
        return WebOptions.in(cache)
                .withAllowed(Set.of("127.0.0.1"))
                .withMaxBytes(100_000)
                .withTimes(
                        new WebOptions.Times(
                                Duration.ofSeconds(5),
                                Duration.ofSeconds(5),
                                Duration.ofSeconds(10),
                                Duration.ofSeconds(30),
                                Duration.ofDays(30),
                                Duration.ofDays(1)));
    }

    /// Something that begins as PNG files do.
    static byte[] png(int bytes, int seed) {
        byte[] content = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            content[i] = (byte) (seed + 31 * i);
        }
        byte[] head = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
        System.arraycopy(head, 0, content, 0, head.length);
        return content;
    }

    static void assertFound(ImageFile file, byte[] content) {
        assertThat(file)
                .isInstanceOfSatisfying(
                        ImageFile.Found.class,
                        found -> assertThat(found.content()).isEqualTo(content));
    }

    static void assertMissing(ImageFile file, String reason) {
        assertThat(reason(file)).as(file.toString()).isEqualTo(reason);
    }

    static String reason(ImageFile file) {
        return switch (file) {
            case ImageFile.Found found -> "found at " + found.location();
            case ImageFile.Missing missing -> missing.reason();
        };
    }

    /// Successive answers; the last one for ever.
    @Override
    public List<InetAddress> resolve(String host) throws UnknownHostException {
        resolved.add(host);
        List<String> answers = hosts.get(host);
        if (answers == null) {
            throw new UnknownHostException(host + ": Name or service not known");
        }
        String next = answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
        return List.of(next.split(" ")).stream().map(InetAddress::ofLiteral).toList();
    }

    @Override
    public void await(Duration time) {
        pauses.add(time);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
