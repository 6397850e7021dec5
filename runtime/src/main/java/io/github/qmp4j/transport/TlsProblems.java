package io.github.qmp4j.transport;

import java.io.EOFException;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.util.Locale;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;

/** Says what went wrong with TLS, whose own words are for those who know TLS by heart. */
final class TlsProblems {

  private TlsProblems() {}

  /**
   * @param otherwise what is told before the own words of TLS
   */
  static SSLException explained(SSLException e, String otherwise) {
    return new SSLException(words(e, otherwise), e);
  }

  private static String words(SSLException e, String otherwise) {
    boolean certificate = false;
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
      certificate |= root instanceof CertificateException;
    }
    if (certificate) {
      return "the peer's certificate is not accepted: " + root.getMessage();
    }
    String message = String.valueOf(e.getMessage());
    String lower = message.toLowerCase(Locale.ROOT);
    if (lower.contains("unrecognized ssl message") || lower.contains("plaintext connection")) {
      return "the peer does not speak TLS";
    }
    if (lower.contains("fatal alert") && (lower.contains("cert") || lower.contains("_ca"))) {
      return "the peer does not accept our certificate: " + message;
    }
    return otherwise + message;
  }

  /** TLS 1.2 has that; no QEMU wants it, and nothing could be sent until it is over. */
  static SSLException anotherHandshake() {
    return new SSLException("the peer wants another TLS handshake, which it cannot have");
  }

  static IOException endInHandshake() {
    return new EOFException(
        "the peer hung up during the TLS handshake; does it speak TLS, and accept our certificate?");
  }

  /** With TLS 1.3 a client learns only by such an end that the server refuses its certificate. */
  static IOException silentEnd(SSLEngine engine) {
    String presented = engine.getSession().getLocalCertificates() == null
        ? "; it may want a client certificate, and the SSLContext has none for it"
        : "; it may not accept our certificate";
    return new SSLException("the peer hung up after the TLS handshake" + presented);
  }
}
