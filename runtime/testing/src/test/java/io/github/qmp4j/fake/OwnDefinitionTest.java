package io.github.qmp4j.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qmp4j.QmpClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers that are made from files of the user's. */
class OwnDefinitionTest {

  @TempDir
  private Path directory;

  private String write(String name, String... lines) throws IOException {
    return Files.writeString(directory.resolve(name), String.join("\n", lines)).toString();
  }

  @Test
  void aSchemaOfAdditionsAloneIsServed() throws IOException {
    write("tenant.json", "{ 'struct': '__com.example_Tenant', 'data': { 'name': 'str' } }");
    String root = write(
        "root.json",
        "{ 'include': 'tenant.json' }",
        "{ 'command': '__com.example_query-tenant', 'returns': '__com.example_Tenant' }");
    try (FakeQemu qemu = FakeQemu.of(root).release("9.1").start();
        RawClient client = RawClient.connect(qemu.address())) {
      assertThat(client.line()).contains("\"minor\": 1, \"major\": 9");
      client.send("{\"execute\":\"qmp_capabilities\"}");
      assertThat(client.line()).isEqualTo("{\"return\": {}}\r\n");

      client.send("{\"execute\":\"__com.example_query-tenant\"}");
      assertThat(client.line()).isEqualTo("{\"return\": {\"name\": \"\"}}\r\n");
      client.send("{\"execute\":\"qmp_capabilities\"}");
      assertThat(client.line()).contains("The command qmp_capabilities has not been found");
    }
  }

  @Test
  void anAgentIsRecognisedByItsCommands() throws IOException {
    String root = write(
        "agent.json", "{ 'command': 'guest-sync', 'data': { 'id': 'int' }, 'returns': 'int' }");
    try (FakeQemu agent = FakeQemu.start(root);
        RawClient client = RawClient.connect(agent.address())) {
      client.send("{\"execute\":\"guest-sync\",\"arguments\":{\"id\":7}}");
      assertThat(client.line()).isEqualTo("{\"return\": 7}\n");
    }
  }

  @Test
  void whatARunningServerToldIsServed() throws IOException {
    String captured = write(
        "captured.json",
        "[{\"name\": \"1\", \"meta-type\": \"object\", \"members\": []},",
        " {\"name\": \"hello\", \"meta-type\": \"command\","
            + " \"arg-type\": \"1\", \"ret-type\": \"1\"}]");
    try (FakeQemu qemu = FakeQemu.start(captured);
        QmpClient client = QmpClient.connect(qemu.address())) {
      assertThat(client.greeting().version().major()).isEqualTo(99);
      qemu.on("hello").reply("{}");
    }
  }

  @Test
  void errorsInTheFilesAreToldWithTheirPlaces() throws IOException {
    String root = write("root.json", "{ 'command': 'hello', 'returns': 'Nobody' }");
    assertThatThrownBy(() -> FakeQemu.start(root))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("cannot serve " + root, "root.json:1:", "'Nobody'");
  }

  @Test
  void aNameThatIsNeitherIsTold() {
    assertThatThrownBy(() -> FakeQemu.start("qemu-10.1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("there is no definition 'qemu-10.1'", "qemu-10.2", "no such file");
    assertThatThrownBy(() -> FakeQemu.of("qemu-10.2").release("ten"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'ten'");
  }
}
