package dev.locative.app.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// Connections whose requests do not come are closed, and no others.
class HeadPaceTest {
    private static final String REQUEST = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private final EmbeddedChannel channel = new EmbeddedChannel(new HeadPace());

    @Test
    void who_says_nothing_is_let_go() {
        pass(HeadPace.HEAD_SECONDS - 1);
        assertThat(channel.isOpen()).isTrue();
        pass(2);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void a_head_that_trickles_is_not_waited_for() {
        for (int i = 0; i < HeadPace.HEAD_SECONDS && channel.isOpen(); i++) {
            asks("X: y\r\n");
            pass(1);
        }
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void the_server_has_all_the_time_it_needs() {
        asks("GET / HTTP/1.1\r\nHost: local");
        asks("host\r\n\r");
        asks("\n");
        pass(3600);
        assertThat(channel.isOpen()).isTrue();
    }

    @Test
    void a_connection_rests_between_requests_and_not_for_ever() {
        asks(REQUEST);
        answers("HTTP/1.1 200 OK\r\n\r\n");
        pass(HeadPace.REST_SECONDS - 10);
        asks(REQUEST);
        pass(3600);
        assertThat(channel.isOpen()).isTrue();

        answers("HTTP/1.1 200 OK\r\n\r\n");
        pass(HeadPace.REST_SECONDS + 5);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void the_next_head_may_not_trickle_either() {
        asks(REQUEST);
        answers("HTTP/1.1 200 OK\r\n\r\n");
        pass(60);
        asks("GET");
        pass(HeadPace.HEAD_SECONDS + 5);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void a_stream_of_events_stays_open_as_long_as_something_is_said() {
        asks(REQUEST);
        for (int i = 0; i < 1000; i++) {
            answers(": still here\n\n");
            pass(15);
        }
        assertThat(channel.isOpen()).isTrue();
    }

    @Test
    void who_is_told_to_go_on_with_the_body_may_wait_for_the_answer() {
        asks("POST / HTTP/1.1\r\nExpect: 100-continue\r\n\r\n");
        answers("HTTP/1.1 100 Continue\r\n\r\n");
        asks("{\"caption\":\"x\"}");
        pass(600);
        assertThat(channel.isOpen()).isTrue();
    }

    private void asks(String bytes) {
        channel.writeInbound(Unpooled.copiedBuffer(bytes, StandardCharsets.US_ASCII));
    }

    private void answers(String bytes) {
        channel.writeOutbound(Unpooled.copiedBuffer(bytes, StandardCharsets.US_ASCII));
    }

    private void pass(int seconds) {
        for (int i = 0; i < seconds; i++) {
            channel.advanceTimeBy(1, TimeUnit.SECONDS);
            channel.runScheduledPendingTasks();
        }
    }
}
