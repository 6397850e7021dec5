package io.github.qmp4j.fake.contract;

import io.github.qmp4j.testing.NeedsQemu;
import org.junit.jupiter.api.Nested;

/** A real monitor keeps the contracts, so they are those of a monitor. */
@NeedsQemu
class RealMonitorTest {

  @Nested
  class Connections extends ConnectionContract {
    @Override
    Monitor start() {
      return new RealMonitor();
    }
  }

  @Nested
  class Commands extends CommandContract {
    @Override
    Monitor start() {
      return new RealMonitor();
    }
  }

  @Nested
  class Pipelining extends PipeliningContract {
    @Override
    Monitor start() {
      return new RealMonitor();
    }
  }

  @Nested
  class OutOfBand extends OutOfBandContract {
    @Override
    Monitor start() {
      return new RealMonitor();
    }
  }

  @Nested
  class Events extends EventContract {
    @Override
    Monitor start() {
      return new RealMonitor();
    }
  }
}
