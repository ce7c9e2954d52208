package io.filmstudio.user.secret;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The secret that protects what this service keeps in its database.
 *
 * @param key 32 random bytes in base64; all replicas share it
 */
@Validated
@ConfigurationProperties("user.secret")
record SecretProperties(@NotBlank String key) {

    /** Without the key: properties are logged when binding fails. */
    @Override
    public String toString() {
        return "SecretProperties[key=***]";
    }
}
