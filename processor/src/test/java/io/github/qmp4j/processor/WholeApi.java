package io.github.qmp4j.processor;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.tools.JavaFileObject;

/**
 * Everything that a bundled definition has, unstable elements too, generated for both ways and
 * compiled with all of lint. Compiled once for all tests.
 */
final class WholeApi extends ClassLoader {

  private static final Map<String, Compilation> COMPILED = new ConcurrentHashMap<>();
  private static final String PACKAGE = "api";

  private final Map<String, byte[]> classes = new HashMap<>();

  private WholeApi(Compilation compilation) {
    super(WholeApi.class.getClassLoader());
    compilation.generatedFiles().stream()
        .filter(file -> file.getKind() == JavaFileObject.Kind.CLASS)
        .forEach(file -> classes.put(className(file), bytes(file)));
  }

  static Compilation compile(String schema) {
    return COMPILED.computeIfAbsent(
        schema,
        name -> Compilations.compile(
            Path.of("nowhere"),
            Compilations.packageInfo(
                PACKAGE,
                "schema = \"" + name
                    + "\", unstable = true, codecs = io.github.qmp4j.QmpApi.Codecs.BOTH")));
  }

  /** Its classes, loaded. */
  static WholeApi load(String schema) {
    return new WholeApi(compile(schema));
  }

  /** The public top-level classes, by name. */
  List<Class<?>> types() {
    return classes.keySet().stream()
        .filter(name -> !name.contains("$") && !name.endsWith("package-info"))
        .sorted()
        .<Class<?>>map(this::type)
        .filter(type -> Modifier.isPublic(type.getModifiers()))
        .toList();
  }

  /** Writes its classes below a directory, to compile something against them. */
  void writeTo(Path directory) throws IOException {
    for (Map.Entry<String, byte[]> type : classes.entrySet()) {
      Path file = directory.resolve(type.getKey().replace('.', '/') + ".class");
      Files.createDirectories(file.getParent());
      Files.write(file, type.getValue());
    }
  }

  private Class<?> type(String name) {
    try {
      return loadClass(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }

  private static String className(JavaFileObject file) {
    String path = file.getName();
    int start = path.indexOf("/" + PACKAGE + "/") + 1;
    return path.substring(start, path.length() - ".class".length()).replace('/', '.');
  }

  private static byte[] bytes(JavaFileObject file) {
    try (InputStream stream = file.openInputStream()) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
