package io.github.qmp4j.codec;

import tools.jackson.core.JsonParser;
import tools.jackson.core.util.JsonParserSequence;
import tools.jackson.databind.util.TokenBuffer;

/**
 * For unions whose tag does not come before their branch's members: no client may rely on the order.
 * QEMU mostly sends the tag early; not so in {@code query-qmp-schema}, its longest reply.
 */
public final class TagFirst {

  private TagFirst() {}

  /**
   * The rest of an object, with the tag moved to the front.
   *
   * <p>{@code in} stands on the first token of the value of a member that nobody knows before the
   * tag is known. Members read before are not repeated. Whoever reads the returned parser to the
   * object's end has moved {@code in} to its last token, too.
   *
   * <p>Where there is no tag, the empty string stands in: a branch that nobody knows.
   */
  public static JsonParser reorder(JsonParser in, String tag) {
    TokenBuffer early = TokenBuffer.forGeneration();
    boolean found = keepUntil(in, tag, early);
    TokenBuffer front = TokenBuffer.forGeneration();
    front.writeName(tag);
    front.writeString(Decode.orElse(in, tag, found ? Decode.string(in) : null, ""));
    JsonParser kept = sequence(front.asParser(), early.asParser());
    return found ? sequence(kept, in) : kept;
  }

  /** Keeps the members from the current one on. False if there was no tag; then all are kept. */
  private static boolean keepUntil(JsonParser in, String tag, TokenBuffer early) {
    String name = in.currentName();
    do {
      early.writeName(name);
      early.copyCurrentStructure(in);
      name = in.nextName();
      if (name == null) {
        early.writeEndObject();
        return false;
      }
      in.nextToken();
    } while (!name.equals(tag));
    return true;
  }

  private static JsonParser sequence(JsonParser first, JsonParser second) {
    return JsonParserSequence.createFlattened(false, first, second);
  }
}
