@io.github.qmp4j.QmpApi(schema = "schema.json", facade = "String")
package bad;
