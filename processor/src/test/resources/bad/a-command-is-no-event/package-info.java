@io.github.qmp4j.QmpApi(
    schema = "schema.json",
    commands = {"greet", "GREETED", "!GREETED"},
    events = "greet")
package bad;
