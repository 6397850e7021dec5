package io.github.qmp4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

class SeveralApisTest {

  @Test
  void packagesOfOneCompilationDoNotKnowEachOther() {
    JavaFileObject application = JavaFileObjects.forSourceLines(
        "app.Application",
        "package app;",
        "import io.github.qmp4j.QmpClient;",
        "import io.github.qmp4j.agent.AgentClient;",
        "public final class Application {",
        "  private Application() {}",
        "  public static boolean same(QmpClient older, QmpClient newer) {",
        "    return vm72.Qmp.on(older).queryStatus().running()",
        "        == vm102.Machine.on(newer).queryStatus().running();",
        "  }",
        "  public static boolean fit(QmpClient older, QmpClient newer) {",
        "    return vm72.Qmp.check(older).isCompatible()",
        "        && vm102.Machine.check(newer).isCompatible();",
        "  }",
        "  public static void ping(AgentClient client) {",
        "    guest.Agent.on(client).guestPing();",
        "  }",
        "}");
    String selected = ", commands = {\"query-status\", \"query-block\"}, events = \"STOP\"";

    Compilation compilation = Compilations.compile(
        Path.of("nowhere"),
        Compilations.packageInfo("vm72", "schema = \"qemu-7.2\"" + selected),
        Compilations.packageInfo(
            "vm102", "schema = \"qemu-10.2\", facade = \"Machine\"" + selected),
        Compilations.packageInfo(
            "guest", "schema = \"qga-10.2\", commands = \"guest-p*\", events = \"!*\""),
        application);

    assertThat(compilation.diagnostics()).isEmpty();
    List<String> names =
        compilation.generatedFiles().stream().map(JavaFileObject::getName).toList();
    assertThat(names)
        .contains(
            "/SOURCE_OUTPUT/vm72/StatusInfo.java",
            "/SOURCE_OUTPUT/vm102/StatusInfo.java",
            "/SOURCE_OUTPUT/guest/GuestPing.java",
            "/SOURCE_OUTPUT/META-INF/qmp4j/vm72.generation",
            "/SOURCE_OUTPUT/META-INF/qmp4j/vm102.generation",
            "/SOURCE_OUTPUT/META-INF/qmp4j/guest.generation",
            "/CLASS_OUTPUT/vm72/qmp4j.qapi",
            "/CLASS_OUTPUT/vm102/qmp4j.qapi")
        .doesNotContain("/SOURCE_OUTPUT/guest/StatusInfo.java")
        .as("an agent cannot be asked for its schema")
        .doesNotContain("/CLASS_OUTPUT/guest/qmp4j.qapi");
  }

  @Test
  void oneThatCannotBeServedDoesNotHideTheOthersErrors() {
    Compilation compilation = Compilations.compile(
        Path.of("nowhere"),
        Compilations.packageInfo("one", "schema = \"qemu-7.3\""),
        Compilations.packageInfo("two", "schema = \"qga-7.2\", commands = \"guest-pong\""));

    assertThat(compilation.errors())
        .extracting(error -> error.getSource().getName())
        .containsExactlyInAnyOrder("one/package-info.java", "two/package-info.java");
  }
}
