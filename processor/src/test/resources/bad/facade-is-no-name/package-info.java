@io.github.qmp4j.QmpApi(schema = "schema.json", facade = "my qmp")
package bad;
