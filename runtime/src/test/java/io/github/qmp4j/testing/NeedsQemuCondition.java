package io.github.qmp4j.testing;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Decides for {@link NeedsQemu}. */
final class NeedsQemuCondition implements ExecutionCondition {

  private static final String MISSING = RealQemu.PROGRAM
      + " is not on the PATH; on Debian: apt-get install --no-install-recommends qemu-system-x86";

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (RealQemu.isInstalled()) {
      return ConditionEvaluationResult.enabled(RealQemu.PROGRAM + " is there");
    }
    if ("required".equals(System.getProperty("qemu"))) {
      throw new IllegalStateException(MISSING);
    }
    System.err.println("SKIPPED " + context.getDisplayName() + ": " + MISSING);
    return ConditionEvaluationResult.disabled(MISSING);
  }
}
