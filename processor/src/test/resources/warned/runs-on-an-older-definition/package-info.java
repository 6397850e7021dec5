@io.github.qmp4j.QmpApi(
    schema = "schema.json",
    commands = "!scuttle",
    runsOn = "older.json")
package warned;
