package io.github.qmp4j.testing;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An authority of a test's own, and directories with what it has certified, laid out for QEMU. */
public final class TestPki {

  private static final AtomicInteger SERIAL = new AtomicInteger();

  /** Made once, for it takes long. QEMU's library cannot read the EC keys that the JDK writes. */
  private static final class Keys {
    static final KeyPair SUBJECTS = newKeys("RSA", 2048);
  }

  private final X500Name issuer;
  private final KeyPair keys;
  private final byte[] certificate;

  public TestPki() throws Exception {
    this(new X500Name("CN=Test CA " + SERIAL.incrementAndGet()));
  }

  private TestPki(X500Name issuer) throws Exception {
    this.issuer = issuer;
    keys = newKeys("EC", 256);
    X509v3CertificateBuilder ca = builder(issuer, keys);
    ca.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
    ca.addExtension(
        Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
    certificate = sign(ca);
  }

  /** Another authority that calls itself as this one does. */
  public TestPki impostor() throws Exception {
    return new TestPki(issuer);
  }

  /** The certificate of this authority, for those who trust it. */
  public TestPki trustedIn(Path directory) throws IOException {
    Files.createDirectories(directory);
    Files.writeString(directory.resolve("ca-cert.pem"), pem("CERTIFICATE", certificate));
    return this;
  }

  /**
   * A certificate and its key.
   *
   * @param role {@code server} or {@code client}
   * @param hosts names and addresses that it is for
   */
  public TestPki certified(Path directory, String role, GeneralName... hosts) throws Exception {
    return certified(directory, role, Keys.SUBJECTS, hosts);
  }

  public TestPki certified(Path directory, String role, KeyPair subject, GeneralName... hosts)
      throws Exception {
    X509v3CertificateBuilder builder = builder(new X500Name("CN=test " + role), subject);
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
    builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
    if (hosts.length > 0) {
      builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(hosts));
    }
    Files.createDirectories(directory);
    Files.writeString(directory.resolve(role + "-cert.pem"), pem("CERTIFICATE", sign(builder)));
    Files.writeString(
        directory.resolve(role + "-key.pem"),
        pem("PRIVATE KEY", subject.getPrivate().getEncoded()));
    return this;
  }

  /** What is in a directory, as the JDK takes it: whom to trust, and who the role's owner is. */
  public static SSLContext context(Path directory, String role) throws Exception {
    char[] none = {};
    KeyStore trusted = emptyStore();
    trusted.setCertificateEntry("ca", certificate(directory.resolve("ca-cert.pem")));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    KeyStore own = emptyStore();
    Path key = directory.resolve(role + "-key.pem");
    if (Files.exists(key)) {
      Certificate[] chain = {certificate(directory.resolve(role + "-cert.pem"))};
      own.setKeyEntry("us", privateKey(key), none, chain);
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(own, none);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  private static KeyStore emptyStore() throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }

  private static Certificate certificate(Path file) throws Exception {
    try (InputStream in = Files.newInputStream(file)) {
      return CertificateFactory.getInstance("X.509").generateCertificate(in);
    }
  }

  private static PrivateKey privateKey(Path file) throws Exception {
    String body = Files.readString(file).replaceAll("-----.*-----", "");
    byte[] bytes = Base64.getMimeDecoder().decode(body);
    return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes));
  }

  public static GeneralName host(String name) {
    return new GeneralName(GeneralName.dNSName, name);
  }

  public static GeneralName ip(String address) {
    return new GeneralName(GeneralName.iPAddress, address);
  }

  public static KeyPair newKeys(String algorithm, int size) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
      generator.initialize(size);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public static String pem(String type, byte[] content) {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
    return "-----BEGIN " + type + "-----\n" + body + "\n-----END " + type + "-----\n";
  }

  private X509v3CertificateBuilder builder(X500Name subject, KeyPair subjectKeys)
      throws CertIOException {
    Instant now = Instant.now();
    return new JcaX509v3CertificateBuilder(
        issuer,
        BigInteger.valueOf(SERIAL.incrementAndGet()),
        Date.from(now.minus(Duration.ofDays(1))),
        Date.from(now.plus(Duration.ofDays(30))),
        subject,
        subjectKeys.getPublic());
  }

  private byte[] sign(X509v3CertificateBuilder builder)
      throws IOException, OperatorCreationException {
    return builder
        .build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()))
        .getEncoded();
  }
}
