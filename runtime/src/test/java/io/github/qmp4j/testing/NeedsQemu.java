package io.github.qmp4j.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks tests that start a {@code qemu-system-x86_64}; see {@link NeedsProgram}. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@NeedsProgram(value = RealQemu.PROGRAM, debianPackage = "qemu-system-x86")
public @interface NeedsQemu {}
