package io.github.qmp4j.schema.model;

import java.util.List;
import java.util.Optional;

/**
 * A JSON object: a struct, or with {@code variants} a union.
 *
 * @param implicit made by the front end for inline members (a command's arguments, a union's inline
 *     base, the wrapper of a simple union's branch), not written by anybody
 * @param base the struct whose members come first; empty if there is none
 * @param members its own members, without those of {@code base}; for all see {@link
 *     Schema#allMembers}
 * @param variants what the tag's value adds; empty for a struct
 */
public record ObjectType(
    Header header,
    boolean implicit,
    Optional<String> base,
    List<Member> members,
    Optional<Variants> variants)
    implements Definition, Type {

  public ObjectType {
    members = List.copyOf(members);
  }

  public boolean isUnion() {
    return variants.isPresent();
  }
}
