@io.github.qmp4j.QmpApi(
    schema = "schema.json",
    commands = {"query-status", "!query-*", "!qurey-*"})
package bad;
