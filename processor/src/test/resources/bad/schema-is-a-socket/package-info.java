@io.github.qmp4j.QmpApi(schema = "/dev/null")
package bad;
