package dev.locative.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/// Writes conversations as JSON rows.
///
/// Rows of text only come last: the readers of Hugging Face `datasets` take the columns' types from
/// a file's first 10 MB, and there a list of images that is always empty has none.
///
/// @param layout how rows stand in a file
/// @param limit bytes after which the next row begins a new file
record ConversationFiles(Pack pack, ImageRoot root, Shards.Layout layout, long limit) {
    private static final JsonFactory JSON = new JsonFactory();

    /// Writes one conversation as one JSON value.
    interface Shape {
        void write(JsonGenerator json, Conversation conversation) throws IOException;
    }

    Written write(Stream<Example> examples, Path dir, Shape shape) {
        Conversations conversations = new Conversations(pack, root);
        Path late = dir.resolve("text-only.part");
        long waiting = 0;
        try (Shards shards = new Shards(dir, layout, limit)) {
            try (DataOutputStream later =
                    new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(late)))) {
                for (Iterator<Example> i = examples.iterator(); i.hasNext(); ) {
                    for (Conversation conversation : conversations.of(i.next())) {
                        byte[] row = row(conversation, shape);
                        if (conversation.image() == null) {
                            later.writeInt(row.length);
                            later.write(row);
                            waiting++;
                        } else {
                            shards.add(row);
                        }
                    }
                }
            }
            append(late, waiting, shards);
            Files.delete(late);
            List<String> files = shards.finish();
            if (files.isEmpty()) {
                throw new IllegalArgumentException(NOTHING);
            }
            return conversations.written(files);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the export in " + dir + ": " + e, e);
        }
    }

    /// What an export without examples says.
    static final String NOTHING =
            "nothing to export: the run holds no kept pair; look at `locative stats` for what"
                    + " dropped them";

    private static void append(Path late, long waiting, Shards shards) throws IOException {
        boolean typed = !shards.isEmpty();
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(late)))) {
            for (long i = 0; i < waiting; i++) {
                byte[] row = in.readNBytes(in.readInt());
                if (typed) {
                    shards.append(row);
                } else {
                    shards.add(row);
                }
            }
        }
    }

    private static byte[] row(Conversation conversation, Shape shape) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            shape.write(json, conversation);
        }
        return bytes.toByteArray();
    }
}
