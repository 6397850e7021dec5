package io.github.qmp4j.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Keys and certificates as QEMU keeps them, for {@link
 * io.github.qmp4j.QmpOptions.Builder#tls(SSLContext)}. */
public final class QmpTls {

  private static final String AUTHORITY = "ca-cert.pem";

  private static final Map<String, String> SIGNATURES =
      Map.of("RSA", "SHA256withRSA", "EC", "SHA256withECDSA", "EdDSA", "EdDSA");

  private QmpTls() {}

  /**
   * Reads a directory like the one that QEMU is given ({@code -object tls-creds-x509,dir=…}): {@code
   * ca-cert.pem} says whom we trust; {@code client-cert.pem} with {@code client-key.pem}, if they are
   * there, is who we are. A key must not be encrypted, and be in PKCS #8 ({@code BEGIN PRIVATE KEY}) or
   * be an RSA key.
   *
   * @throws IOException if a file is missing or cannot be read
   * @throws GeneralSecurityException if what is in a file is no certificate or no key, or the key is
   *     that of another certificate; the message names the file
   */
  public static SSLContext clientContext(Path directory)
      throws IOException, GeneralSecurityException {
    return context(directory, "client");
  }

  /** As {@link #clientContext}, from {@code server-cert.pem} and {@code server-key.pem}. */
  public static SSLContext serverContext(Path directory)
      throws IOException, GeneralSecurityException {
    return context(directory, "server");
  }

  private static SSLContext context(Path directory, String role)
      throws IOException, GeneralSecurityException {
    Path certificate = directory.resolve(role + "-cert.pem");
    Path key = directory.resolve(role + "-key.pem");
    if (Files.exists(certificate) != Files.exists(key)) {
      Path missing = Files.exists(key) ? certificate : key;
      throw new NoSuchFileException(
          missing.toString(), null, "a certificate and its key go together");
    }
    SSLContext context = SSLContext.getInstance("TLS");
    KeyManager[] keys = Files.exists(key) ? keys(certificate, key) : null;
    context.init(keys, trust(directory.resolve(AUTHORITY)).getTrustManagers(), null);
    return context;
  }

  private static TrustManagerFactory trust(Path authority)
      throws IOException, GeneralSecurityException {
    KeyStore store = emptyStore();
    List<Certificate> certificates = PemFile.read(authority).certificates();
    for (int i = 0; i < certificates.size(); i++) {
      store.setCertificateEntry("ca" + i, certificates.get(i));
    }
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory;
  }

  private static KeyManager @Nullable [] keys(Path certificate, Path key)
      throws IOException, GeneralSecurityException {
    char[] none = {};
    Certificate[] chain = PemFile.read(certificate).certificates().toArray(new Certificate[0]);
    KeyStore store = emptyStore();
    String algorithm = chain[0].getPublicKey().getAlgorithm();
    PrivateKey privateKey = PemFile.read(key).privateKey(algorithm);
    if (!belongTogether(privateKey, chain[0].getPublicKey())) {
      throw new InvalidKeyException(
          key + ": the key is not that of the certificate in " + certificate);
    }
    store.setKeyEntry("us", privateKey, none, chain);
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(store, none);
    return factory.getKeyManagers();
  }

  /** Whether one confirms what the other has signed; otherwise only the peer would notice. */
  private static boolean belongTogether(PrivateKey ours, PublicKey theirs)
      throws GeneralSecurityException {
    String algorithm = SIGNATURES.get(ours.getAlgorithm());
    if (algorithm == null) {
      return true; // as far as can be told
    }
    Signature signature = Signature.getInstance(algorithm);
    byte[] something = theirs.getEncoded();
    signature.initSign(ours);
    signature.update(something);
    byte[] signed = signature.sign();
    signature.initVerify(theirs);
    signature.update(something);
    return signature.verify(signed);
  }

  private static KeyStore emptyStore() throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }
}
