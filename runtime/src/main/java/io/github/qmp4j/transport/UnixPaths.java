package io.github.qmp4j.transport;

import java.net.SocketException;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;

/** Paths as addresses of sockets, for which the operating system has little room. */
final class UnixPaths {

  /** In bytes; what Linux has room for. Others have a little less and say so themselves. */
  private static final int LONGEST = 107;

  private UnixPaths() {}

  static UnixDomainSocketAddress address(Path path) throws SocketException {
    int length = path.toString().getBytes().length;
    if (length > LONGEST) {
      throw new SocketException("the path is too long for a Unix socket, it has "
          + length
          + " bytes of at most "
          + LONGEST
          + "; a symbolic link may help");
    }
    return UnixDomainSocketAddress.of(path);
  }
}
