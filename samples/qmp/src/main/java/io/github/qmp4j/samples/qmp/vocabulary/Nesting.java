package io.github.qmp4j.samples.qmp.vocabulary;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the dotted names of a line lead. Which members there are may depend on the values of others.
 */
public final class Nesting {

  private final Vocabulary vocabulary;
  private final Type.Struct top;
  private final List<String> given;

  /**
   * @param top the arguments of the command
   * @param given the words of the line, {@code name=value}
   */
  public Nesting(Vocabulary vocabulary, Type.Struct top, List<String> given) {
    this.vocabulary = vocabulary;
    this.top = top;
    this.given = given;
  }

  /** The members whose names begin so, without what comes before the last dot. */
  public List<Type.Member> siblings(String name) {
    Type.Struct owner = owner(name);
    return owner == null ? List.of() : members(owner, name);
  }

  /** What a name leads to. */
  public Optional<Type.Member> find(String name) {
    String last = name.substring(name.lastIndexOf('.') + 1);
    return siblings(name).stream().filter(m -> m.name().equals(last)).findFirst();
  }

  /**
   * Whether there cannot be an argument of that name, whatever else is given.
   *
   * @param closed whether all arguments of the command are known
   */
  public boolean rulesOut(String name, boolean closed) {
    int dot = name.lastIndexOf('.');
    if (dot >= 0 && rulesOut(name.substring(0, dot), closed)) {
      return true;
    }
    Type.Struct owner = owner(name);
    if (owner == null) {
      Optional<Type.Member> parent = find(name.substring(0, dot));
      return parent.isPresent()
          && !vocabulary.isOpen(vocabulary.type(parent.get().type()));
    }
    boolean all = (dot >= 0 || closed) && vocabulary.areAll(owner, tag(owner, name));
    return all && find(name).isEmpty();
  }

  /** The object that a value of the type is or can be; null if it cannot. */
  public Type.@Nullable Struct struct(Type type) {
    if (type instanceof Type.OneOf oneOf) {
      for (String name : oneOf.types()) {
        if (vocabulary.type(name) instanceof Type.Struct struct) {
          return struct;
        }
      }
    }
    return type instanceof Type.Struct struct ? struct : null;
  }

  private Type.@Nullable Struct owner(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0
        ? top
        : find(name.substring(0, dot))
            .map(member -> struct(vocabulary.type(member.type())))
            .orElse(null);
  }

  private List<Type.Member> members(Type.Struct owner, String name) {
    return vocabulary.members(owner, tag(owner, name));
  }

  private @Nullable String tag(Type.Struct owner, String name) {
    String start = name.substring(0, name.lastIndexOf('.') + 1) + owner.tag() + "=";
    return given.stream()
        .filter(word -> word.startsWith(start))
        .map(word -> word.substring(start.length()))
        .findFirst()
        .orElse(null);
  }
}
