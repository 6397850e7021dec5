package io.github.qmp4j.samples.qmp.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpException;
import io.github.qmp4j.schema.source.SourceFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What a running server says of itself, as if its address were the name of a file. */
final class LiveSchema implements SourceFiles {

  private final QmpAddress address;

  LiveSchema(QmpAddress address) {
    this.address = address;
  }

  /**
   * Connects and asks.
   *
   * @throws QmpException if that does not work
   */
  String text() {
    try (QmpClient client = QmpClient.connect(address)) {
      return client.execute(new QuerySchema());
    }
  }

  @Override
  public InputStream open(String path) throws IOException {
    try {
      return new ByteArrayInputStream(text().getBytes(UTF_8));
    } catch (QmpException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
