package io.github.qmp4j;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** How a client behaves. Immutable; {@link #defaults()} suit most. */
public final class QmpOptions {

  private static final QmpOptions DEFAULTS = new Builder().build();

  private final Duration connectTimeout;
  private final Duration callTimeout;
  private final Map<String, Duration> commandTimeouts;
  private final int maxMessageBytes;
  private final int eventQueueLength;
  private final boolean inBandOnly;
  private final boolean awaitServer;
  private final boolean trace;
  private final boolean passDescriptors;
  private final @Nullable SSLContext tls;
  private final @Nullable String tlsServerName;
  private final @Nullable String name;

  private QmpOptions(Builder builder) {
    connectTimeout = builder.connectTimeout;
    callTimeout = builder.callTimeout;
    commandTimeouts = Map.copyOf(builder.commandTimeouts);
    maxMessageBytes = builder.maxMessageBytes;
    eventQueueLength = builder.eventQueueLength;
    inBandOnly = builder.inBandOnly || builder.passDescriptors;
    awaitServer = builder.awaitServer;
    trace = builder.trace;
    passDescriptors = builder.passDescriptors;
    tls = builder.tls;
    tlsServerName = builder.tlsServerName;
    name = builder.name;
  }

  public static QmpOptions defaults() {
    return DEFAULTS;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** For connecting, the greeting and the reply to {@code qmp_capabilities} together; 10 seconds. */
  public Duration connectTimeout() {
    return connectTimeout;
  }

  /** For the reply to a command that has no limit of its own; 30 seconds. */
  public Duration callTimeout() {
    return callTimeout;
  }

  /** For the reply to the command of this name. */
  public Duration callTimeout(String command) {
    return commandTimeouts.isEmpty()
        ? callTimeout
        : commandTimeouts.getOrDefault(command, callTimeout);
  }

  /** The longest message that is accepted; 64 MiB. */
  public int maxMessageBytes() {
    return maxMessageBytes;
  }

  /** How many events wait in an {@link EventQueue} before the oldest are dropped; 16,384. */
  public int eventQueueLength() {
    return eventQueueLength;
  }

  /**
   * Whether the server is not asked to execute commands out of band, though it can; no, unless file
   * descriptors are passed: a server that reads ahead mixes them up.
   */
  public boolean inBandOnly() {
    return inBandOnly;
  }

  /**
   * Whether connecting goes on, within its time limit, while there is no socket yet or nobody listens
   * on it; no.
   */
  public boolean awaitServer() {
    return awaitServer;
  }

  /** Whether messages are logged; no, unless the system property says so. */
  public boolean trace() {
    return trace;
  }

  /** Whether file descriptors can be passed; no. */
  public boolean passDescriptors() {
    return passDescriptors;
  }

  /** The keys and certificates for TLS; null if the connection is not secured. */
  public @Nullable SSLContext tls() {
    return tls;
  }

  /** The name that the server's certificate must be for; null for the host of the address. */
  public @Nullable String tlsServerName() {
    return tlsServerName;
  }

  /** What the connection is called in messages; null for its address. */
  public @Nullable String name() {
    return name;
  }

  String nameOr(String other) {
    return name == null ? other : name;
  }

  /** Collects options. Not safe for several threads. */
  public static final class Builder {

    private Duration connectTimeout = Duration.ofSeconds(10);
    private Duration callTimeout = Duration.ofSeconds(30);
    private final Map<String, Duration> commandTimeouts = new HashMap<>();
    private int maxMessageBytes = 64 << 20;
    private int eventQueueLength = 16_384;
    private boolean inBandOnly;
    private boolean awaitServer;
    private boolean trace = Boolean.getBoolean("io.github.qmp4j.trace");
    private boolean passDescriptors;
    private @Nullable SSLContext tls;
    private @Nullable String tlsServerName;
    private @Nullable String name;

    private Builder() {}

    /** See {@link QmpOptions#connectTimeout()}. */
    public Builder connectTimeout(Duration timeout) {
      connectTimeout = positive(timeout);
      return this;
    }

    /** See {@link QmpOptions#callTimeout()}. */
    public Builder callTimeout(Duration timeout) {
      callTimeout = positive(timeout);
      return this;
    }

    /** A limit for one command, such as {@code "blockdev-add"} on slow storage. */
    public Builder callTimeout(String command, Duration timeout) {
      commandTimeouts.put(command, positive(timeout));
      return this;
    }

    /** See {@link QmpOptions#maxMessageBytes()}. */
    public Builder maxMessageBytes(int bytes) {
      maxMessageBytes = positive(bytes);
      return this;
    }

    /** See {@link QmpOptions#eventQueueLength()}. */
    public Builder eventQueueLength(int events) {
      eventQueueLength = positive(events);
      return this;
    }

    /**
     * Does without {@link QmpClient#executeOutOfBand(QmpCommand)}, as if the server could not. Then it
     * reads the next command when it has done the last: many at once take longer, and any number can be
     * on their way, not seven at most.
     */
    public Builder inBandOnly() {
      inBandOnly = true;
      return this;
    }

    /**
     * Waits for a server that was started just now and does not listen yet, instead of failing; see
     * {@link QmpOptions#awaitServer()}.
     */
    public Builder awaitServer() {
      awaitServer = true;
      return this;
    }

    /**
     * Logs each message, with level {@link System.Logger.Level#TRACE} to the {@link System.Logger}
     * {@code io.github.qmp4j.wire}, which must be configured to show that. Passwords and other known
     * secrets are masked, long messages are cut. The system property {@code
     * io.github.qmp4j.trace=true} does it for all connections.
     *
     * <p>This must be asked for because the mere look whether the logger is on costs a program that has
     * just started 50 milliseconds.
     */
    public Builder trace() {
      trace = true;
      return this;
    }

    /**
     * Connects so that file descriptors can be passed; see {@link QmpClient#execute(QmpCommand,
     * java.io.FileDescriptor)}, and {@linkplain #inBandOnly() in band only}. Only over Unix sockets, and only
     * with the library junixsocket: {@code com.kohlschutter.junixsocket:junixsocket-core}, of type {@code
     * pom}. A {@link QmpListener}, and who is given a channel, pipes or a process, passes none. An interrupt that comes in the
     * microseconds in which a thread writes to such a socket ends the connection.
     */
    public Builder passDescriptors() {
      passDescriptors = true;
      return this;
    }

    /**
     * Speaks TLS, as a monitor with {@code tls-creds=} does. The server's certificate must be trusted
     * by the context and be for the host of the address. If the server wants a certificate ({@code
     * verify-peer=yes}) the context must have one for us. {@code QmpTls}, in the artifact {@code
     * qmp4j-operations}, makes a context from the files that QEMU uses.
     *
     * <p>A {@link QmpListener} is the server in this: it shows the context's certificate, and wants a
     * trusted one.
     *
     * @throws IllegalStateException if the context is not initialised
     */
    public Builder tls(SSLContext context) {
      context.createSSLEngine(); // fails here and not in connect
      tls = context;
      tlsServerName = null;
      return this;
    }

    /** As {@link #tls(SSLContext)}; the server's certificate must be for this name or IP address. */
    public Builder tls(SSLContext context, String serverName) {
      tls(context);
      tlsServerName = serverName;
      return this;
    }

    /** See {@link QmpOptions#name()}. */
    public Builder name(String name) {
      this.name = name;
      return this;
    }

    public QmpOptions build() {
      return new QmpOptions(this);
    }

    private static Duration positive(Duration timeout) {
      if (timeout.isNegative() || timeout.isZero()) {
        throw new IllegalArgumentException("a timeout must be positive, not " + timeout);
      }
      return timeout;
    }

    private static int positive(int number) {
      if (number <= 0) {
        throw new IllegalArgumentException("must be positive, not " + number);
      }
      return number;
    }
  }
}
