/** Exchange, queues, retries and dead letters on any AMQP broker. */
@NullMarked
package io.filmstudio.common.messaging;

import org.jspecify.annotations.NullMarked;
