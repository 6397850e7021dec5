package io.github.qmp4j.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The rules of the protocol that a test checks, by their numbers. There are 92; {@code
 * rules-without-test.txt} says which have no test in this module and why.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Rule {
  int[] value();
}
