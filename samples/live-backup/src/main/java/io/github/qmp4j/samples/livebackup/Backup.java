package io.github.qmp4j.samples.livebackup;

import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpCommand;
import io.github.qmp4j.QmpTimeoutException;
import io.github.qmp4j.job.Job;
import io.github.qmp4j.job.JobFailedException;
import io.github.qmp4j.samples.livebackup.api.BlockDeviceInfo;
import io.github.qmp4j.samples.livebackup.api.BlockDirtyBitmap;
import io.github.qmp4j.samples.livebackup.api.BlockDirtyBitmapAdd;
import io.github.qmp4j.samples.livebackup.api.BlockdevBackup;
import io.github.qmp4j.samples.livebackup.api.BlockdevBackupCommand;
import io.github.qmp4j.samples.livebackup.api.MirrorSyncMode;
import io.github.qmp4j.samples.livebackup.api.Qmp;
import io.github.qmp4j.samples.livebackup.api.Transaction;
import io.github.qmp4j.samples.livebackup.api.TransactionAction;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Backs up one disk. A dirty bitmap in the server tells what has changed since the last backup that
 * succeeded. It lives as long as the server; on a qcow2 disk {@code persistent} would let it live longer.
 */
final class Backup {

  static final String BITMAP = "live-backup";
  private static final String JOB = "live-backup";
  private static final Duration TICK = Duration.ofMillis(200);

  private final QmpClient client;
  private final Qmp qmp;
  private final String node;
  private final ProgressBar progress;

  Backup(QmpClient client, String node, ProgressBar progress) {
    this.client = client;
    this.qmp = Qmp.on(client);
    this.node = node;
    this.progress = progress;
  }

  /** Copies the whole disk, and begins to note what changes. */
  void full(Path file) {
    BlockDeviceInfo disk = disk();
    boolean before = hasBitmap(disk);
    try (TargetImage target = TargetImage.create(client, file, size(disk), null)) {
      // One moment for both: what is written after the copy's point in time is in the bitmap.
      TransactionAction note = before
          ? new TransactionAction.BlockDirtyBitmapClear(new BlockDirtyBitmap(node, BITMAP))
          : new TransactionAction.BlockDirtyBitmapAdd(
              new BlockDirtyBitmapAdd.Builder().node(node).name(BITMAP).build());
      TransactionAction copy =
          new TransactionAction.BlockdevBackup(to(target, MirrorSyncMode.FULL, null));
      try {
        follow(new Transaction(List.of(note, copy)));
      } catch (JobFailedException e) {
        // A bitmap that does not begin with a backup is of no use.
        qmp.blockDirtyBitmapRemove(node, BITMAP);
        throw e;
      }
    }
  }

  /** Copies what has changed since the last backup. If that fails, the bitmap stays as it was. */
  void incremental(Path file, Path previous) {
    BlockDeviceInfo disk = disk();
    if (!hasBitmap(disk)) {
      throw new IllegalArgumentException(
          "nobody has noted what changes on '" + node
              + "': it was not backed up since the server started. Make a full backup, without PREVIOUS");
    }
    try (TargetImage target = TargetImage.create(client, file, size(disk), previous)) {
      follow(new BlockdevBackupCommand(to(target, MirrorSyncMode.INCREMENTAL, BITMAP)));
    }
  }

  private BlockdevBackup to(TargetImage target, MirrorSyncMode sync, @Nullable String bitmap) {
    return new BlockdevBackup.Builder()
        .jobId(JOB)
        .device(node)
        .target(target.node())
        .sync(sync)
        .bitmap(bitmap)
        .build();
  }

  /**
   * Starts the job and waits for its end, which may come before the reply to the command. The job is the
   * server's: if this program dies it goes on, and {@link Job#find} would get it back.
   */
  private void follow(QmpCommand<?> command) {
    try (Job job = Job.start(client, JOB, command)) {
      while (!ended(job)) {
        job.query().ifPresent(info -> progress.show(info.progress()));
      }
      progress.show(1);
    } finally {
      progress.end();
    }
  }

  private static boolean ended(Job job) {
    try {
      job.awaitConcluded(TICK);
      return true;
    } catch (QmpTimeoutException notYet) {
      return false;
    }
  }

  private BlockDeviceInfo disk() {
    return qmp.queryNamedBlockNodes().stream()
        .filter(info -> node.equals(info.nodeName()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no block node '" + node
            + "'. There are: "
            + qmp.queryNamedBlockNodes().stream().map(BlockDeviceInfo::nodeName).toList()));
  }

  private static long size(BlockDeviceInfo disk) {
    return disk.image().virtualSize();
  }

  private static boolean hasBitmap(BlockDeviceInfo disk) {
    return disk.dirtyBitmaps() != null
        && disk.dirtyBitmaps().stream().anyMatch(bitmap -> BITMAP.equals(bitmap.name()));
  }
}
