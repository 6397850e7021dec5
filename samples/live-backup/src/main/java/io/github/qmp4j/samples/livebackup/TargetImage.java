package io.github.qmp4j.samples.livebackup;

import io.github.qmp4j.CommandRefusedException;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.job.Job;
import io.github.qmp4j.samples.livebackup.api.BlockdevCreate;
import io.github.qmp4j.samples.livebackup.api.BlockdevCreateOptions;
import io.github.qmp4j.samples.livebackup.api.BlockdevDriver;
import io.github.qmp4j.samples.livebackup.api.BlockdevOptions;
import io.github.qmp4j.samples.livebackup.api.BlockdevRef;
import io.github.qmp4j.samples.livebackup.api.BlockdevRefOrNull;
import io.github.qmp4j.samples.livebackup.api.Qmp;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A new qcow2 image that the server has open, until this is closed. */
final class TargetImage implements AutoCloseable {

  private static final String FILE = "live-backup-file";
  private static final String IMAGE = "live-backup-target";
  private static final String PREVIOUS = "live-backup-previous";
  private static final Duration TIME_TO_CREATE = Duration.ofMinutes(1);

  private final Qmp qmp;

  private TargetImage(Qmp qmp) {
    this.qmp = qmp;
  }

  /** Makes the image and opens it, both in the server. */
  static TargetImage create(QmpClient client, Path file, long size, @Nullable Path backing) {
    // The server would overwrite it. Of a server on another machine this cannot be asked.
    if (Files.exists(file)) {
      throw new IllegalArgumentException(file + " exists already, and would be overwritten");
    }
    Qmp qmp = Qmp.on(client);
    List.of(IMAGE, FILE, PREVIOUS).forEach(node -> closeWhatIsLeftOpen(qmp, node));
    if (backing != null) {
      requireThere(qmp, backing);
    }
    String name = file.toString();
    make(
        client,
        "file",
        new BlockdevCreateOptions.File.Builder().filename(name).size(0L).build());
    qmp.blockdevAdd(
        new BlockdevOptions.File.Builder().nodeName(FILE).filename(name).build());
    boolean open = false;
    try {
      make(client, "qcow2", format(size, backing));
      qmp.blockdevAdd(new BlockdevOptions.Qcow2.Builder()
          .nodeName(IMAGE)
          .file(BlockdevRef.of(FILE))
          // What has not changed is not read, so the image before need not be opened.
          .backing(new BlockdevRefOrNull.OfNull())
          .build());
      open = true;
      return new TargetImage(qmp);
    } finally {
      if (!open) {
        qmp.blockdevDel(FILE);
      }
    }
  }

  /** By a backup that was killed, if its job is over. As long as it runs, no other is begun. */
  private static void closeWhatIsLeftOpen(Qmp qmp, String node) {
    try {
      qmp.blockdevDel(node);
    } catch (CommandRefusedException e) {
      // Nothing is, or it is in use: then it is in the way of opening the new one.
    }
  }

  /** Has the server open the file: an image that refers to none is no backup. */
  private static void requireThere(Qmp qmp, Path previous) {
    qmp.blockdevAdd(new BlockdevOptions.File.Builder()
        .nodeName(PREVIOUS)
        .filename(previous.toString())
        .readOnly(true)
        .build());
    qmp.blockdevDel(PREVIOUS);
  }

  private static BlockdevCreateOptions format(long size, @Nullable Path backing) {
    var options =
        new BlockdevCreateOptions.Qcow2.Builder().file(BlockdevRef.of(FILE)).size(size);
    if (backing != null) {
      options.backingFile(backing.toString()).backingFmt(BlockdevDriver.QCOW2);
    }
    return options.build();
  }

  /** Creating is a job as well, one that has to be dismissed. */
  private static void make(QmpClient client, String what, BlockdevCreateOptions options) {
    String id = "live-backup-create-" + what;
    Job.find(client, id).ifPresent(TargetImage::dismiss); // of a backup that was killed
    try (Job job = Job.start(client, id, new BlockdevCreate(id, options))) {
      try {
        job.awaitConcluded(TIME_TO_CREATE);
      } finally {
        job.dismiss();
      }
    }
  }

  private static void dismiss(Job left) {
    try (left) {
      left.dismiss();
    }
  }

  String node() {
    return IMAGE;
  }

  @Override
  public void close() {
    qmp.blockdevDel(IMAGE);
    qmp.blockdevDel(FILE);
  }
}
