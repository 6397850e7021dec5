@io.github.qmp4j.QmpApi(
    schema = "schema.json",
    commands = {"greet", "HailAllCommand"},
    events = {"StopEvent", "OtherEvent"})
package bad;
