@io.github.qmp4j.QmpApi(
    schema = Missing.SCHEMA,
    commands = {"greet", Missing.COMMAND},
    unstable = MISSING)
package bad;
