package io.filmstudio.user.account;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The one spelling of an address under which an account is kept, so that nobody can sign up twice with another. */
public final class EmailAddress {

    private EmailAddress() {}

    /** Without surrounding space, in lower case, in Unicode's composed form (NFC). */
    public static @Nullable String normalise(@Nullable String address) {
        return address == null
                ? null
                : Normalizer.normalize(address.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }
}
