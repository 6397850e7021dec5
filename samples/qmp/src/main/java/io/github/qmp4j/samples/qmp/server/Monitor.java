package io.github.qmp4j.samples.qmp.server;

import io.github.qmp4j.EventListener;
import io.github.qmp4j.Greeting;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpEvent;
import io.github.qmp4j.QmpException;
import io.github.qmp4j.codec.CommandSpec;
import io.github.qmp4j.samples.qmp.syntax.SyntaxException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A monitor of QEMU or of its storage daemon. */
final class Monitor implements Server {

  private final QmpClient client;
  private final AutoCloseable owner;
  private @Nullable ExecutorService events;

  /**
   * @param owner what is to be closed: the client, or the process it belongs to
   */
  Monitor(QmpClient client, AutoCloseable owner) {
    this.client = client;
    this.owner = owner;
  }

  @Override
  public String execute(String command, @Nullable String arguments) {
    return client.execute(new MonitorCall(CommandSpec.of(command), arguments));
  }

  @Override
  public String executeOutOfBand(String command, @Nullable String arguments) {
    try {
      // Whether the command can be executed so is the server's to say.
      CommandSpec spec = new CommandSpec(command, true, true, false);
      return client.executeOutOfBand(new MonitorCall(spec, arguments));
    } catch (IllegalStateException notOffered) {
      throw new SyntaxException("this server executes nothing out of band");
    }
  }

  @Override
  public String description() {
    Greeting greeting = client.greeting();
    String of = greeting.packageName().isEmpty() ? "" : " (" + greeting.packageName() + ")";
    return "QEMU " + greeting.version() + of;
  }

  @Override
  public void listen(BiConsumer<String, String> listener, Consumer<QmpException> ended) {
    ExecutorService executor = Executors.newSingleThreadExecutor(task -> {
      Thread thread = new Thread(task, "qmp events");
      thread.setDaemon(true);
      return thread;
    });
    events = executor;
    client.listen(RawEvent::read, executor, new EventListener() {
      @Override
      public void event(QmpEvent event) {
        if (event instanceof RawEvent raw) {
          listener.accept(raw.eventName(), raw.json());
        }
      }

      @Override
      public void ended(QmpException how) {
        ended.accept(how);
      }
    });
  }

  @Override
  public void close() {
    try {
      owner.close();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e); // neither a client nor a process throws one
    }
    if (events != null) {
      events.shutdown();
    }
  }
}
