package io.github.qmp4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

class DeferredTest {

  @Test
  void aConstantThatAnotherProcessorGeneratesIsWaitedFor() {
    Compilation compilation = Compiler.javac()
        .withClasspath(Arrays.stream(Compilations.classPath().split(File.pathSeparator))
            .map(File::new)
            .toList())
        .withProcessors(new Constants(), new QmpProcessor())
        .compile(
            Compilations.packageInfo("api", "schema = made.Constants.SCHEMA, events = \"!*\""));

    assertThat(compilation.errors()).isEmpty();
    assertThat(compilation.generatedSourceFile("api.GuestPing")).isPresent();
  }

  /** Generates one in the first round. */
  @SupportedAnnotationTypes("*")
  private static final class Constants extends AbstractProcessor {

    private boolean done;

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (!done) {
        done = true;
        try (Writer writer =
            processingEnv.getFiler().createSourceFile("made.Constants").openWriter()) {
          writer.write("package made; public interface Constants { String SCHEMA = \"qga-7.2\"; }");
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return false;
    }
  }
}
