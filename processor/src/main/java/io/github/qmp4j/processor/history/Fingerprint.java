package io.github.qmp4j.processor.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hashes of contents: SHA-256 in hexadecimal digits. */
public final class Fingerprint {

  private Fingerprint() {}

  /** Reads the stream to its end; the caller closes it. */
  public static String of(InputStream content) throws IOException {
    DigestInputStream digested = new DigestInputStream(content, digest());
    digested.transferTo(OutputStream.nullOutputStream());
    return of(digested.getMessageDigest());
  }

  /** What a digest has come to. */
  public static String of(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** A new digest, for content that passes by. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
