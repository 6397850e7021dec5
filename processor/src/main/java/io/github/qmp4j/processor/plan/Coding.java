package io.github.qmp4j.processor.plan;

/**
 * Which way a type travels, and so which codec methods it needs.
 *
 * @param read a reply or an event brings it
 * @param written a command sends it
 * @param readInList a reply or an event brings an array of it
 * @param writtenInList a command sends an array of it; it needs no method for that, unless it is to be read
 *     as well
 */
public record Coding(boolean read, boolean written, boolean readInList, boolean writtenInList) {

  static final Coding NONE = new Coding(false, false, false, false);
  static final Coding READ = new Coding(true, false, false, false);
  static final Coding WRITTEN = new Coding(false, true, false, false);

  /** Whether it does not travel at all. */
  boolean isNone() {
    return !read && !written && !readInList && !writtenInList;
  }

  Coding inList() {
    return new Coding(read, written, read, written);
  }

  Coding and(Coding other) {
    return new Coding(
        read || other.read,
        written || other.written,
        readInList || other.readInList,
        writtenInList || other.writtenInList);
  }

  Coding bothWays() {
    boolean lists = readInList || writtenInList;
    return new Coding(true, true, lists, lists);
  }
}
