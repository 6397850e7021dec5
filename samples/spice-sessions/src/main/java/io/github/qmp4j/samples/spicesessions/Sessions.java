package io.github.qmp4j.samples.spicesessions;

import io.github.qmp4j.QmpEvent;
import io.github.qmp4j.samples.spicesessions.api.SpiceBasicInfo;
import io.github.qmp4j.samples.spicesessions.api.SpiceChannel;
import io.github.qmp4j.samples.spicesessions.api.SpiceConnectedEvent;
import io.github.qmp4j.samples.spicesessions.api.SpiceDisconnectedEvent;
import io.github.qmp4j.samples.spicesessions.api.SpiceInitializedEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes sessions of what a server tells. A viewer opens a connection for each of its channels, and each
 * connects, is let in ("initialized") and disconnects with events of its own. Its session lasts as long
 * as the main channel.
 *
 * <p>What kind of channel it is stands only in the second event; the last one has only the viewer's
 * address. So what is let in is remembered by its address. Over a Unix socket all have the same address,
 * and cannot be told apart: there, only the last channel that was let in is known.
 */
final class Sessions {

  private static final long MAIN = 1;

  private record Address(String host, String port) {
    @Override
    public String toString() {
      return host + ":" + port;
    }
  }

  private final Consumer<String> report;
  private final Map<Address, SpiceChannel> channels = new HashMap<>();

  /**
   * @param report is told one line for each change
   */
  Sessions(Consumer<String> report) {
    this.report = report;
  }

  /** The channels that were open before the first event. */
  void already(@Nullable List<SpiceChannel> open) {
    if (open != null) {
      open.forEach(this::letIn);
    }
  }

  void event(QmpEvent event) {
    if (event instanceof SpiceConnectedEvent connected) {
      report.accept("channel connected from " + address(connected.client()));
    } else if (event instanceof SpiceInitializedEvent initialized) {
      letIn(initialized.client());
    } else if (event instanceof SpiceDisconnectedEvent disconnected) {
      leave(address(disconnected.client()));
    }
  }

  private void letIn(SpiceChannel channel) {
    Address address = new Address(channel.host(), channel.port());
    if (channel.equals(channels.put(address, channel))) {
      return; // found at the start, and in an event as well
    }
    report.accept("channel " + name(channel) + " of session " + session(channel) + " from "
        + address + (channel.tls() ? ", with TLS" : ""));
    if (channel.channelType() == MAIN) {
      report.accept("SESSION " + session(channel) + " of " + channel.host() + " begins");
    }
  }

  private void leave(Address address) {
    SpiceChannel channel = channels.remove(address);
    if (channel == null) {
      report.accept("channel from " + address + " left, and was not let in");
      return;
    }
    report.accept("channel " + name(channel) + " of session " + session(channel) + " left");
    if (channel.channelType() == MAIN) {
      report.accept("SESSION " + session(channel) + " of " + channel.host() + " ends");
    }
  }

  private static Address address(SpiceBasicInfo client) {
    return new Address(client.host(), client.port());
  }

  /** A number of 32 bits, which some servers print with a sign and others without. */
  private static String session(SpiceChannel channel) {
    return Integer.toHexString((int) channel.connectionId());
  }

  private static String name(SpiceChannel channel) {
    String type = switch ((int) channel.channelType()) {
      case 1 -> "main";
      case 2 -> "display";
      case 3 -> "inputs";
      case 4 -> "cursor";
      case 5 -> "playback";
      case 6 -> "record";
      case 8 -> "smartcard";
      case 9 -> "usbredir";
      case 10 -> "port";
      case 11 -> "webdav";
      default -> "of type " + channel.channelType();
    };
    return channel.channelId() == 0 ? type : type + " " + channel.channelId();
  }
}
