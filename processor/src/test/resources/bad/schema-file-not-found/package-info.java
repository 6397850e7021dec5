@io.github.qmp4j.QmpApi(schema = "nowhere/schema.json")
package bad;
