package io.filmstudio.admin;

import io.filmstudio.common.test.StudioTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.ContextConfiguration;

/** A test of the whole service beside a stub of credit-service. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@StudioTest
@ContextConfiguration(initializers = StubCreditService.Address.class)
public @interface AdminTest {}
