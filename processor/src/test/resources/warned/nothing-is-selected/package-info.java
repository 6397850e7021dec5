@io.github.qmp4j.QmpApi(
    schema = "schema.json",
    commands = {},
    events = {})
package warned;
