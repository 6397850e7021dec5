@io.github.qmp4j.QmpApi(schema = "schema.json")
package warned;
