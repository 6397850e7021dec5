package io.github.qmp4j.tls;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file of certificates or of a key in PEM, what the JDK has no reader for. */
final class PemFile {

  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \\1-----");

  /** What stands before an RSA key to make it PKCS #8: version 0, and that it is RSA. */
  private static final byte[] RSA = {
    2, 1, 0, 48, 13, 6, 9, 42, (byte) 0x86, 72, (byte) 0x86, (byte) 0xF7, 13, 1, 1, 1, 5, 0
  };

  private final Path file;
  private final String text;

  private PemFile(Path file, String text) {
    this.file = file;
    this.text = text;
  }

  static PemFile read(Path file) throws IOException {
    return new PemFile(file, Files.readString(file, StandardCharsets.ISO_8859_1));
  }

  /** At least one. */
  List<Certificate> certificates() throws CertificateException {
    List<Certificate> certificates = new ArrayList<>();
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    Matcher block = BLOCK.matcher(text);
    while (block.find()) {
      if (block.group(1).endsWith("CERTIFICATE")) {
        try {
          certificates.add(factory.generateCertificate(new ByteArrayInputStream(decoded(block))));
        } catch (CertificateException | IllegalArgumentException e) {
          throw new CertificateException(file + ": a certificate cannot be read", e);
        }
      }
    }
    if (certificates.isEmpty()) {
      throw new CertificateException(file + ": there is no BEGIN CERTIFICATE in it");
    }
    return certificates;
  }

  /**
   * @param algorithm of the key, such as {@code "RSA"}
   */
  PrivateKey privateKey(String algorithm) throws GeneralSecurityException {
    Matcher block = BLOCK.matcher(text);
    while (block.find()) {
      boolean rsa = block.group(1).equals("RSA PRIVATE KEY");
      if (rsa || block.group(1).equals("PRIVATE KEY")) {
        try {
          byte[] key = rsa ? wrapped(decoded(block)) : decoded(block);
          return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(key));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
          throw new InvalidKeyException(file + ": the key cannot be read", e);
        }
      }
    }
    throw new InvalidKeyException(file + ": there is no BEGIN PRIVATE KEY in it;"
        + " openssl pkcs8 -topk8 -nodes makes one of other keys");
  }

  private static byte[] decoded(Matcher block) {
    return Base64.getMimeDecoder().decode(block.group(2));
  }

  private static byte[] wrapped(byte[] rsaKey) {
    return tagged(0x30, concatenated(RSA, tagged(4, rsaKey)));
  }

  /** In DER: a tag, the length in two bytes, the value. */
  private static byte[] tagged(int tag, byte[] value) {
    byte[] head = {(byte) tag, (byte) 0x82, (byte) (value.length >> 8), (byte) value.length};
    return concatenated(head, value);
  }

  private static byte[] concatenated(byte[] first, byte[] second) {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(first);
    both.writeBytes(second);
    return both.toByteArray();
  }
}
