@io.github.qmp4j.QmpApi(schema = "")
package bad;
