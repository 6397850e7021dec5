@io.github.qmp4j.QmpApi(
    schema = "schema.json",
    commands = {
      "greet",
      "qurey-*",
      "query-statsu"
    })
package bad;
