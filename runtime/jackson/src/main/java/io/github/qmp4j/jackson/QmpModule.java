package io.github.qmp4j.jackson;

import tools.jackson.core.Version;
import tools.jackson.databind.JacksonModule;

/**
 * Lets a {@code JsonMapper} read and write generated types through their own codecs, under the schema's
 * names:
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().addModule(new QmpModule()).build();
 * }</pre>
 *
 * <p>A type that is generated for one way only can go only that way; {@code codecs = BOTH} of {@link
 * io.github.qmp4j.QmpApi} generates all for both. A command is written as its arguments, and cannot be
 * read. Events are neither: their name and time stand in an envelope. What cannot be done is a {@code
 * DatabindException} that says so.
 */
public final class QmpModule extends JacksonModule {

  @Override
  public String getModuleName() {
    return "qmp4j";
  }

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  public void setupModule(SetupContext context) {
    context.addSerializers(new GeneratedSerializers());
    context.addKeySerializers(new GeneratedKeySerializers());
    context.addDeserializers(new GeneratedDeserializers());
  }
}
