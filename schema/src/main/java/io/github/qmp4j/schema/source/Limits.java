package io.github.qmp4j.schema.source;

/** How much is read before a reader gives up; far beyond any real schema, said in the message. */
public final class Limits {

  /** Bytes of one file. QEMU's largest is a quarter of a megabyte. */
  public static final int FILE_SIZE = 16 << 20;

  /** Bytes of all files of a schema. QEMU has less than one megabyte. */
  public static final int TOTAL_SIZE = 64 << 20;

  /** Files of one schema. QEMU has fewer than fifty. */
  public static final int FILES = 1000;

  /** Includes within includes. */
  public static final int INCLUDE_DEPTH = 100;

  /** Brackets within brackets. QEMU needs six. */
  public static final int NESTING = 200;

  /** Types within types: bases of bases, branches of branches. QEMU has three. */
  public static final int TYPE_DEPTH = 200;

  /**
   * Members that types take over from others, and values that unions have of their tags, all
   * together. QEMU's are not three thousand.
   */
  public static final int INHERITED = 1_000_000;

  /** Problems that are kept; nobody reads more. */
  public static final int PROBLEMS = 500;

  /** Names that unknown ones are compared with, all together, to say what could be meant. */
  public static final int NAMES_COMPARED = 20_000;

  private Limits() {}
}
