package io.github.qmp4j.benchmarks;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Generated sources once more, but for what their codecs do: the methods are there and are empty. */
final class WithoutCodecs {

  private static final Set<String> CODECS =
      Set.of("read", "readList", "readRest", "readResult", "write", "writeArguments");

  private static final String NOTHING = "{ throw new UnsupportedOperationException(); }";

  private WithoutCodecs() {}

  /** Writes the sources below one directory to another one. */
  static void copy(List<Path> sources, Path from, Path to) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      JavacTask task = (JavacTask) compiler.getTask(
          null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        Path source = Path.of(unit.getSourceFile().toUri());
        Path target = to.resolve(from.relativize(source).toString());
        Files.createDirectories(target.getParent());
        Files.writeString(target, emptied(unit, positions));
      }
    }
  }

  private static String emptied(CompilationUnitTree unit, SourcePositions positions)
      throws IOException {
    List<BlockTree> bodies = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethod(MethodTree method, Void none) {
        if (method.getBody() != null && CODECS.contains(method.getName().toString())) {
          bodies.add(method.getBody());
        }
        return super.visitMethod(method, none);
      }
    }.scan(unit, null);
    StringBuilder text = new StringBuilder(unit.getSourceFile().getCharContent(true));
    for (int i = bodies.size() - 1; i >= 0; i--) {
      BlockTree body = bodies.get(i);
      text.replace(
          (int) positions.getStartPosition(unit, body),
          (int) positions.getEndPosition(unit, body),
          NOTHING);
    }
    return text.toString();
  }
}
