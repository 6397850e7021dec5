package io.github.qmp4j.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks tests that start a {@code qemu-ga}; see {@link NeedsProgram}. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@NeedsProgram(value = RealAgent.PROGRAM, debianPackage = "qemu-guest-agent")
public @interface NeedsQemuGa {}
