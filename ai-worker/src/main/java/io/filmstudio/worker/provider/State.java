package io.filmstudio.worker.provider;

/** How far a piece of work is. A failed one is a {@link ProviderException}. */
public sealed interface State<O> {

    /** @param fraction from 0 to 1 */
    record Running<O>(double fraction) implements State<O> {}

    record Done<O>(O output) implements State<O> {}

    /** The provider does not know it. */
    record Lost<O>() implements State<O> {}
}
