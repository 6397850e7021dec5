package com.example.vm;

import io.github.qmp4j.EventQueue;
import io.github.qmp4j.QmpAddress;
import io.github.qmp4j.QmpClient;
import io.github.qmp4j.QmpEvent;
import java.time.Duration;

/** Stops a virtual machine for a moment, and waits for the server to say so. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    if (args.length != 1) {
      System.err.println("the address of a QEMU's monitor, please, such as unix:/run/vm.qmp");
      System.exit(2);
    }
    try (QmpClient client = QmpClient.connect(QmpAddress.parse(args[0]));
        EventQueue events = Qmp.on(client).events()) {
      Qmp qmp = Qmp.on(client);
      System.out.println("was " + qmp.queryStatus().status());
      qmp.cont();
      qmp.stop();
      QmpEvent event;
      while ((event = events.poll(Duration.ofSeconds(5))) != null) {
        System.out.println(event);
        if (event instanceof StopEvent) {
          break;
        }
      }
      qmp.cont();
    }
  }
}
