@io.github.qmp4j.QmpApi(
    schema = "schema.json",
    commands = {"greet", "x-*"},
    events = "X_*")
package bad;
