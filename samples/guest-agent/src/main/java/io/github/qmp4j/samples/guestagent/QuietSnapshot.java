package io.github.qmp4j.samples.guestagent;

import io.github.qmp4j.CommandRefusedException;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.agent.AgentClient;
import io.github.qmp4j.guest.Exec;
import io.github.qmp4j.guest.ExecResult;
import io.github.qmp4j.guest.Freeze;
import io.github.qmp4j.samples.guestagent.agent.Agent;
import io.github.qmp4j.samples.guestagent.agent.GuestOSInfo;
import io.github.qmp4j.samples.guestagent.api.Qmp;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a snapshot of a disk while the agent in the guest keeps the file systems still. */
final class QuietSnapshot {

  /** Freezing writes everything out first; a guest gives up after some time by itself, Windows in 10 s. */
  private static final Duration TIME_TO_FREEZE = Duration.ofSeconds(30);

  private static final Duration TIME_TO_SYNC = Duration.ofMinutes(5);

  private final AgentClient agent;
  private final QmpClient monitor;

  QuietSnapshot(AgentClient agent, QmpClient monitor) {
    this.agent = agent;
    this.monitor = monitor;
  }

  /** What runs in the guest. */
  String guest() {
    GuestOSInfo system = Agent.on(agent).guestGetOsinfo();
    return orUnknown(system.prettyName()) + ", kernel " + orUnknown(system.kernelRelease());
  }

  private static String orUnknown(@Nullable String text) {
    return text == null ? "unknown" : text;
  }

  /**
   * @param mountPoints none for all
   * @return how many file systems were frozen
   */
  long take(String node, Path file, List<String> mountPoints) {
    sync();
    // Thawed whatever happens: a guest that stays frozen is as good as dead.
    try (Freeze freeze = freeze(mountPoints)) {
      Qmp.on(monitor)
          .blockdevSnapshotSync(snapshot -> snapshot
              .nodeName(node)
              .snapshotFile(file.toString())
              .snapshotNodeName(node + "-after"));
      return freeze.fileSystems();
    }
  }

  private Freeze freeze(List<String> mountPoints) {
    return mountPoints.isEmpty()
        ? Freeze.begin(agent, TIME_TO_FREEZE)
        : Freeze.begin(agent, mountPoints, TIME_TO_FREEZE);
  }

  /**
   * What is written out before need not be while the guest stands still. Some agents forbid exec, and some
   * guests have nothing of that name: Windows.
   */
  private void sync() {
    ExecResult result;
    try {
      result = Exec.of("sync").run(agent, TIME_TO_SYNC);
    } catch (CommandRefusedException e) {
      return; // freezing takes a little longer
    }
    if (!result.succeeded()) {
      throw new IllegalStateException("sync failed in the guest: " + result.errorText());
    }
  }
}
