@io.github.qmp4j.QmpApi(
    schema = "qga-7.2",
    commands = {"guest-ping", "query-status", "!guest-lanterns-*"},
    events = {})
package bad;
