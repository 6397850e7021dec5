@io.github.qmp4j.QmpApi(schema = "schema.json", commands = "wave")
package bad;
