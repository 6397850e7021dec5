package io.github.qmp4j.samples.qmp.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qmp4j.samples.qmp.Behaviour;
import io.github.qmp4j.samples.qmp.Started;
import io.github.qmp4j.testing.NeedsQemu;
import io.github.qmp4j.testing.NeedsQemuGa;
import io.github.qmp4j.testing.RealAgent;
import io.github.qmp4j.testing.RealQemu;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell at the end of a pipe. Numbers are those of the behaviours of QEMU's own shell. */
@NeedsQemu
class PipedShellTest {

  @TempDir
  private Path directory;

  @Behaviour({"Q9", "Q18", "Q19", "Q41"})
  @Test
  void repliesAreLinesOfJsonAndARefusalEndsNothing() {
    try (RealQemu qemu = RealQemu.start("-name", "vm7")) {
      assertThat(piped(qemu, "query-name\n\ndevice_del id=no\nquery-name\n")).isEqualTo("""
              {"return": {"name": "vm7"}}
              {"error": {"class": "DeviceNotFound", "desc": "Device 'no' not found"}}
              {"return": {"name": "vm7"}}
              """);
    }
  }

  @Test
  void whatTheServerWouldRefuseIsToldWithWhatIsValid() {
    try (RealQemu qemu = RealQemu.start()) {
      assertThat(piped(qemu, "block_resize node-name=n sise=1\nblock_resize size=x\nqery-name\n"))
          .isEqualTo("""
              Error: block_resize: 'size' is missing: an integer
                there is no 'sise'; did you mean 'size'? valid: device, node-name, size
              Error: block_resize: 'size' is "x", expected an integer
              Error: this server has no command 'qery-name'; did you mean query-name?
              """);
    }
  }

  @Test
  void aTransactionThatIsNeverClosedIsTold() {
    try (RealQemu qemu = RealQemu.start()) {
      assertThat(piped(qemu, "transaction(\nabort\n"))
          .isEqualTo("Error: the transaction is not closed: ) is missing\n");
    }
  }

  @Test
  void whetherThereIsACommandIsAskedBeforeItsArguments() {
    try (RealQemu qemu = RealQemu.start()) {
      assertThat(piped(qemu, "qery-name x\nfly high\nstop x\ntransaction( fly high\n)\n"))
          .startsWith("""
              Error: this server has no command 'qery-name'; did you mean query-name?
              Error: this server has no command 'fly'; Tab shows those there are
              Error: expected name=value, got 'x'; for example driver=usb-mouse id=m0
              Error: expected name=value, got 'high'; for example driver=usb-mouse id=m0
              {""");
    }
  }

  @Test
  void aCommandOfTheHumanMonitorIsToldAsOne() {
    try (RealQemu qemu = RealQemu.start()) {
      assertThat(piped(qemu, "info status\nsavevm a\nsavevm\np $pc\nsavevm tag=a\njava\n"))
          .isEqualTo("""
              Error: 'info' is a command of the human monitor: hmp info status
              Error: 'savevm' is a command of the human monitor: hmp savevm a
              Error: 'savevm' is a command of the human monitor: hmp savevm
              Error: 'p' is a command of the human monitor: hmp p $pc
              Error: 'savevm' is a command of the human monitor: hmp savevm tag=a
              Error: java: nothing has been sent yet
              """);
    }
  }

  @Test
  void theTypeDecidesWhatIsTyped() {
    try (RealQemu qemu = RealQemu.start()) {
      String out = piped(
          qemu,
          "object-add qom-type=iothread id=true\n"
              + "migrate-set-parameters tls-hostname=5 downtime-limit=7\n"
              + "blockdev-add driver=qcow2 node-name=n file.driver=null-co file.size=7\n");
      assertThat(out).startsWith("""
          {"return": {}}
          {"return": {}}
          {"error": {"class": "GenericError", "desc": "Image is not in qcow2 format""");
    }
  }

  @Test
  @Behaviour(absent = "P7")
  void anIdOfNothingMuchIsShownToo() {
    try (RealQemu qemu = RealQemu.start()) {
      assertThat(piped(
              qemu, "{\"execute\": \"stop\", \"id\": 0}\n{\"execute\": \"stop\", \"id\": \"\"}\n"))
          .isEqualTo("{\"return\": {}, \"id\": 0}\n{\"return\": {}, \"id\": \"\"}\n");
    }
  }

