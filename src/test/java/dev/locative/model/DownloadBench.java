package dev.locative.model;

import static dev.locative.model.FileServer.head;
import static org.assertj.core.api.Assertions.assertThat;

import dev.locative.model.FileServer.Asked;
import dev.locative.net.Pause;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/// A real server, a folder and what the tests of downloads do with them.
abstract class DownloadBench {
    @TempDir Path folder;
    final Fetching fetching = new Fetching();
    private @Nullable FileServer server;

    @AfterEach
    final void close() {
        fetching.close();
        if (server != null) {
            server.close();
        }
    }

    final Path target() {
        return folder.resolve("onnx/toy.bin");
    }

    final Path part() {
        return folder.resolve("onnx/toy.bin.part");
    }

    final FileServer serve(FileServer.Answer... answers) {
        server = new FileServer(answers);
        return server;
    }

    final Wanted wanted(FileServer from, long size, @Nullable String sha256) {
        return Fetching.wanted(from.uri("/toy.bin"), target(), size, sha256);
    }

    final Download.Fetched fetchChecked(FileServer from) {
        return fetching.run(wanted(from, Fetching.SIZE, fetching.sha256()));
    }

    final void assertWhole() {
        assertThat(target()).hasBinaryContent(fetching.content);
        assertThat(folder.resolve("onnx")).isDirectoryNotContaining("glob:**part**");
    }

    static FileServer.Answer chunked(byte[] content) {
        return (_, out) -> {
            head(out, 200, "Transfer-Encoding: chunked", "ETag: \"a\"");
            for (int i = 0; i < content.length; i += 10_000) {
                int length = Math.min(10_000, content.length - i);
                out.write(
                        (Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.write(content, i, length);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        };
    }

    static FileServer.Answer ignoringVersions(FileServer.Answer answer) {
        return (asked, out) -> {
            var headers = new TreeMap<>(asked.headers());
            headers.remove("if-range");
            answer.to(new Asked(asked.path(), headers), out);
        };
    }

    static void await(Duration time) {
        try {
            Pause.real().await(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
