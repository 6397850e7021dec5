package io.github.qmp4j.schema.source;

/** How much is read before a reader gives up; far beyond any real schema, said in the message. */
public final class Limits {

  /** Bytes of one file. QEMU's largest is a quarter of a megabyte. */
  public static final int FILE_SIZE = 16 << 20;

  /** Files of one schema. QEMU has fewer than fifty. */
  public static final int FILES = 1000;

  /** Includes within includes. */
  public static final int INCLUDE_DEPTH = 100;

  /** Brackets within brackets. QEMU needs six. */
  public static final int NESTING = 200;

  /** Types within types: bases of bases, branches of branches. QEMU has three. */
  public static final int TYPE_DEPTH = 200;

  /** Problems that are kept; the rest are counted. */
  public static final int PROBLEMS = 1000;

  private Limits() {}
}
