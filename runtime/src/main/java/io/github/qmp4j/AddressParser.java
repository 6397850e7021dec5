package io.github.qmp4j;

import java.nio.file.Path;
import java.util.Set;

/** Reads addresses as they stand on QEMU's command line. */
final class AddressParser {

  /** What QEMU knows besides; a host of such a name is written with {@code tcp:}. */
  private static final Set<String> OTHER_WAYS =
      Set.of("fd", "pipe", "telnet", "tn3270", "udp", "vsock", "websocket", "wss");

  private final String text;

  private AddressParser(String text) {
    this.text = text;
  }

  static QmpAddress parse(String text) {
    return new AddressParser(text).parse();
  }

  private QmpAddress parse() {
    String address = withoutOptions();
    if (address.startsWith("unix:")) {
      return unix(address.substring("unix:".length()));
    }
    if (address.startsWith("tcp:")) {
      return tcp(address.substring("tcp:".length()));
    }
    if (OTHER_WAYS.contains(address.substring(0, Math.max(0, address.indexOf(':'))))) {
      throw wrong("expected unix: or tcp:, the only ways to a server that are known here");
    }
    if (address.startsWith("tls:")) {
      throw wrong("TLS is an option, QmpOptions.Builder.tls, over an address with tcp:");
    }
    if (address.indexOf('/') >= 0) {
      return unix(address);
    }
    return tcp(address);
  }

  private String withoutOptions() {
    StringBuilder address = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ',') {
        if (i + 1 == text.length() || text.charAt(i + 1) != ',') {
          break;
        }
        i++;
      }
      address.append(c);
    }
    return address.toString();
  }

  private QmpAddress unix(String path) {
    if (path.isEmpty()) {
      throw wrong("the path is missing");
    }
    return new QmpAddress.Unix(Path.of(path));
  }

  private QmpAddress tcp(String hostAndPort) {
    int colon = hostAndPort.lastIndexOf(':');
    if (colon <= hostAndPort.lastIndexOf(']')) {
      throw wrong("expected unix:/path, /path, host:port or tcp:host:port");
    }
    return new QmpAddress.Tcp(host(hostAndPort.substring(0, colon)), port(hostAndPort, colon));
  }

  private String host(String host) {
    if (host.isEmpty()) {
      return "localhost";
    }
    if (host.startsWith("[") && host.endsWith("]")) {
      return host.substring(1, host.length() - 1);
    }
    if (host.indexOf(':') >= 0) {
      throw wrong("an IPv6 address is written in brackets, as in [::1]:4444");
    }
    return host;
  }

  private int port(String hostAndPort, int colon) {
    String port = hostAndPort.substring(colon + 1);
    try {
      int number = Integer.parseInt(port);
      if (number >= 1 && number <= 65_535) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, together with the numbers that are no ports.
    }
    throw wrong("a port is a number from 1 to 65535, not '" + port + "'");
  }

  private IllegalArgumentException wrong(String problem) {
    return new IllegalArgumentException("'" + text + "': " + problem);
  }
}
