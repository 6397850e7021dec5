@io.github.qmp4j.QmpApi(
    schema = "qemu-10.2",
    commands = {"stop", "cont"},
    runsOn = "qga-7.2")
package bad;
