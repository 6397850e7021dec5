package io.github.qmp4j.processor.plan;

import io.github.qmp4j.schema.model.Feature;
import io.github.qmp4j.schema.model.ObjectType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A union: a sealed interface with one record for each branch, and one for values without. */
public record PlannedUnion(String name, ObjectType origin, Coding coding, Variant root)
    implements PlannedType {

  /** The record for values of the tag that have no branch. */
  public static final String OTHER = "Other";

  /** The record for branches that the schema does not have. */
  public static final String UNRECOGNIZED = "Unrecognized";

  /** Its component for the tag's value. */
  public static final String TAG_VALUE = "tagValue";

  /** Its component for the members that are not the union's base. */
  public static final String OTHER_MEMBERS = "otherMembers";

  /**
   * A branch, or the union itself.
   *
   * <p>A branch whose own type is a union is a sealed interface again, with its branches within.
   *
   * @param name of the interface or record
   * @param components all members up to here: the union's base, and for a branch what it adds. Tags
   *     are not among them, because the type implies their values
   * @param tags those that are implied from here on, the outermost first; one for a branch of an
   *     ordinary union
   * @param choice how to go on; null if this is a record
   */
  public record Variant(
      String name,
      List<Component> components,
      List<Tag> tags,
      @Nullable Choice choice,
      String doc) {

    public Variant {
      components = List.copyOf(components);
      tags = List.copyOf(tags);
    }
  }

  /**
   * The way from a union to its branches.
   *
   * @param tag the accessor's name
   * @param wireName the key in JSON
   * @param type the enum's simple name
   * @param others null if each value of the tag has a branch
   * @param unrecognized the components of the record for branches that the schema does not have
   */
  public record Choice(
      String tag,
      String wireName,
      String type,
      List<Variant> branches,
      @Nullable Others others,
      List<Component> unrecognized) {

    public Choice {
      branches = List.copyOf(branches);
      unrecognized = List.copyOf(unrecognized);
    }
  }

  /**
   * The one record for all values of a tag that have no branch. There can be dozens of them, and they
   * differ in nothing but the value.
   *
   * @param components the tag, and the members of the union
   * @param tags those of the unions around this one
   */
  public record Others(
      String name, List<Component> components, List<Tag> tags, List<PlannedEnum.Constant> values) {

    public Others {
      components = List.copyOf(components);
      tags = List.copyOf(tags);
      values = List.copyOf(values);
    }

    public Component tag() {
      return components.get(0);
    }
  }

  /**
   * A tag with the value that a branch implies.
   *
   * @param constant of the enum
   */
  public record Tag(String name, String wireName, String type, PlannedEnum.Constant constant) {

    public String wireValue() {
      return constant.origin().name();
    }
  }

  /** The simple names of the classes within. */
  Set<String> nestedNames() {
    Set<String> names = new HashSet<>();
    addNested(root, names);
    return names;
  }

  private static void addNested(Variant variant, Set<String> names) {
    Choice choice = variant.choice();
    if (choice != null) {
      for (Variant branch : choice.branches()) {
        names.add(branch.name());
        addNested(branch, names);
      }
      if (choice.others() != null) {
        names.add(choice.others().name());
      }
    }
  }

  /** Whether the code of the union has to name constants that are deprecated. */
  public boolean usesDeprecated() {
    return usesDeprecated(root);
  }

  private static boolean usesDeprecated(Variant variant) {
    return variant.tags().stream()
            .anyMatch(t -> t.constant().origin().hasFeature(Feature.DEPRECATED))
        || variant.choice() != null
            && variant.choice().branches().stream().anyMatch(PlannedUnion::usesDeprecated);
  }
}
