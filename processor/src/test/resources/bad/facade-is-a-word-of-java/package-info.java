@io.github.qmp4j.QmpApi(schema = "schema.json", facade = "record")
package bad;
