@io.github.qmp4j.QmpApi(schema = "schema.json", runsOn = "qemu-7.3")
package bad;
