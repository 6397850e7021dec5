package io.github.qmp4j.processor.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was generated for one package, and from what.
 *
 * <p>As text: lines of a keyword and its value, then the selected definitions in QAPI. A text of another
 * form or format number is no record, as if nothing had been generated.
 *
 * @param generator the version of the processor
 * @param java the level of the sources that it was generated among, such as 17; 0 if that is not known
 * @param packageName the annotated package
 * @param inputs the files that were read; a bundled definition changes with the generator only
 * @param types the simple names of the generated top-level types
 * @param definitions the selected definitions as a QAPI file
 */
public record GenerationRecord(
    String generator,
    int java,
    String packageName,
    List<Input> inputs,
    List<String> types,
    String definitions) {

  /** The directory of all records, below that of generated sources. */
  public static final String DIRECTORY = "META-INF/qmp4j";

  /** What the names of records end with. */
  public static final String SUFFIX = ".generation";

  /**
   * What is added to the name of the directory of generated sources for the one beside it that keeps
   * the records of the previous build: Maven's compiler plugin empties the former before it compiles.
   */
  public static final String PREVIOUS = ".previous";

  /** The resource beside the generated classes that has the selected definitions when it is run. */
  public static final String RESOURCE = "qmp4j.qapi";

  private static final String FIRST_LINE = "qmp4j-generation 1";
  private static final String GENERATOR = "generator ";
  private static final String JAVA = "java ";
  private static final String PACKAGE = "package ";
  private static final String INPUT = "input ";
  private static final String TYPE = "type ";
  private static final String DEFINITIONS = "definitions";

  public GenerationRecord {
    inputs = List.copyOf(inputs);
    types = List.copyOf(types);
  }

  /** The version of this processor; "development" if it does not run from its jar. */
  public static String currentGenerator() {
    String version = GenerationRecord.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  /** The name of a package's record in {@link #DIRECTORY}. */
  public static String fileName(String packageName) {
    return packageName + SUFFIX;
  }

  /** As text. */
  public String print() {
    StringBuilder text = new StringBuilder();
    text.append(FIRST_LINE).append('\n');
    text.append(GENERATOR).append(generator).append('\n');
    text.append(JAVA).append(java).append('\n');
    text.append(PACKAGE).append(packageName).append('\n');
    for (Input input : inputs) {
      text.append(INPUT).append(input.kind().label()).append(' ').append(input.hash());
      text.append(' ').append(input.name()).append('\n');
    }
    types.forEach(type -> text.append(TYPE).append(type).append('\n'));
    return text.append(DEFINITIONS).append('\n').append(definitions).toString();
  }

  /** From text; empty if it is none of ours, or one of another version. */
  public static Optional<GenerationRecord> parse(String text) {
    int end = text.indexOf("\n" + DEFINITIONS + "\n");
    if (!text.startsWith(FIRST_LINE + "\n") || end < 0) {
      return Optional.empty();
    }
    String generator = "";
    int java = 0;
    String packageName = "";
    List<Input> inputs = new ArrayList<>();
    List<String> types = new ArrayList<>();
    for (String line : text.substring(0, end).split("\n")) {
      if (line.startsWith(GENERATOR)) {
        generator = line.substring(GENERATOR.length());
      } else if (line.startsWith(JAVA)) {
        java = level(line.substring(JAVA.length()));
      } else if (line.startsWith(PACKAGE)) {
        packageName = line.substring(PACKAGE.length());
      } else if (line.startsWith(TYPE)) {
        types.add(line.substring(TYPE.length()));
      } else if (line.startsWith(INPUT)) {
        input(line.substring(INPUT.length())).ifPresent(inputs::add);
      }
    }
    String definitions = text.substring(end + DEFINITIONS.length() + 2);
    return Optional.of(
        new GenerationRecord(generator, java, packageName, inputs, types, definitions));
  }

  private static int level(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException unknown) {
      return 0;
    }
  }

  private static Optional<Input> input(String line) {
    String[] fields = line.split(" ", 3);
    for (Input.Kind kind : Input.Kind.values()) {
      if (fields.length == 3 && kind.label().equals(fields[0])) {
        return Optional.of(new Input(kind, fields[1], fields[2]));
      }
    }
    return Optional.empty();
  }
}
