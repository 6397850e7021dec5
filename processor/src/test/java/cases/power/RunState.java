package cases.power;

import io.github.qmp4j.codec.Decode;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import tools.jackson.core.JsonParser;

/**
 * QAPI enum <code>RunState</code>, qmp-types.json:87.
 */
@Generated("io.github.qmp4j.processor.QmpProcessor")
@NullMarked
public enum RunState {
  /**
   * <code>debug</code>.
   */
  DEBUG("debug"),

  /**
   * <code>inmigrate</code>.
   */
  INMIGRATE("inmigrate"),

  /**
   * <code>internal-error</code>.
   */
  INTERNAL_ERROR("internal-error"),

  /**
   * <code>io-error</code>.
   */
  IO_ERROR("io-error"),

  /**
   * <code>paused</code>.
   */
  PAUSED("paused"),

  /**
   * <code>postmigrate</code>.
   */
  POSTMIGRATE("postmigrate"),

  /**
   * <code>prelaunch</code>.
   */
  PRELAUNCH("prelaunch"),

  /**
   * <code>finish-migrate</code>.
   */
  FINISH_MIGRATE("finish-migrate"),

  /**
   * <code>restore-vm</code>.
   */
  RESTORE_VM("restore-vm"),

  /**
   * <code>running</code>.
   */
  RUNNING("running"),

  /**
   * <code>save-vm</code>.
   */
  SAVE_VM("save-vm"),

  /**
   * <code>shutdown</code>.
   */
  SHUTDOWN("shutdown"),

  /**
   * <code>suspended</code>.
   */
  SUSPENDED("suspended"),

  /**
   * <code>watchdog</code>.
   */
  WATCHDOG("watchdog"),

  /**
   * <code>guest-panicked</code>.
   */
  GUEST_PANICKED("guest-panicked"),

  /**
   * <code>colo</code>.
   */
  COLO("colo"),

  /**
   * A value of a newer server, which this API does not know. It can be read and not be sent.
   */
  UNRECOGNIZED("");

  private final String qapiName;

  RunState(String qapiName) {
    this.qapiName = qapiName;
  }

  /**
   * The value on the wire; empty for an unrecognized one.
   */
  public String qapiName() {
    return qapiName;
  }

  /**
   * Reads one JSON value. The parser stands on its first token, and on its last one afterwards.
   *
   * @throws io.github.qmp4j.codec.DecodeException if the value is not what the schema promises
   */
  public static RunState read(JsonParser parser) {
    return switch (Decode.string(parser)) {
      case "debug" -> DEBUG;
      case "inmigrate" -> INMIGRATE;
      case "internal-error" -> INTERNAL_ERROR;
      case "io-error" -> IO_ERROR;
      case "paused" -> PAUSED;
      case "postmigrate" -> POSTMIGRATE;
      case "prelaunch" -> PRELAUNCH;
      case "finish-migrate" -> FINISH_MIGRATE;
      case "restore-vm" -> RESTORE_VM;
      case "running" -> RUNNING;
      case "save-vm" -> SAVE_VM;
      case "shutdown" -> SHUTDOWN;
      case "suspended" -> SUSPENDED;
      case "watchdog" -> WATCHDOG;
      case "guest-panicked" -> GUEST_PANICKED;
      case "colo" -> COLO;
      default -> UNRECOGNIZED;
    };
  }
}
