package dev.locative.llm.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.locative.llm.LlmException;
import dev.locative.net.Loopback;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class SeveralServersTest {
    private static final TestServer.Answer GOOD = Answers.reply("yes");

    private static URI at(Socket socket) {
        return URI.create("http://localhost:" + socket.getLocalPort());
    }

    @Test
    void requests_one_after_the_other_go_round() {
        try (TestServer one = new TestServer(GOOD);
                TestServer two = new TestServer(GOOD);
                Chats chats = Chats.of(one, two)) {
            for (int i = 0; i < 10; i++) {
                chats.ask();
            }
            assertThat(one.asked()).hasSize(5);
            assertThat(two.asked()).hasSize(5);
        }
    }

    @Test
    void a_server_that_is_slow_gets_no_more_until_it_is_done() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        TestServer.Answer slow =
                (asked, out) -> {
                    arrived.countDown();
                    try {
                        go.await();
                    } catch (InterruptedException e) {
                        throw new IOException(e);
                    }
                    GOOD.to(asked, out);
                };
        try (TestServer one = new TestServer(slow, GOOD);
                TestServer two = new TestServer(GOOD);
                Chats chats = Chats.of(one, two)) {
            Thread waiting = Thread.ofPlatform().start(chats::ask);
            arrived.await();
            for (int i = 0; i < 10; i++) {
                chats.ask();
            }
            assertThat(one.asked()).hasSize(1);
            assertThat(two.asked()).hasSize(10);
            go.countDown();
            waiting.join();
        }
    }

    @Test
    void one_that_refuses_connections_is_left_alone_while_the_other_serves() throws IOException {
        try (Socket gone = Loopback.refusing();
                TestServer two = new TestServer(GOOD);
                Chats chats = new Chats(RemoteOptions.of(List.of(at(gone), two.uri()), "toy"))) {
            for (int i = 0; i < 10; i++) {
                assertThat(chats.ask().text()).isEqualTo("yes");
            }
            assertThat(two.asked()).hasSize(10);
            assertThat(chats.waited).as("the other is there at once").isEmpty();
            assertThat(chats.usage().retries()).isEqualTo(1);
            assertThat(chats.said)
                    .singleElement()
                    .asString()
                    .contains("refuses", "other servers go on");
        }
    }

    @Test
    void one_that_always_fails_does_not_draw_all_requests() {
        try (TestServer one = new TestServer(Answers.status(500, "no"));
                TestServer two = new TestServer(GOOD);
                Chats chats = Chats.of(one, two)) {
            for (int i = 0; i < 40; i++) {
                assertThat(chats.ask().text()).isEqualTo("yes");
            }
            assertThat(two.asked()).hasSize(40);
            assertThat(one.asked()).hasSize(Endpoints.FAILURES);
        }
    }

    @Test
    void one_that_asks_for_time_gets_it_while_the_other_serves() {
        try (TestServer one = new TestServer(Answers.status(429, "", "Retry-After: 600"), GOOD);
                TestServer two = new TestServer(GOOD);
                Chats chats = Chats.of(one, two)) {
            for (int i = 0; i < 10; i++) {
                assertThat(chats.ask().text()).isEqualTo("yes");
            }
            assertThat(one.asked()).hasSize(1);
            assertThat(two.asked()).hasSize(10);
            assertThat(chats.waited).isEmpty();
        }
    }

    @Test
    void where_all_are_away_the_last_reason_is_told() throws IOException {
        try (Socket one = Loopback.refusing();
                Socket two = Loopback.refusing();
                Chats chats = new Chats(RemoteOptions.of(List.of(at(one), at(two)), "toy"))) {
            assertThatThrownBy(chats::ask)
                    .isExactlyInstanceOf(LlmException.class)
                    .hasMessageContaining("refuses connections");
        }
    }

    @Test
    void many_threads_share_them_and_lose_nothing() throws Exception {
        List<TestServer.Answer> answers = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            answers.add(i % 3 == 1 ? Answers.status(503, "busy") : Answers.reply("yes"));
        }
        answers.add(GOOD);
        try (TestServer one = new TestServer(answers.toArray(TestServer.Answer[]::new));
                TestServer two = new TestServer(GOOD);
                Chats chats = new Chats(Chats.options(one, two));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> ask = () -> chats.ask().text();
            List<Future<String>> all = threads.invokeAll(java.util.Collections.nCopies(200, ask));
            for (Future<String> reply : all) {
                assertThat(reply.get()).isEqualTo("yes");
            }
        }
    }
}
