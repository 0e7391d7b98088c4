package dev.aviary.bootstrap.reference;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.tools.ToolProvider;

/** What is said above the methods of a source file, as one line of Markdown each. */
final class Comments {

  private final Map<String, String> byMethod = new HashMap<>();

  /** Reads a source file. */
  Comments(Path source) {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var files = compiler.getStandardFileManager(null, null, null);
    var task =
        (JavacTask)
            compiler.getTask(null, files, null, null, null, files.getJavaFileObjects(source));
    DocTrees trees = DocTrees.instance(task);
    try {
      for (var unit : task.parse()) {
        new TreePathScanner<Void, Void>() {
          @Override
          public Void visitMethod(MethodTree method, Void none) {
            String comment = trees.getDocComment(getCurrentPath());
            if (comment != null) {
              byMethod.put(name(getCurrentPath(), method), line(comment));
            }
            return super.visitMethod(method, null);
          }
        }.scan(unit, null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** By the simple names of its type and of itself; empty where nothing is said. */
  Optional<String> of(Class<?> type, String method) {
    return Optional.ofNullable(byMethod.get(type.getSimpleName() + "." + method));
  }

  private static String name(TreePath path, MethodTree method) {
    var type = (ClassTree) path.getParentPath().getLeaf();
    return type.getSimpleName() + "." + method.getName();
  }

  private static String line(String comment) {
    return comment.strip().replaceAll("\\s+", " ").replaceAll("\\{@code ([^}]*)}", "`$1`");
  }
}
