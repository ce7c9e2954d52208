package io.filmstudio.studio.context;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.sift.AbstractDiscriminator;

/** Gives each service's lines a log file of their own; named in {@code studio-logback.xml}. */
public final class ServiceDiscriminator extends AbstractDiscriminator<ILoggingEvent> {

    @Override
    public String getDiscriminatingValue(ILoggingEvent event) {
        return CurrentService.name();
    }

    @Override
    public String getKey() {
        return "service";
    }
}
