package io.github.qmp4j.wire;

/**
 * The byte with which a guest agent marks a fresh start, and which makes it forget half a command that
 * it has received. No JSON and no UTF-8 has it.
 */
public final class Sentinel {

  public static final byte BYTE = (byte) 0xFF;

  private Sentinel() {}
}
