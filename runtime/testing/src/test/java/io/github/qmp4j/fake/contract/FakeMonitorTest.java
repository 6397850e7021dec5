package io.github.qmp4j.fake.contract;

import io.github.qmp4j.fake.Way;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A fake monitor keeps the contracts, whichever way leads to it. */
@ParameterizedClass
@EnumSource(Way.class)
class FakeMonitorTest {

  @Parameter
  private Way way;

  @Nested
  class Connections extends ConnectionContract {
    @Override
    Monitor start() {
      return new FakeMonitor(way.to("qemu-7.2").start());
    }
  }

  @Nested
  class Commands extends CommandContract {
    @Override
    Monitor start() {
      return new FakeMonitor(way.to("qemu-7.2").start());
    }
  }

  @Nested
  class Pipelining extends PipeliningContract {
    @Override
    Monitor start() {
      return new FakeMonitor(way.to("qemu-7.2").start());
    }
  }

  @Nested
  class OutOfBand extends OutOfBandContract {
    @Override
    Monitor start() {
      return new FakeMonitor(way.to("qemu-7.2").start());
    }
  }

  @Nested
  class Events extends EventContract {
    @Override
    Monitor start() {
      return new FakeMonitor(way.to("qemu-7.2").start());
    }
  }
}
