package io.github.qmp4j.processor.emit;

import io.github.qmp4j.processor.plan.JavaPlan;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Classes whose names are too long for the names of files. Said before anything is written, as
 * {@link SizeLimits} are: javac fails in the middle of its work, and says it of files that the user
 * has not seen.
 */
public final class FileNames {

  /** In bytes, in all file systems that are in common use. */
  private static final int LONGEST = 255;

  /** Longer than that of sources, which have a class of the same name. */
  private static final String SUFFIX = ".class";

  private FileNames() {}

  /** One sentence for each definition that is such a class, or has one within; empty if all is well. */
  public static List<String> tooLong(JavaPlan plan, List<SourceFile> files) {
    Map<String, String> origins = new HashMap<>();
    plan.types().forEach(type -> origins.put(type.name(), type.origin().name()));
    plan.commands()
        .forEach(command -> origins.put(command.name(), command.origin().name()));
    plan.events().forEach(event -> origins.put(event.name(), event.origin().name()));
    List<String> sentences = new ArrayList<>();
    for (SourceFile file : files) {
      String longest = longest(file);
      int length = length(longest);
      if (length > LONGEST) {
        String origin = origins.get(file.name());
        sentences.add((origin == null ? "the facade" : "'" + origin + "'")
            + (" becomes the class %s, for which the name of a file would have %d bytes; at most"
                    + " %d can be. ")
                .formatted(longest, length, LONGEST)
            + (origin == null
                ? "Give it a shorter name"
                : "Leave out what uses it, or give it a shorter name in the schema"));
      }
    }
    return sentences;
  }

  /** The longest binary name of its classes, without the package; the first one of several. */
  private static String longest(SourceFile file) {
    String longest = file.name();
    for (SourceFile.OfClass type : file.classes()) {
      if (length(type.name()) > length(longest)) {
        longest = type.name();
      }
    }
    return longest;
  }

  private static int length(String name) {
    return (name + SUFFIX).getBytes(StandardCharsets.UTF_8).length;
  }
}
