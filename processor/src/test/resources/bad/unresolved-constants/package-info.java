@io.github.qmp4j.QmpApi(
    schema = Missing.SCHEMA,
    commands = {"greet", Missing.COMMAND},
    unstable = MISSING,
    codecs = io.github.qmp4j.QmpApi.Codecs.NEITHER)
package bad;
