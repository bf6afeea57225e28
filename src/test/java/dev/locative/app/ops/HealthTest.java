package dev.locative.app.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HealthTest {
    @TempDir Path folder;

    @Test
    void a_folder_is_tried_by_writing_into_it() throws IOException {
        Room room = Room.tried(folder);

        assertThat(room.problem()).isNull();
        assertThat(room.freeBytes()).isPositive();
        assertThat(folder).isEmptyDirectory();
        assertThat(Room.tried(folder.resolve("gone")).problem()).contains("cannot write");
        Files.createDirectories(folder.resolve("probe/inside"));
        assertThat(Room.tried(folder).problem()).contains("cannot write");
        assertThat(Room.tried(folder).freeBytes()).isPositive();
    }

    @Test
    void a_server_answers_whatever_it_says_and_is_asked_again_only_later() throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        AtomicLong asked = new AtomicLong();
        server.createContext(
                "/v1/models",
                exchange -> {
                    asked.incrementAndGet();
                    exchange.sendResponseHeaders(401, -1);
                    exchange.close();
                });
        server.start();
        AtomicLong now = new AtomicLong();
        URI there = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
        ModelServers servers =
                new ModelServers(List.of(there, URI.create("http://127.0.0.1:1/v1")), now::get);
        try {
            assertThat(servers.answering()).containsExactly(true, false);
            assertThat(servers.answering()).containsExactly(true, false);
            assertThat(asked).hasValue(1);
        } finally {
            server.stop(0);
        }
        now.addAndGet(Duration.ofSeconds(11).toNanos());

        assertThat(servers.answering()).containsExactly(false, false);
    }
}