  @Test
  void rawJsonIsNotCheckedAndItsIdIsShown() {
    try (RealQemu qemu = RealQemu.start()) {
      assertThat(piped(qemu, "{\"execute\": \"stop\", \"arguments\": {\"x\": 1}, \"id\": 7}\n"))
          .isEqualTo("{\"error\": {\"class\": \"GenericError\", \"desc\": \"Parameter 'x' is"
              + " unexpected\"}, \"id\": 7}\n");
    }
  }

  @Behaviour({"Q30", "Q41", "Q42"})
  @Test
  void prettyIsIndentedAndSortedAndVerboseShowsTheRequest() {
    try (RealQemu qemu = RealQemu.start()) {
      assertThat(piped(qemu, "query-status\n", "-p", "-v")).isEqualTo("""
          {
              "arguments": {},
              "execute": "query-status"
          }
          {
              "return": {
                  "running": false,
                  "singlestep": false,
                  "status": "prelaunch"
              }
          }
          """);
    }
  }

  @Behaviour("Q38")
  @Test
  void aTransactionIsOneCommand() {
    try (RealQemu qemu = RealQemu.start("-drive", "if=none,id=d0,driver=null-co,node-name=n0")) {
      assertThat(piped(
              qemu,
              "transaction(\nblock-dirty-bitmap-add node=n0 name=7\nblock-dirty-bitmap-add node=n0 name=b\n)\n"
                  + "block-dirty-bitmap-remove node=n0 name=7\n"
                  + "transaction( abort )\n"))
          .isEqualTo("""
              {"return": {}}
              {"return": {}}
              {"error": {"class": "GenericError", "desc": "Transaction aborted using Abort action"}}
              """);
    }
  }

  @Test
  void eventsAreShownOnceTheyAreAskedFor() {
    try (RealQemu qemu = RealQemu.start("-machine", "pc")) {
      assertThat(piped(qemu, "cont\nstop\n")).doesNotContain("event");
      String some = piped(qemu, "events RES*\ncont\nquery-name\nstop\nquery-name\n");
      assertThat(some).startsWith("events shown: RES*\n").doesNotContain("STOP");
      assertThat(piped(qemu, "events RESUMED\n"))
          .startsWith("this server has no event 'RESUMED'; did you mean 'RESUME'?\n");
    }
  }

  @Test
  void eventsThatThereAreNotReplaceNoneThatThereAre() {
    try (RealQemu qemu = RealQemu.start()) {
      assertThat(piped(qemu, "events resume\nevents foo bar\nevents foo STOP\nevents NO_*\n"))
          .isEqualTo("""
              events shown: RESUME
              this server has no event 'FOO'
              this server has no event 'BAR'
              events shown: RESUME
              this server has no event 'FOO'
              events shown: FOO STOP
              this server has no event 'NO_*'
              events shown: NO_*
              """);
      assertThat(piped(qemu, "events off\nevents RESUMED\n")).endsWith("events are off\n");
    }
  }

  @Behaviour(value = "Q13", absent = "Q50")
  @Test
  void theEndOfTheServerIsToldAndIsNoFailure() {
    try (RealQemu qemu = RealQemu.start()) {
      assertThat(piped(qemu, "quit\nquery-name\n")).endsWith("Disconnected\n");
    }
  }

  @Behaviour({"Q23", "Q26", "Q27"})
  @Test
  void humanMonitorAnswersAsText() {
    try (RealQemu qemu = RealQemu.start("-name", "vm7")) {
      assertThat(piped(qemu, "info name\n\nfoo\n", "-H"))
          .isEqualTo("vm7\nunknown command: 'foo'\n");
      assertThat(piped(qemu, "hmp info name\n")).isEqualTo("vm7\n");
    }
  }

  @Behaviour(
      value = {"Q24", "Q25"},
      absent = "Q25")
  @Test
  void humanMonitorRemembersTheCpu() {
    try (RealQemu qemu = RealQemu.start("-machine", "pc", "-smp", "2")) {
      String out = piped(qemu, "cpu\ncpu x\n \ncpu 2\ninfo cpus\ncpu 1\ninfo cpus\n", "-H");
      assertThat(out)
          .startsWith("cpu command takes an integer argument\n"
              + "cpu command takes an integer argument\nbad CPU index\n")
          .containsSubsequence("* CPU #0", "* CPU #1");
    }
  }

