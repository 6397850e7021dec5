package io.github.qmp4j.samples.spicesessions;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import javax.crypto.Cipher;

/** One channel of a SPICE viewer: the handshake of the protocol, and nothing after it. */
final class SpiceViewer implements AutoCloseable {

  static final int MAIN = 1;
  static final int INPUTS = 3;

  private static final int MAGIC = ByteBuffer.wrap("REDQ".getBytes(StandardCharsets.US_ASCII))
      .order(ByteOrder.LITTLE_ENDIAN)
      .getInt();

  /** How to authenticate is negotiated; by ticket; messages with a short header. */
  private static final int CAPABILITIES = 1 << 0 | 1 << 1 | 1 << 3;

  private static final int BY_TICKET = 1;
  private static final int KEY_LENGTH = 162;
  private static final int MAIN_INIT = 103;

  private final Socket socket;
  private final DataInputStream in;

  SpiceViewer(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(10_000);
    in = new DataInputStream(socket.getInputStream());
  }

  /**
   * Shakes hands.
   *
   * @param session of the channels before; 0 for the main channel
   * @return the session's id, which the server tells on the main channel
   */
  int link(int channelType, int session, String password)
      throws IOException, GeneralSecurityException {
    send(buffer(16 + 22)
        .putInt(MAGIC)
        .putInt(2)
        .putInt(2)
        .putInt(22)
        .putInt(session)
        .put((byte) channelType)
        .put((byte) 0)
        .putInt(1)
        .putInt(0)
        .putInt(18)
        .putInt(CAPABILITIES));
    int length = read(16).getInt(12);
    ByteBuffer reply = read(length);
    requireOk(reply.getInt());
    byte[] key = new byte[KEY_LENGTH];
    reply.get(key);
    send(buffer(4).putInt(BY_TICKET));
    socket.getOutputStream().write(ticket(key, password));
    requireOk(read(4).getInt());
    return channelType == MAIN ? awaitInit() : session;
  }

  private static byte[] ticket(byte[] key, String password) throws GeneralSecurityException {
    PublicKey server = KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(key));
    Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPWithSHA-1AndMGF1Padding");
    cipher.init(Cipher.ENCRYPT_MODE, server);
    return cipher.doFinal((password + "\0").getBytes(StandardCharsets.UTF_8));
  }

  private int awaitInit() throws IOException {
    while (true) {
      ByteBuffer header = read(6);
      int type = header.getShort();
      ByteBuffer body = read(header.getInt());
      if (type == MAIN_INIT) {
        return body.getInt();
      }
    }
  }

  private static void requireOk(int error) throws IOException {
    if (error != 0) {
      throw new IOException("the SPICE server refuses: error " + error);
    }
  }

  private static ByteBuffer buffer(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }

  private void send(ByteBuffer bytes) throws IOException {
    socket.getOutputStream().write(bytes.array());
  }

  private ByteBuffer read(int length) throws IOException {
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  String address() {
    return "127.0.0.1:" + socket.getLocalPort();
  }

  void leave() throws IOException {
    socket.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
