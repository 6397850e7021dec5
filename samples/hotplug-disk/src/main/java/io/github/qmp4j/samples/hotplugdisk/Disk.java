package io.github.qmp4j.samples.hotplugdisk;

import io.github.qmp4j.CommandRefusedException;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpEvent;
import io.github.qmp4j.QmpTimeoutException;
import io.github.qmp4j.samples.hotplugdisk.api.BlockdevOptions;
import io.github.qmp4j.samples.hotplugdisk.api.BlockdevRef;
import io.github.qmp4j.samples.hotplugdisk.api.DeviceAdd;
import io.github.qmp4j.samples.hotplugdisk.api.DeviceDel;
import io.github.qmp4j.samples.hotplugdisk.api.DeviceDeletedEvent;
import io.github.qmp4j.samples.hotplugdisk.api.DeviceUnplugGuestErrorEvent;
import io.github.qmp4j.samples.hotplugdisk.api.Qmp;
import io.github.qmp4j.samples.hotplugdisk.api.QmpEvents;
import java.nio.file.Path;
import java.time.Duration;

/** A disk has two halves: the block node, which is the host's, and the device, which the guest sees. */
final class Disk {

  private final QmpClient client;
  private final Qmp qmp;
  private final String device;
  private final String node;

  /**
   * @param id the device's
   */
  Disk(QmpClient client, String id) {
    this.client = client;
    this.qmp = Qmp.on(client);
    this.device = id;
    this.node = id + "-node";
  }

  /** Opens the image and shows it to the guest. */
  void plug(Path image, String driver) {
    BlockdevOptions file =
        new BlockdevOptions.File.Builder().filename(image.toString()).build();
    qmp.blockdevAdd(new BlockdevOptions.Raw.Builder()
        .nodeName(node)
        .file(BlockdevRef.of(file))
        .build());
    try {
      qmp.deviceAdd(new DeviceAdd.Builder()
          .driver(driver)
          .id(device)
          .property("drive", node) // what the schema leaves to the driver
          .build());
    } catch (CommandRefusedException e) {
      qmp.blockdevDel(node);
      throw e;
    }
  }

  /**
   * Asks the guest to let go, waits until it has, and closes the image. The reply to {@code device_del}
   * says only that the guest was asked; the event that tells the end may even come before it, so it is
   * waited for from before the command is sent.
   *
   * @throws IllegalStateException if the guest does not let go; the disk is still plugged in then
   */
  void unplug(Duration patience) {
    QmpEvent end;
    try {
      end = client.executeAndAwait(
          new DeviceDel(device), QmpEvents.CATALOG, this::isAboutThis, patience);
    } catch (QmpTimeoutException e) {
      throw new IllegalStateException(
          "the guest has not let go of '" + device + "' in " + patience.toSeconds()
              + " s. It may still do so; without an operating system it does not before a reset",
          e);
    } catch (CommandRefusedException e) {
      closeImageIfGone(e);
      return;
    }
    if (end instanceof DeviceUnplugGuestErrorEvent) {
      throw new IllegalStateException("the guest refuses to let go of '" + device + "'");
    }
    qmp.blockdevDel(node);
  }

  /** The guest may have let go after an earlier attempt was given up: then only the image is left. */
  private void closeImageIfGone(CommandRefusedException refusal) {
    if (!refusal.errorClass().equals("DeviceNotFound")) {
      throw refusal;
    }
    try {
      qmp.blockdevDel(node);
    } catch (CommandRefusedException e) {
      throw refusal; // there was no such disk at all
    }
  }

  /** Parts of a device have events of their own, without an id. */
  private boolean isAboutThis(QmpEvent event) {
    return event instanceof DeviceDeletedEvent deleted && device.equals(deleted.device())
        || event instanceof DeviceUnplugGuestErrorEvent refused && device.equals(refused.device());
  }
}
