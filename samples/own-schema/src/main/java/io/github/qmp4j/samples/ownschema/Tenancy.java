package io.github.qmp4j.samples.ownschema;

import io.github.qmp4j.CommandRefusedException;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpEvent;
import io.github.qmp4j.samples.ownschema.api.ComExampleSetTenant;
import io.github.qmp4j.samples.ownschema.api.ComExampleTenant;
import io.github.qmp4j.samples.ownschema.api.ComExampleTenantChangedEvent;
import io.github.qmp4j.samples.ownschema.api.Example;
import io.github.qmp4j.samples.ownschema.api.ExampleEvents;
import java.time.Duration;

/** Asks a server for its tenant, and tells it a new one. */
final class Tenancy {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final QmpClient client;

  Tenancy(QmpClient client) {
    this.client = client;
  }

  String tell() {
    try {
      return describe(Example.on(client).comExampleQueryTenant());
    } catch (CommandRefusedException e) {
      if (e.errorClass().equals("CommandNotFound")) {
        throw new IllegalStateException(client + " is no server of Example Corp.", e);
      }
      throw e;
    }
  }

  /** Waits for the event: it is what tells that the change was made. */
  String give(String tenant) {
    QmpEvent changed = client.executeAndAwait(
        new ComExampleSetTenant(tenant),
        ExampleEvents.CATALOG,
        event -> event instanceof ComExampleTenantChangedEvent,
        PATIENCE);
    return describe(((ComExampleTenantChangedEvent) changed).tenant());
  }

  private static String describe(ComExampleTenant tenant) {
    Long quota = tenant.quota();
    return tenant.name() + (quota == null ? ", without a limit" : ", up to " + quota + " bytes");
  }
}