  @Behaviour(value = "Q47", absent = "Q47")
  @Test
  void logHasCommandsAndRepliesWithoutSecrets() throws IOException {
    Path log = Files.writeString(directory.resolve("log"), "old\n");
    try (RealQemu qemu = RealQemu.start("-name", "vm7")) {
      piped(
          qemu,
          "query-name\nobject-add qom-type=secret id=s data=hidden\nhmp info name\n",
          "-l",
          log.toString());
    }
    assertThat(Files.readAllLines(log)).hasSize(3).satisfies(lines -> {
      assertThat(lines.get(0))
          .startsWith("{\"time\": \"20")
          .endsWith(
              "\"execute\": \"query-name\", \"arguments\": {}, \"return\": {\"name\": \"vm7\"}}");
      assertThat(lines.get(1)).contains("\"data\": \"***\"").doesNotContain("hidden");
      assertThat(lines.get(2)).contains("\"command-line\": \"info name\"");
    });
  }

  @Test
  @Behaviour(absent = "Q30")
  void optionsMayStandBehindTheAddress() {
    try (RealQemu qemu = RealQemu.start("-name", "vm7")) {
      Started pretty = Started.piped("query-name\n", "shell", qemu.socket().toString(), "-p");
      assertThat(pretty.out()).startsWith("{\n    \"return\"");
      Started human = Started.piped("info name\n", "shell", qemu.socket().toString(), "-H");
      assertThat(human.out()).isEqualTo("vm7\n");
    }
  }

  @Test
  void javaIsTheCallOfAnApplication() {
    try (RealQemu qemu = RealQemu.start()) {
      assertThat(piped(
                  qemu,
                  "java\nquery-status\njava\nset_link name=n up=false\njava\n"
                      + "blockdev-add driver=null-co node-name=n0 size=65536\njava\n"
                      + "hmp info name\njava\n"
                      + "{\"execute\": \"stop\", \"arguments\": {\"x\": 1}}\njava\n"
                      + "{\"execute\": \"fly\"}\njava\n")
              .lines()
              .filter(line -> !line.startsWith("{")))
          .containsExactly(
              "Error: java: nothing has been sent yet",
              "StatusInfo result = qmp.queryStatus();",
              "qmp.setLink(\"n\", false);",
              "qmp.blockdevAdd(new BlockdevOptions.NullCo.Builder()"
                  + ".nodeName(\"n0\").size(65536L).build());",
              "String result = qmp.humanMonitorCommand(\"info name\");",
              "Error: no Java for this stop: in the bundled definition there is no 'x'",
              "Error: no bundled definition has 'fly'; qmp schema capture makes one of this server");
    }
  }

  @Test
  void helpSaysWhatACommandTakesAndReturns() {
    try (RealQemu qemu = RealQemu.start()) {
      assertThat(piped(qemu, "help block_resize\nhelp query-name\nhelp query-nam\n"))
          .isEqualTo("""
          block_resize: Changes the size of a block device or node while it is in use.
            [device]    a string
            [node-name] a string
            size        an integer
          query-name: Returns the name that was given to the virtual machine.
            no arguments
            returns an object with name
          Error: this server has no command 'query-nam'; did you mean query-name?
          """);
    }
  }

  @Behaviour("Q44")
  @Test
  @NeedsQemuGa
  void aGuestAgentHasAShellToo() {
    try (RealAgent agent = RealAgent.start()) {
      String wrong = "guest-file-open pth=/a\nguest-file-open path=/a mode=7 x=1\n"
          + "guest-file-read handle=x\nguest-get-time\nhelp guest-file-read\n";
      assertThat(Started.piped(wrong, "shell", "--agent", agent.socket().toString())
              .out())
          .startsWith("""
              Error: guest-file-open: 'path' is missing: a string
                there is no 'pth'; did you mean 'path'? valid: path, mode
              Error: guest-file-open: there is no 'x'; valid: path, mode
              Error: guest-file-read: 'handle' is "x", expected an integer
              {"return": 1""")
          .endsWith("""
                handle   an integer
                [count]  an integer
                returns an object with count, buf-b64, eof
              """);
      Started run = Started.piped(
          "guest-ping\nguest-pong\n", "shell", "-N", agent.socket().toString());
      assertThat(run.out())
          .isEqualTo("{\"return\": {}}\nError: this server has no command"
              + " 'guest-pong'; did you mean guest-ping?\n");
    }
  }

  private static String piped(RealQemu qemu, String input, String... options) {
    String[] arguments = new String[options.length + 2];
    arguments[0] = "shell";
    System.arraycopy(options, 0, arguments, 1, options.length);
    arguments[options.length + 1] = qemu.socket().toString();
    Started run = Started.piped(input, arguments);
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    return run.out();
  }
}
