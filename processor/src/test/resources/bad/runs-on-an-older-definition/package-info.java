@io.github.qmp4j.QmpApi(schema = "qemu-10.2", commands = "query-accelerators", events = "VFIO_MIGRATION", runsOn = "qemu-7.2")
package bad;
