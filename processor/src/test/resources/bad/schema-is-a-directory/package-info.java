@io.github.qmp4j.QmpApi(schema = "tree/qapi")
package bad;
