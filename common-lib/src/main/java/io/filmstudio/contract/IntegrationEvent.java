package io.filmstudio.contract;

import java.util.UUID;

/** A fact that one service tells the others. Released versions never change; a new shape gets a new routing key. */
public interface IntegrationEvent {

    /** Name and version on the topic exchange, such as {@code job.completed.v1}. */
    String routingKey();

    /** The aggregate it is about. Events of one subject arrive in the order in which they were published. */
    UUID subject();
}
