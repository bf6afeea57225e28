package dev.locative.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.locative.data.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// The beginning of a file that is being fetched, with a small file beside it that says what it is
/// the beginning of. Bytes go straight to the operating system: a killed process loses none.
final class PartFile implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int BUFFER = 1 << 20;

    private final Path target;
    private final Path part;
    private final Path side;
    private final FileChannel channel;
    private final MessageDigest digest = Sha256.digest();
    private @Nullable Tag tag;
    private long size;
    private boolean joined;

    /// Takes up what is left of an earlier attempt, or begins anew where that was of another file.
    ///
    /// @param of see [Tag#of]
    PartFile(Path target, String of) throws IOException {
        this.target = target;
        part = part(target);
        side = target.resolveSibling(target.getFileName() + ".part.json");
        Files.createDirectories(target.toAbsolutePath().getParent());
        tag = readTag();
        channel =
                FileChannel.open(
                        part,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        if (tag == null || !tag.of().equals(of) || channel.size() == 0) {
            discard();
        } else {
            readBack();
        }
    }

    static Path part(Path target) {
        return target.resolveSibling(target.getFileName() + ".part");
    }

    long size() {
        return size;
    }

    @Nullable Tag tag() {
        return tag;
    }

    /// Begins an empty file of that version.
    void begin(Tag version) throws IOException {
        discard();
        remember(version);
    }

    /// A body without a length ended in good order: what is there is all.
    void end() throws IOException {
        if (tag != null) {
            remember(new Tag(tag.of(), tag.etag(), tag.lastModified(), tag.linked(), size));
        }
    }

    private void remember(Tag version) throws IOException {
        tag = version;
        Path fresh = side.resolveSibling(side.getFileName() + ".new");
        Files.write(fresh, JSON.writeValueAsBytes(version));
        Files.move(fresh, side, StandardCopyOption.REPLACE_EXISTING);
    }

    void append(ByteBuffer bytes) throws IOException {
        digest.update(bytes.duplicate());
        size += bytes.remaining();
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /// Throws away what is there.
    void discard() throws IOException {
        channel.truncate(0).position(0);
        Files.deleteIfExists(side);
        digest.reset();
        tag = null;
        size = 0;
        joined = false;
    }

    /// Says that what comes now was asked for apart from what is there.
    void join() {
        joined = true;
    }

    /// Whether it was put together from several answers.
    boolean isJoined() {
        return joined;
    }

    /// sha256 of what is there, hex.
    String sha256() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new AssertionError("the JDK's SHA-256 can be cloned", e);
        }
    }

    /// Makes it the file that was wanted, at one stroke.
    void finish() throws IOException {
        channel.force(true);
        channel.close();
        Files.move(
                part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(side);
    }

    /// Leaves what is there for the next attempt.
    @Override
    public void close() throws IOException {
        channel.close();
        if (size == 0) {
            Files.deleteIfExists(part);
            Files.deleteIfExists(side);
        }
    }

    private @Nullable Tag readTag() throws IOException {
        if (!Files.exists(side)) {
            return null;
        }
        try {
            return JSON.readValue(Files.readAllBytes(side), Tag.class);
        } catch (JsonProcessingException e) {
            return null; // written by another version, or half: the part is of no use then
        }
    }

    private void readBack() throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        while (channel.read(buffer) >= 0) {
            digest.update(buffer.flip());
            size += buffer.limit();
            buffer.clear();
        }
        joined = true;
    }
}
