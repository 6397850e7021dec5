package io.github.qmp4j.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails a test that leaves a thread of the library's or a descriptor behind. */
final class NothingLeft implements BeforeEachCallback, AfterEachCallback {

  private static final ExtensionContext.Namespace STORE =
      ExtensionContext.Namespace.create(NothingLeft.class);
  private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
  private static final long PATIENCE = 10_000_000_000L;

  @Override
  public void beforeEach(ExtensionContext context) throws Exception {
    SocketChannel.open(StandardProtocolFamily.UNIX).close(); // the JDK keeps one from then on
    awaitNoThread();
    context.getStore(STORE).put("before", channels().size());
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    int before = context.getStore(STORE).get("before", Integer.class);
    awaitNoThread();
    long end = System.nanoTime() + PATIENCE;
    while (channels().size() > before && System.nanoTime() < end) {
      Thread.sleep(5); // the scripts' ends may be closing
    }
    assertThat(channels()).as("descriptors").hasSizeLessThanOrEqualTo(before);
  }

  private static void awaitNoThread() throws InterruptedException {
    long end = System.nanoTime() + PATIENCE;
    while (threads().size() > 0 && System.nanoTime() < end) {
      Thread.sleep(5);
    }
    assertThat(threads()).as("threads").isEmpty();
  }

  private static List<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("qmp4j"))
        .toList();
  }

  /** What is open apart from files: the JVM opens those whenever it loads a class. */
  private static List<String> channels() throws IOException {
    if (!Files.isDirectory(DESCRIPTORS)) {
      return List.of();
    }
    try (Stream<Path> open = Files.list(DESCRIPTORS)) {
      return open.map(NothingLeft::target)
          .filter(target -> !target.startsWith("/"))
          .toList();
    }
  }

  private static String target(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (NoSuchFileException e) {
      return "/closed meanwhile";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
