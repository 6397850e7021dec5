package io.github.qmp4j.samples.qmp.schema;

import io.github.qmp4j.schema.SchemaReader;
import io.github.qmp4j.schema.bundled.Bundled;
import io.github.qmp4j.schema.dialect.Era;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/** The options of a command that say whose language is read. */
final class Strictness {

  private final OptionSpec era;
  private final OptionSpec untyped;

  Strictness(SchemaCommand command) {
    this.era = command.option(OptionSpec.builder("--strict")
        .paramLabel("ERA")
        .type(Era.class)
        .converters(new EraConverter())
        .description("Accept what the front end of that QEMU accepts, and no more: "
            + String.join(", ", eras())
            + ". Without it, what any QEMU accepts."));
    this.untyped = command.option(OptionSpec.builder("--untyped")
        .paramLabel("FILE")
        .type(List.class)
        .splitRegex(",")
        .initialValue(List.of())
        .description("A text document in which what does not say its type is any JSON, "
            + "and what is unclear is only warned of."));
  }

  SchemaReader reader() {
    Era strict = era.getValue();
    List<String> tolerated = untyped.getValue();
    return (strict == null ? SchemaReader.lenient() : SchemaReader.strict(strict))
        .namedAfter(Bundled::nearest)
        .toleratingUntyped(tolerated::contains);
  }

  private static List<String> eras() {
    return Arrays.stream(Era.values()).map(Era::toString).toList();
  }

  private static final class EraConverter implements ITypeConverter<Era> {
    @Override
    public Era convert(String value) {
      return Era.find(value)
          .orElseThrow(() -> new TypeConversionException("'" + value + "' is none of " + eras()));
    }
  }
}
