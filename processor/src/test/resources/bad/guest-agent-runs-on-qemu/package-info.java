@io.github.qmp4j.QmpApi(
    schema = "qga-10.2",
    commands = {"guest-ping", "guest-info"},
    runsOn = "qemu-7.2")
package bad;
