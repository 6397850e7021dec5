package io.github.qmp4j.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The element of a finding, taken apart: {@code blockdev-add.driver=qcow2.file} is {@code blockdev-add},
 * {@code .driver}, {@code =qcow2}, {@code .file}.
 *
 * @param steps each with the character that it starts with; {@code []} and {@code ()} as they are
 */
record Path(String user, Deque<String> steps) {

  private static final Pattern USER = Pattern.compile("[A-Za-z0-9_-]+");
  private static final Pattern STEP = Pattern.compile("[.=][A-Za-z0-9_-]+|\\[]|\\(\\)");

  static Path parse(String element) {
    Matcher user = USER.matcher(element);
    if (!user.lookingAt()) {
      throw new IllegalArgumentException(element);
    }
    Deque<String> steps = new ArrayDeque<>();
    Matcher step = STEP.matcher(element).region(user.end(), element.length());
    while (step.lookingAt()) {
      steps.add(step.group());
      step.region(step.end(), element.length());
    }
    if (!step.hitEnd() && step.regionStart() < element.length()) {
      throw new IllegalArgumentException(element);
    }
    return new Path(user.group(), steps);
  }

  /** Takes a member and the value after it if they only choose the branch in which the path goes on. */
  static boolean choosesBranch(Deque<String> steps) {
    String[] next = steps.toArray(String[]::new);
    return next.length > 2
        && next[0].startsWith(".")
        && next[1].startsWith("=")
        && next[2].startsWith(".");
  }

  /** Without the first character. */
  static String name(String step) {
    return step.substring(1);
  }
}
