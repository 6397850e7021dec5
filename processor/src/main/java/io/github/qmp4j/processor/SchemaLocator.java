package io.github.qmp4j.processor;

import io.github.qmp4j.processor.history.Input;
import io.github.qmp4j.schema.ReadResult;
import io.github.qmp4j.schema.SchemaReader;
import io.github.qmp4j.schema.bundled.Bundled;
import io.github.qmp4j.schema.source.SourceFiles;
import io.github.qmp4j.schema.source.Suggestion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.annotation.processing.Filer;
import javax.tools.JavaFileManager;
import javax.tools.StandardLocation;

/** Finds and reads the definitions that the {@code schema} attribute names. */
final class SchemaLocator {

  private final Options options;
  private final Filer filer;

  SchemaLocator(Options options, Filer filer) {
    this.options = options;
    this.filer = filer;
  }

  /**
   * Finds it and reads it. Looks among the bundled definitions, in the file system, then among the compiler's resources.
   *
   * @throws NotFoundException if it is nowhere
   */
  Definitions read(String schema) throws NotFoundException {
    Optional<Bundled> bundled = Bundled.find(schema);
    if (bundled.isPresent()) {
      return new Definitions(bundled.get().read(), List.of());
    }
    List<String> names =
        SchemaReader.isText(schema) ? SchemaReader.textFiles(schema) : List.of(schema);
    List<String> tried = new ArrayList<>();
    for (List<Path> paths : candidates(names)) {
      if (paths.stream().allMatch(Files::isRegularFile)) {
        RecordingFiles files = new RecordingFiles(SourceFiles.fileSystem(), Input.Kind.FILE);
        return read(
            files,
            paths.stream()
                .map(path -> path.toString().replace('\\', '/'))
                .collect(Collectors.joining(",")));
      }
      paths.stream()
          .filter(path -> !Files.isRegularFile(path))
          .forEach(path -> tried.add(shown(path)));
    }
    for (StandardLocation location :
        List.of(StandardLocation.CLASS_OUTPUT, StandardLocation.CLASS_PATH)) {
      FilerFiles files = new FilerFiles(filer, location);
      if (names.stream().allMatch(files::has)) {
        return read(new RecordingFiles(files, Input.Kind.RESOURCE), schema);
      }
      tried.add(location.getName().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
    // Files may be called anything; only what to say depends on what it looks like.
    if (!looksLikeFile(schema)) {
      throw new NotFoundException(ComplaintCode.UNKNOWN_DEFINITION, unknownName(schema));
    }
    throw new NotFoundException(
        ComplaintCode.SCHEMA_NOT_FOUND,
        "no schema file '"
            + schema
            + "'; looked for it in "
            + String.join(", ", tried)
            + (isServer(schema)
                ? ". What a running QEMU tells of itself has to be a file: 'qmp schema capture ADDRESS --out FILE' writes it"
                : ". Relative files are looked up in the directories of javac's option -Aqmp.schemaPath=DIR (Maven: <compilerArgs>)"));
  }

  /** Whether it is the address of a monitor, or the path of something like a socket. */
  private boolean isServer(String schema) {
    return schema.startsWith("unix:")
        || schema.startsWith("tcp:")
        || candidates(List.of(schema)).stream()
            .flatMap(List::stream)
            .anyMatch(path ->
                Files.exists(path) && !Files.isDirectory(path) && !Files.isRegularFile(path));
  }

  private Definitions read(RecordingFiles files, String root) {
    ReadResult result = SchemaReader.lenient()
        .namedAfter(Bundled::nearest)
        .toleratingUntyped(options::toleratesUntyped)
        .read(files, root);
    return new Definitions(result, files.inputs());
  }

  /** Whole, for who builds with Maven need not know what a relative directory is relative to. */
  private static String shown(Path path) {
    return path.toAbsolutePath()
        + (Files.isDirectory(path)
            ? " (a directory: name the root file in it, such as qapi-schema.json)"
            : "");
  }

  private static boolean looksLikeFile(String schema) {
    return schema.contains("/")
        || schema.contains("\\")
        || schema.endsWith(".json")
        || SchemaReader.isText(schema);
  }

  private static String unknownName(String schema) {
    String names = String.join(", ", Bundled.names());
    String hint = Suggestion.among(Bundled.names(), schema)
        .map(name -> " Did you mean '" + name + "'?")
        .orElse("");
    return "no bundled definition is called '"
        + schema
        + "'."
        + hint
        + " Bundled are: "
        + names
        + ". For a schema file give its path, such as \"qapi/qapi-schema.json\"";
  }

  /** Where the files could be, all in the same directory of the schema path. */
  private List<List<Path>> candidates(List<String> names) {
    try {
      List<Path> paths = names.stream().map(Path::of).toList();
      if (paths.stream().allMatch(Path::isAbsolute)) {
        return List.of(paths);
      }
      return options.schemaPath().stream()
          .map(directory -> paths.stream().map(directory::resolve).toList())
          .toList();
    } catch (InvalidPathException notOfThisSystem) {
      return List.of();
    }
  }

  /** The message is for the user. */
  static final class NotFoundException extends Exception {
    private static final long serialVersionUID = 1L;

    private final ComplaintCode code;

    NotFoundException(ComplaintCode code, String message) {
      super(message);
      this.code = code;
    }

    ComplaintCode code() {
      return code;
    }
  }

  /** Resources as javac sees them. */
  private record FilerFiles(Filer filer, JavaFileManager.Location location) implements SourceFiles {

    @Override
    public InputStream open(String path) throws IOException {
      try {
        return filer.getResource(location, "", path).openInputStream();
      } catch (IllegalArgumentException | FileSystemNotFoundException e) {
        // A name that javac refuses ("..", "/x") is no resource.
        throw new IOException("no resource '" + path + "'", e);
      }
    }

    boolean has(String path) {
      try (InputStream stream = open(path)) {
        return stream.read() >= 0;
      } catch (IOException absent) {
        return false;
      }
    }
  }
}
