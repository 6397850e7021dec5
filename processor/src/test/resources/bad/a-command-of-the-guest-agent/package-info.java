@io.github.qmp4j.QmpApi(
    schema = "qemu-7.2",
    commands = "guest-ping",
    events = {})
package bad;
