package cases.traps;

import io.github.qmp4j.codec.Encode;
import io.github.qmp4j.codec.JsonWritable;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * QAPI union <code>NewKey</code>, schema.json:23.
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public sealed interface NewKey extends JsonWritable {
  /**
   * Which branch this is.
   */
  KeyKind kind();

  /**
   * The branch <code>plain</code>.
   *
   * @param comment <code>comment</code>; null if absent
   */
  record Plain(@Nullable String comment) implements NewKey {
    @Override
    public KeyKind kind() {
      return KeyKind.PLAIN;
    }

    /**
     * A builder that starts with the values of this record.
     */
    public Builder toBuilder() {
      Builder builder = new Builder();
      builder.comment = this.comment;
      return builder;
    }

    @Override
    public void write(JsonGenerator generator) {
      Encode.start(generator);
      Encode.member(generator, "kind", "plain");
      Encode.member(generator, "comment", comment);
      Encode.end(generator);
    }

    /**
     * Collects the values of a {@link Plain}; what is not set, or set to null, is absent.
     * Not safe for several threads.
     */
    public static final class Builder {
      private String comment;

      public Builder() {
      }

      public Builder comment(@Nullable String comment) {
        this.comment = comment;
        return this;
      }

      /**
       * The record with the values set.
       *
       * @throws NullPointerException if a required value is not set; the message names it
       */
      public Plain build() {
        return new Plain(comment);
      }
    }
  }
}
