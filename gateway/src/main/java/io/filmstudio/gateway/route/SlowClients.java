package io.filmstudio.gateway.route;

import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import reactor.netty.NettyPipeline;

/**
 * Hangs up on clients that hold a connection without using it, however steadily they drip. The clock runs from the start
 * of a connection, and from the first byte of each further request whose headers did not come in one piece, until they
 * are complete; and once more from the answer on while the rest of a body that nobody reads is still to come.
 */
class SlowClients extends ChannelInboundHandlerAdapter {

    private final Duration patience;
    private boolean reading;
    private boolean understood;
    private @Nullable Future<?> alarm;

    SlowClients(Duration patience) {
        this.patience = patience;
    }

    /** Needs to see bytes before they are decoded, and requests after. */
    static void watch(Channel channel, Duration patience) {
        SlowClients clock = new SlowClients(patience);
        channel.pipeline().addFirst("slow-clients-bytes", clock);
        channel.pipeline().addAfter(NettyPipeline.HttpCodec, "slow-clients-requests", clock.new Requests());
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        start(context);
        context.fireChannelActive();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        understood = false;
        context.fireChannelRead(bytes);
        if (!understood && !reading) {
            start(context);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        stop();
        context.fireChannelInactive();
    }

    private void start(ChannelHandlerContext context) {
        if (alarm == null) {
            alarm = context.executor().schedule(() -> context.close(), patience.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void stop() {
        if (alarm != null) {
            alarm.cancel(false);
            alarm = null;
        }
    }

    private class Requests extends ChannelDuplexHandler {

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            understood = true;
            if (message instanceof HttpRequest) {
                reading = true;
                stop();
            }
            if (message instanceof LastHttpContent) {
                reading = false;
                stop();
            }
            context.fireChannelRead(message);
        }

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
            if (message instanceof LastHttpContent && reading) {
                start(context);
            }
            context.write(message, promise);
        }
    }
}
