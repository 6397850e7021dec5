package io.github.qmp4j;

import java.nio.file.Path;

/**
 * Where a QMP server listens. Written as QEMU's users write it: {@code unix:/run/vm.qmp}, {@code
 * tcp:localhost:4444}.
 */
public sealed interface QmpAddress {

  static QmpAddress unix(Path path) {
    return new Unix(path);
  }

  static QmpAddress tcp(String host, int port) {
    return new Tcp(host, port);
  }

  /**
   * Reads {@code unix:/path}, {@code /path}, {@code tcp:host:port}, {@code host:port}, {@code
   * [::1]:port}. Options that follow a comma in QEMU's command line ({@code ,server=on,wait=off}) are
   * skipped; a comma in a path is written twice there.
   *
   * @throws IllegalArgumentException if it is none of these
   */
  static QmpAddress parse(String text) {
    return AddressParser.parse(text);
  }

  /** A socket in the file system. */
  record Unix(Path path) implements QmpAddress {
    public Unix {
      if (path.toString().isEmpty()) {
        throw new IllegalArgumentException("the path is empty");
      }
    }

    @Override
    public String toString() {
      return "unix:" + path.toString().replace(",", ",,"); // parse() reads it back
    }
  }

  /**
   * A TCP port.
   *
   * @param host a name or an IP address, IPv6 without brackets
   * @param port 1 to 65535
   */
  record Tcp(String host, int port) implements QmpAddress {
    public Tcp {
      if (host.isEmpty()) {
        throw new IllegalArgumentException("the host is empty");
      }
      if (port < 1 || port > 65_535) {
        throw new IllegalArgumentException("a port is from 1 to 65535, not " + port);
      }
    }

    @Override
    public String toString() {
      return host.indexOf(':') < 0 ? "tcp:" + host + ":" + port : "tcp:[" + host + "]:" + port;
    }
  }
}
