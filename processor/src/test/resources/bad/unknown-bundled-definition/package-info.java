@io.github.qmp4j.QmpApi(
    schema = "qemu-7.3",
    commands = "query-status")
package bad;
