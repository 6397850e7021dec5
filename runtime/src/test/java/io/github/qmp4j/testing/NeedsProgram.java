package io.github.qmp4j.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks tests that start a program of QEMU's. Where there is none they are skipped, with the command
 * that installs it; with the system property {@code qemu=required} they fail instead.
 */
@Target(ElementType.ANNOTATION_TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsProgramCondition.class)
public @interface NeedsProgram {

  /** The program's name. */
  String value();

  /** What Debian calls the package with it. */
  String debianPackage();
}
