@io.github.qmp4j.QmpApi(schema = "schema.json", events = {"GREETED", "GREETD"})
package bad;
