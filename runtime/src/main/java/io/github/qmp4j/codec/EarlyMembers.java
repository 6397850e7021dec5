package io.github.qmp4j.codec;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.util.JsonParserSequence;
import tools.jackson.databind.util.TokenBuffer;

/**
 * The members of a union's branch that come before the tag: no client may rely on the order. QEMU mostly
 * sends the tag early; not so in {@code query-qmp-schema}, its longest reply.
 */
public final class EarlyMembers {

  private final TokenBuffer members = TokenBuffer.forGeneration();

  private EarlyMembers() {}

  /**
   * Keeps a member that nobody knows before the tag is known.
   *
   * @param early those kept so far; null if there are none
   * @param in stands on the first token of the member's value, and on the last one afterwards
   */
  public static EarlyMembers keep(@Nullable EarlyMembers early, JsonParser in) {
    EarlyMembers kept = early == null ? new EarlyMembers() : early;
    kept.members.writeName(in.currentName());
    kept.members.copyCurrentStructure(in);
    return kept;
  }

  /**
   * For the branch, once the tag has come: the members kept, and then those that still follow.
   *
   * @param in stands on the tag's value. When the result has been read to the end of the object, so has
   *     this
   */
  public static JsonParser then(@Nullable EarlyMembers early, JsonParser in) {
    return early == null ? in : JsonParserSequence.createFlattened(false, early.replayed(in), in);
  }

  /** For an object that ended without a tag: the members kept, which are all. */
  public static JsonParser untagged(@Nullable EarlyMembers early, JsonParser in, String tag) {
    Decode.orElse(in, tag, null, "");
    EarlyMembers kept = early == null ? new EarlyMembers() : early;
    kept.members.writeEndObject();
    return kept.replayed(in);
  }

  private JsonParser replayed(JsonParser in) {
    members.overrideParentContext(in.streamReadContext()); // errors say where
    return members.asParser();
  }
}
