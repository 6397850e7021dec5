package io.github.qmp4j.jackson;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** The method {@code read} of a generated type, or of the union or alternate that it is a branch of. */
record Reader(Class<?> type, Method method) {

  /** Empty for types that are not generated, or not to be read. */
  static Optional<Reader> of(Class<?> type) {
    for (Class<?> declarer = type; declarer != null; declarer = declarer.getDeclaringClass()) {
      try {
        Method method = declarer.getMethod("read", JsonParser.class);
        if (Modifier.isStatic(method.getModifiers())
            && method.getDeclaringClass() == declarer
            && method.getReturnType() == declarer
            && declarer.isAssignableFrom(type)) {
          return Optional.of(new Reader(type, method));
        }
      } catch (NoSuchMethodException notHere) {
        // Perhaps further out.
      }
    }
    return Optional.empty();
  }

  /** The value for JSON's null; null if that is none, or if {@link #read} will fail for the same reason. */
  @Nullable
  Object ofNull() {
    try {
      Object value = method.getDeclaringClass().getMethod("ofNull").invoke(null);
      return type.isInstance(value) ? value : null;
    } catch (NoSuchMethodException | IllegalAccessException none) {
      return null;
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(type + ": ofNull failed", e);
    }
  }

  /**
   * The value that the parser stands on.
   *
   * @throws RuntimeException what the codec throws
   * @throws IllegalAccessException if the type's package is closed to this module
   */
  Object read(JsonParser parser) throws IllegalAccessException {
    try {
      return method.invoke(null, parser);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException codec) {
        throw codec;
      }
      throw new IllegalStateException(method + " failed", e);
    }
  }
}
