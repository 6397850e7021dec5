package io.github.qmp4j.fake.definition;

import org.jspecify.annotations.Nullable;

/**
 * Where in a value something stands, in QEMU's two ways to say it.
 *
 * @param parent null for the value as a whole
 * @param name of a member; null for an element
 * @param index of an element
 */
record Place(@Nullable Place parent, @Nullable String name, int index) {

  static final Place WHOLE = new Place(null, null, -1);

  Place member(String name) {
    return new Place(this, name, -1);
  }

  Place element(int index) {
    return new Place(this, null, index);
  }

  /** {@code children[0].filename}. */
  String path() {
    String path = text();
    return path.isEmpty() ? "<anonymous>" : path;
  }

  private String text() {
    if (parent == null) {
      return "";
    }
    String before = parent.text();
    if (name == null) {
      return before + "[" + index + "]";
    }
    return before.isEmpty() ? name : before + "." + name;
  }

  /** {@code filename}; some of QEMU's messages say only this, and nothing sensible of an element. */
  String last() {
    return name == null ? "null" : name;
  }
}
