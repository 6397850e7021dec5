package io.github.qmp4j.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks tests that start a {@code qemu-storage-daemon}; see {@link NeedsProgram}. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@NeedsProgram(value = RealStorageDaemon.PROGRAM, debianPackage = "qemu-system-common")
public @interface NeedsStorageDaemon {}
