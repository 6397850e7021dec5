package io.github.qmp4j.processor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamingPolicyTest {

  private final NamingPolicy policy = new NamingPolicy();

  @ParameterizedTest
  @CsvSource({
    "StatusInfo, StatusInfo",
    "query-status, QueryStatus",
    "device_add, DeviceAdd",
    "x-blockdev-change, XBlockdevChange",
    "BLOCK_JOB_COMPLETED, BlockJobCompleted",
    "X86CPURegister32, X86CPURegister32",
    "__com.example_Thing, ComExampleThing",
    "String, QapiString",
    "Object, QapiObject",
    "2_5, _25",
  })
  void types(String wireName, String expected) {
    assertThat(policy.type(wireName)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "node-name, nodeName",
    "iops_rd, iopsRd",
    "UUID, uuid",
    "x-perf, xPerf",
    "class, class_",
    "default, default_",
    "wait, wait_",
    "in, in",
    "toString, toString_",
    "CPU-index, cpuIndex",
    "2nd, _2nd",
  })
  void components(String wireName, String expected) {
    assertThat(policy.component(wireName)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "running, RUNNING",
    "host-qmp-quit, HOST_QMP_QUIT",
    "2_5, _2_5",
    "144, _144",
    "3des, _3DES",
    "default, DEFAULT",
  })
  void constants(String wireName, String expected) {
    assertThat(policy.constant(wireName)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "query-status, queryStatus",
    "notify, notify_",
    "events, events_",
    "execute, execute_",
    "quit, quit"
  })
  void facadeMethods(String wireName, String expected) {
    assertThat(policy.facadeMethod(wireName)).isEqualTo(expected);
  }
}
