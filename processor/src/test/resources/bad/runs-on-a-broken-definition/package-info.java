@io.github.qmp4j.QmpApi(schema = "schema.json", runsOn = "older.json")
package bad;
