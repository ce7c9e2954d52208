package io.filmstudio.aijob.dispatch;

import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory.ConfirmType;
import org.springframework.amqp.rabbit.core.RabbitOperations;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.amqp.autoconfigure.CachingConnectionFactoryConfigurer;
import org.springframework.stereotype.Component;

/**
 * A connection of its own for announcements, without confirmations: nobody waits for them, and each would keep its
 * channel and a thread busy until the broker has answered. No bean of Spring's type, which events would then use, too.
 */
@Component
class DispatchConnection implements DisposableBean {

    private final CachingConnectionFactory connections;

    DispatchConnection(CachingConnectionFactory confirmed, CachingConnectionFactoryConfigurer configurer) {
        connections = new CachingConnectionFactory(confirmed.getRabbitConnectionFactory());
        configurer.configure(connections);
        connections.setPublisherConfirmType(ConfirmType.NONE);
        connections.setPublisherReturns(false);
    }

    RabbitOperations rabbit() {
        return new RabbitTemplate(connections);
    }

    @Override
    public void destroy() {
        connections.destroy();
    }
}
