package dev.locative.app.web.guard;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;

/// Watches every connection for its pace, below the framework, which waits for the head of a
/// request as long as a byte comes now and then. Netty finds it as a service, when the system
/// property `io.netty.bootstrap.extensions` is `serviceload`.
public final class SlowHeads extends ChannelInitializerExtension {
    @Override
    public void postInitializeServerChildChannel(Channel channel) {
        channel.pipeline().addFirst(new HeadPace());
    }
}
