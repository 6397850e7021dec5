package io.github.qmp4j.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Decides for {@link NeedsProgram}. */
final class NeedsProgramCondition implements ExecutionCondition {

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    Optional<NeedsProgram> needed =
        AnnotationSupport.findAnnotation(context.getElement(), NeedsProgram.class);
    if (needed.isEmpty() || find(needed.get().value()).isPresent()) {
      return ConditionEvaluationResult.enabled("all programs are there");
    }
    String missing = needed.get().value()
        + " is not on the PATH; on Debian: apt-get install --no-install-recommends "
        + needed.get().debianPackage();
    if ("required".equals(System.getProperty("qemu"))) {
      throw new IllegalStateException(missing);
    }
    System.err.println("SKIPPED " + context.getDisplayName() + ": " + missing);
    return ConditionEvaluationResult.disabled(missing);
  }

  /** Where the program is. Agents are in the administrator's directory, on few people's path. */
  static Optional<Path> find(String program) {
    String path = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/sbin";
    for (String directory : path.split(File.pathSeparator)) {
      Path candidate = Path.of(directory, program);
      if (Files.isExecutable(candidate)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }
}
