package io.github.qmp4j.samples.qmp;

import io.github.qmp4j.schema.SchemaReader;
import io.github.qmp4j.schema.bundled.Bundled;
import io.github.qmp4j.schema.dialect.Era;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option that says whose language is read. */
final class Strictness {

  @Option(
      names = "--strict",
      paramLabel = "ERA",
      converter = EraConverter.class,
      completionCandidates = Eras.class,
      description = "Accept what the front end of that QEMU accepts, and no more: "
          + "${COMPLETION-CANDIDATES}. Without it, what any QEMU accepts.")
  private Optional<Era> era = Optional.empty();

  @Option(
      names = "--untyped",
      paramLabel = "FILE",
      split = ",",
      description = "A text document in which what does not say its type is any JSON, "
          + "and what is unclear is only warned of.")
  private List<String> untyped = List.of();

  SchemaReader reader() {
    return era.map(SchemaReader::strict)
        .orElseGet(SchemaReader::lenient)
        .namedAfter(Bundled::nearest)
        .toleratingUntyped(untyped::contains);
  }

  static final class EraConverter implements ITypeConverter<Era> {
    @Override
    public Era convert(String value) {
      return Era.find(value)
          .orElseThrow(() -> new TypeConversionException(
              "'" + value + "' is none of " + Arrays.toString(Era.values())));
    }
  }

  static final class Eras extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    Eras() {
      super(Arrays.stream(Era.values()).map(Era::toString).toList());
    }
  }
}
