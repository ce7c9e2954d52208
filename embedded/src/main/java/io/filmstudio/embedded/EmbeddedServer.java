package io.filmstudio.embedded;

/** A server on 127.0.0.1 that is ready when its factory returns; closing it twice is harmless. */
public interface EmbeddedServer extends AutoCloseable {

    int port();

    @Override
    void close();
}
