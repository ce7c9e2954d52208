package io.filmstudio.user.account;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a new account starts with.
 *
 * @param credits the free plan's credits, shown until the wallet's first word arrives
 */
@ConfigurationProperties("user.registration")
record RegistrationProperties(@DefaultValue("3") long credits) {}
