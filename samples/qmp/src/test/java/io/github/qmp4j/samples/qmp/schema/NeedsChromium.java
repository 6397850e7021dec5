package io.github.qmp4j.samples.qmp.schema;

import io.github.qmp4j.testing.NeedsProgram;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks tests that look at a page with a browser; skipped where there is none. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@NeedsProgram(value = Browser.PROGRAM, debianPackage = "chromium")
@interface NeedsChromium {}
