package dev.locative.app.web.guard;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelPromise;
import io.netty.util.concurrent.Future;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Ends a connection whose request does not come, or whose answer is not read. It sees bytes only:
/// a head is what comes until an empty line; after it the server has all the time it needs, until
/// it answers.
final class HeadPace extends ChannelDuplexHandler {
    /// For the first byte, and for a whole head.
    static final int HEAD_SECONDS = 20;

    /// Between an answer and the next request, and between two pieces of an answer; more than
    /// between two comments in a stream of events.
    static final int REST_SECONDS = 180;

    private static final int TURN_SECONDS = 5;

    /// What is longer and has no empty line is no head: the rest of a body that was answered early.
    private static final int LONGEST_HEAD = 128_000;

    private static final byte[] CONTINUE = "HTTP/1.1 100".getBytes(StandardCharsets.US_ASCII);

    private enum State {
        /// Nothing came, or some of a head.
        HEAD(HEAD_SECONDS),
        /// A head came; it is the server's turn.
        SERVER(Integer.MAX_VALUE),
        /// The server wrote, and nothing came since.
        REST(REST_SECONDS);

        final int seconds;

        State(int seconds) {
            this.seconds = seconds;
        }
    }

    private State state = State.HEAD;

    /// Turns since the state began, or the asker took something of the answer.
    private int turns;

    private int inHead;
    private boolean lineEmpty;
    private long unsent;
    private @Nullable Future<?> clock;

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        clock =
                context.executor()
                        .scheduleAtFixedRate(
                                () -> turn(context), TURN_SECONDS, TURN_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        if (clock != null) {
            clock.cancel(false);
        }
    }

    private void turn(ChannelHandlerContext context) {
        ChannelOutboundBuffer out = context.channel().unsafe().outboundBuffer();
        long left = out == null ? 0 : out.totalPendingWriteBytes() - out.currentProgress();
        turns = left < unsent ? 0 : turns + 1;
        unsent = left;
        if (turns >= state.seconds / TURN_SECONDS) {
            context.close();
        }
    }

    private void become(State next) {
        state = next;
        turns = 0;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof ByteBuf bytes && state != State.SERVER) {
            if (state == State.REST) {
                become(State.HEAD);
                inHead = 0;
                lineEmpty = false;
            }
            inHead += bytes.readableBytes();
            if (hasEmptyLine(bytes) || inHead > LONGEST_HEAD) {
                become(State.SERVER);
            }
        }
        context.fireChannelRead(message);
    }

    private boolean hasEmptyLine(ByteBuf bytes) {
        for (int i = bytes.readerIndex(); i < bytes.writerIndex(); i++) {
            byte next = bytes.getByte(i);
            if (next == '\n') {
                if (lineEmpty) {
                    return true;
                }
                lineEmpty = true;
            } else if (next != '\r') {
                lineEmpty = false;
            }
        }
        return false;
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (!isContinue(message)) {
            become(State.REST);
        }
        context.write(message, promise);
    }

    /// Asks for the body that belongs to the head.
    private static boolean isContinue(Object message) {
        if (!(message instanceof ByteBuf bytes) || bytes.readableBytes() < CONTINUE.length) {
            return false;
        }
        for (int i = 0; i < CONTINUE.length; i++) {
            if (bytes.getByte(bytes.readerIndex() + i) != CONTINUE[i]) {
                return false;
            }
        }
        return true;
    }
}
