package io.github.qmp4j.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks tests that start a {@code qemu-system-x86_64}. Where there is none they are skipped, with the
 * command that installs it; with the system property {@code qemu=required} they fail instead.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsQemuCondition.class)
public @interface NeedsQemu {}
