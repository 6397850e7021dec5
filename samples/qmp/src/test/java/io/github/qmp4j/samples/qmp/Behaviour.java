package io.github.qmp4j.samples.qmp;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The behaviours of QEMU's own shell and client that a test is about; {@code behaviours.txt} has them all. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Behaviour {

  /** Those that are kept, as they were or better. */
  String[] value() default {};

  /** Bugs that are not there. */
  String[] absent() default {};
}
