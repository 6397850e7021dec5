package io.github.qmp4j.samples.hotplugdisk;

import static io.github.qmp4j.Plain.command;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.testing.NeedsQemu;
import io.github.qmp4j.testing.RealQemu;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class HotplugDiskTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Nested
  @NeedsQemu
  @Timeout(60)
  class WithQemu {

    @TempDir
    private Path directory;

    private RealQemu qemu;
    private Path image;

    @BeforeEach
    void start() throws Exception {
      image = Files.write(directory.resolve("image"), new byte[1 << 20]);
      qemu = RealQemu.start(
          "-machine",
          "q35",
          "-m",
          "32",
          "-device",
          "virtio-scsi-pci",
          "-device",
          "pcie-root-port,id=port0");
    }

    @AfterEach
    void stop() {
      qemu.close();
    }

    @Test
    void aDiskIsPluggedInAndOutAndInAgain() {
      for (int i = 0; i < 3; i++) {
        assertThat(plug("disk1", image.toString(), "scsi-hd")).as(text(err)).isZero();
        assertThat(blockDevices()).contains("disk1-node").contains("1048576");
        assertThat(unplug("disk1")).as(text(err)).isZero();
        assertThat(blockDevices()).doesNotContain("disk1");
      }
      assertThat(text(out).lines().limit(2))
          .containsExactly("disk1 is plugged in", "disk1 is unplugged");
      assertThat(nodes()).isEqualTo("[]");
    }

    @Test
    void aGuestThatDoesNotLetGoKeepsTheDisk() {
      assertThat(plug("disk1", image.toString(), "virtio-blk-pci,bus=port0")).isEqualTo(1);
      assertThat(text(err)).contains("virtio-blk-pci,bus=port0");
      assertThat(nodes()).isEqualTo("[]"); // nothing is left of what was refused

      ask(
          "device_add",
          "{\"driver\":\"virtio-blk-pci\",\"id\":\"disk2\",\"bus\":\"port0\"," + "\"drive\":\""
              + addNode("disk2-node") + "\"}");
      err.reset();
      assertThat(unplug("disk2")).isEqualTo(1);
      assertThat(text(err)).contains("has not let go of 'disk2'").hasLineCount(1);
      assertThat(blockDevices()).contains("disk2-node");
    }

    /** As it does at a reset: nobody was waiting for the event any more, and the image is still open. */
    @Test
    void aDiskThatTheGuestHasLetGoOfTooLateIsUnpluggedWhenAskedAgain() {
      String node = addNode("disk3-node");
      ask(
          "device_add",
          "{\"driver\":\"virtio-blk-pci\",\"id\":\"disk3\",\"bus\":\"port0\",\"drive\":\"" + node
              + "\"}");
      assertThat(unplug("disk3")).isEqualTo(1);
      ask("system_reset", "{}");
      while (blockDevices().contains("disk3")) {
        Thread.onSpinWait();
      }
      assertThat(nodes()).contains("disk3-node");
      assertThat(unplug("disk3")).as(text(err)).isZero();
      assertThat(nodes()).isEqualTo("[]");
    }

    @Test
    void whatIsNotThereIsToldInOneLine() {
      assertThat(plug("disk1", "/no/such/image", "scsi-hd")).isEqualTo(1);
      assertThat(unplug("nothing")).isEqualTo(1);
      assertThat(text(err).lines())
          .satisfiesExactly(
              line -> assertThat(line).startsWith("hotplug-disk: ").contains("/no/such/image"),
              line -> assertThat(line).startsWith("hotplug-disk: ").contains("nothing"));
    }

    private String addNode(String name) {
      ask("blockdev-add", "{\"driver\":\"null-co\",\"node-name\":\"" + name + "\"}");
      return name;
    }

    private String ask(String name, String arguments) {
      try (QmpClient client = QmpClient.connect(QmpAddress.unix(qemu.socket()))) {
        return client.execute(command(name, arguments)).toString();
      }
    }

    private String blockDevices() {
      return ask("query-block", "{}");
    }

    private String nodes() {
      return ask("query-named-block-nodes", "{}");
    }

    private int plug(String id, String file, String driver) {
      return run("plug", "unix:" + qemu.socket(), id, file, driver);
    }

    private int unplug(String id) {
      return run("unplug", "unix:" + qemu.socket(), id);
    }
  }

  @Test
  void wrongArgumentsShowTheUsage() {
    assertThat(run("plug", "unix:/x", "disk1")).isEqualTo(2);
    assertThat(text(err)).startsWith("usage: hotplug-disk plug");
  }

  private int run(String... args) {
    return HotplugDisk.run(
        args, Duration.ofSeconds(2), new PrintStream(out, true), new PrintStream(err, true));
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
