package io.github.qmp4j.processor;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/** Makes valid instances of generated types; the same ones for the same seed. */
final class RandomValues {

  /** From here on only what is required. */
  private static final int DEEP = 3;

  private static final String[] STRINGS = {
    "",
    "a",
    "disk0",
    "Größe",
    "\"quoted\" \\ and\nbroken",
    "\u0001\u007f",
    "\ud83d\ude00",
    "x".repeat(300)
  };
  private static final long[] LONGS = {0, 1, 255, 65_536, 0xFFFF_FFFFL, Long.MAX_VALUE, -1};
  private static final int[] INTS = {0, 1, 127, 255, 65_535, -1};
  private static final double[] DOUBLES = {0.0, 0.1, -1.5, 1e300, Double.MIN_VALUE};

  private final Random random;

  RandomValues(long seed) {
    this.random = new Random(seed);
  }

  /** A record, an enum's constant, a branch of a union or an alternative. */
  Object instance(Class<?> type) {
    return of(type, 0);
  }

  private Object of(Type type, int depth) {
    if (type instanceof ParameterizedType generic) {
      return generic.getRawType() == List.class
          ? list(generic.getActualTypeArguments()[0], depth)
          : Map.of("further-" + random.nextInt(9), json());
    }
    Class<?> raw = (Class<?>) type;
    if (raw == String.class) {
      return STRINGS[random.nextInt(STRINGS.length)];
    } else if (raw == boolean.class || raw == Boolean.class) {
      return random.nextBoolean();
    } else if (raw == int.class || raw == Integer.class) {
      return INTS[random.nextInt(INTS.length)];
    } else if (raw == long.class || raw == Long.class) {
      return LONGS[random.nextInt(LONGS.length)];
    } else if (raw == double.class || raw == Double.class) {
      return DOUBLES[random.nextInt(DOUBLES.length)];
    } else if (raw == JsonNode.class) {
      return json();
    } else if (raw.isEnum()) {
      return constant(raw);
    } else if (raw.isSealed()) {
      return of(branch(raw, depth), depth);
    }
    return record(raw, depth);
  }

  private List<Object> list(Type element, int depth) {
    int size = depth > DEEP ? 0 : random.nextInt(3);
    return Stream.generate(() -> of(element, depth + 1)).limit(size).toList();
  }

  private JsonNode json() {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return switch (random.nextInt(4)) {
      case 0 -> IntNode.valueOf(random.nextInt());
      case 1 -> BooleanNode.TRUE;
      case 2 ->
        nodes.objectNode().set("list", nodes.arrayNode().add(1).addNull().add("x"));
      default -> StringNode.valueOf("text");
    };
  }

  private Object constant(Class<?> type) {
    List<?> known = Arrays.stream(type.getEnumConstants())
        .filter(constant -> !constant.toString().equals("UNRECOGNIZED"))
        .toList();
    return known.get(random.nextInt(known.size()));
  }

  private Class<?> branch(Class<?> union, int depth) {
    List<Class<?>> known = Arrays.stream(union.getPermittedSubclasses())
        .filter(branch -> !branch.getSimpleName().equals("Unrecognized"))
        .toList();
    return depth > DEEP
        ? known.stream().min(Comparator.comparingLong(RandomValues::size)).orElseThrow()
        : known.get(random.nextInt(known.size()));
  }

  /** How much a branch brings along that can bring along more. */
  private static long size(Class<?> branch) {
    return branch.isRecord()
        ? Arrays.stream(branch.getRecordComponents())
            .filter(component -> !isOptional(component.getAnnotatedType()))
            .filter(c -> c.getType().isSealed() || c.getType().isRecord())
            .count()
        : Long.MAX_VALUE;
  }

  /** Values at the edge of a narrower type are refused; then another one is tried. */
  private Object record(Class<?> type, int depth) {
    for (int attempt = 0; attempt < 1000; attempt++) {
      try {
        return constructor(type).newInstance(arguments(type, depth));
      } catch (InvocationTargetException e) {
        if (!(e.getCause() instanceof IllegalArgumentException)) {
          throw new AssertionError(type + " cannot be made", e.getCause());
        }
      } catch (ReflectiveOperationException e) {
        throw new AssertionError(type + " cannot be made", e);
      }
    }
    throw new AssertionError(type + " refuses everything");
  }

  private Object[] arguments(Class<?> type, int depth) {
    List<@Nullable Object> arguments = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      boolean absent =
          isOptional(component.getAnnotatedType()) && (depth > DEEP || random.nextInt(3) == 0);
      arguments.add(absent ? null : of(component.getGenericType(), depth + 1));
    }
    return arguments.toArray();
  }

  private static boolean isOptional(AnnotatedType type) {
    return type.isAnnotationPresent(Nullable.class);
  }

  private static Constructor<?> constructor(Class<?> record) throws NoSuchMethodException {
    Class<?>[] types = Arrays.stream(record.getRecordComponents())
        .map(RecordComponent::getType)
        .toArray(Class<?>[]::new);
    return record.getConstructor(types);
  }
}
