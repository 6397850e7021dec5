package io.github.qmp4j.samples.qmp.shell.completion;

import java.util.List;

/** Completes words. */
@FunctionalInterface
public interface Completion {

  /**
   * What the last word may become; some may not begin with what was typed.
   *
   * @param words the words up to the cursor, the last one perhaps empty
   */
  List<Proposal> propose(List<String> words);
}
