package io.github.qmp4j.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Hands finished sources to javac: the least that a processor can do. */
@SupportedAnnotationTypes("*")
@SupportedOptions(CopyProcessor.FROM)
public final class CopyProcessor extends AbstractProcessor {

  /** The option that names the root directory of the sources. */
  static final String FROM = "copy.from";

  private boolean done;

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (!done) {
      done = true;
      Path root = Path.of(processingEnv.getOptions().get(FROM));
      try (Stream<Path> files = Files.walk(root)) {
        // What was generated has a record of itself beside it, which is no source.
        for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
          copy(root, file);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return true;
  }

  private void copy(Path root, Path file) throws IOException {
    String path = root.relativize(file).toString();
    String type = path.substring(0, path.length() - ".java".length())
        .replace(file.getFileSystem().getSeparator(), ".");
    try (Writer writer = processingEnv.getFiler().createSourceFile(type).openWriter()) {
      writer.write(Files.readString(file));
    }
  }
}
