@io.github.qmp4j.QmpApi(
    schema = "qga-7.2",
    commands = "query-status",
    events = {})
package bad;
