package io.github.qmp4j;

import io.github.qmp4j.testing.PipedSocket;
import io.github.qmp4j.testing.ScriptedPeer;
import io.github.qmp4j.testing.TestPki;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test against a server that speaks TLS and is played by the JDK. */
abstract class PlayedTlsTest extends ScriptedTest {

  interface Script {
    void run(InputStream in, OutputStream out) throws Exception;
  }

  @TempDir
  Path files;

  TestPki pki;
  QmpOptions.Builder options;
  volatile SSLSocket served;

  @BeforeEach
  void certify() throws Exception {
    pki = new TestPki();
    pki.trustedIn(files).certified(files, "server", TestPki.ip("127.0.0.1"));
    options = QmpOptions.builder().tls(TestPki.context(files, "client"));
  }

  SSLServerSocket listen() throws Exception {
    return listen("TLSv1.3");
  }

  SSLServerSocket listen(String protocol) throws Exception {
    SSLServerSocket listener = (SSLServerSocket)
        TestPki.context(files, "server").getServerSocketFactory().createServerSocket(0);
    listener.setEnabledProtocols(new String[] {protocol});
    return listener;
  }

  /** The server's end of two pipes. */
  SSLSocket over(Pipe.SourceChannel source, Pipe.SinkChannel sink, String protocol)
      throws Exception {
    SSLSocket socket = (SSLSocket) TestPki.context(files, "server")
        .getSocketFactory()
        .createSocket(new PipedSocket(source, sink), "client", 1, true);
    socket.setUseClientMode(false);
    socket.setEnabledProtocols(new String[] {protocol});
    return socket;
  }

  static QmpAddress addressOf(SSLServerSocket listener) {
    return QmpAddress.tcp("127.0.0.1", listener.getLocalPort());
  }

  String serve(SSLServerSocket listener, String version, Script script) throws Exception {
    try (SSLSocket socket = (SSLSocket) listener.accept()) {
      return serve(socket, version, script);
    }
  }

  String serve(SSLSocket socket, String version, Script script) throws Exception {
    served = socket;
    InputStream in = socket.getInputStream();
    OutputStream out = socket.getOutputStream();
    String[] parts = version.split("\\.");
    send(
        out,
        "{\"QMP\": {\"version\": {\"qemu\": {\"major\": " + parts[0] + ", \"minor\": "
            + parts[1] + ", \"micro\": " + parts[2] + "}, \"package\": \"\"},"
            + " \"capabilities\": []}}\r\n");
    String negotiation = readUntil(in, '\n');
    send(out, "{\"return\": {}" + ScriptedPeer.idOf(negotiation) + "}");
    script.run(in, out);
    return "done";
  }

  /** Without the end. */
  static String readUntil(InputStream in, char end) throws Exception {
    StringBuilder text = new StringBuilder();
    int b = in.read();
    while (b >= 0 && b != end) {
      text.append((char) b);
      b = in.read();
    }
    return text.toString();
  }

  static void send(OutputStream out, String text) throws Exception {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
