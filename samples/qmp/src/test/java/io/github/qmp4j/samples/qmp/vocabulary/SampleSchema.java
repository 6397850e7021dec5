package io.github.qmp4j.samples.qmp.vocabulary;

/** What a server of ours would answer to {@code query-qmp-schema}. */
public final class SampleSchema {

  public static final String JSON = """
      [{"name": "str", "meta-type": "builtin", "json-type": "string"},
       {"name": "int", "meta-type": "builtin", "json-type": "int"},
       {"name": "number", "meta-type": "builtin", "json-type": "number"},
       {"name": "bool", "meta-type": "builtin", "json-type": "boolean"},
       {"name": "null", "meta-type": "builtin", "json-type": "null"},
       {"name": "any", "meta-type": "builtin", "json-type": "value"},
       {"name": "[str]", "meta-type": "array", "element-type": "str"},
       {"name": "0", "meta-type": "object", "members": []},
       {"name": "1", "meta-type": "enum", "values": ["disk", "net"]},
       {"name": "2", "meta-type": "object", "tag": "kind", "members": [
          {"name": "kind", "type": "1"}, {"name": "id", "type": "str", "default": null}],
        "variants": [{"case": "disk", "type": "3"}, {"case": "net", "type": "0"}]},
       {"name": "3", "meta-type": "object", "members": [
          {"name": "size", "type": "int"}, {"name": "ref", "type": "4", "default": null},
          {"name": "tags", "type": "[str]", "default": null}]},
       {"name": "4", "meta-type": "alternate", "members": [
          {"type": "str"}, {"type": "null"}, {"type": "2"}]},
       {"name": "5", "meta-type": "object", "members": [
          {"name": "on", "type": "bool", "default": null},
          {"name": "rate", "type": "number", "default": null},
          {"name": "what", "type": "any", "default": null}]},
       {"name": "device_add", "meta-type": "command", "arg-type": "6", "ret-type": "0"},
       {"name": "6", "meta-type": "object", "members": [{"name": "driver", "type": "str"}]},
       {"name": "add", "meta-type": "command", "arg-type": "2", "ret-type": "0"},
       {"name": "set", "meta-type": "command", "arg-type": "5", "ret-type": "0"},
       {"name": "stop", "meta-type": "command", "arg-type": "0", "ret-type": "0"},
       {"name": "transaction", "meta-type": "command", "arg-type": "7", "ret-type": "0"},
       {"name": "7", "meta-type": "object", "members": [{"name": "actions", "type": "[8]"}]},
       {"name": "[8]", "meta-type": "array", "element-type": "8"},
       {"name": "8", "meta-type": "object", "tag": "type", "members": [{"name": "type", "type": "9"}],
        "variants": [{"case": "wipe", "type": "10"}]},
       {"name": "9", "meta-type": "enum", "values": ["wipe"]},
       {"name": "10", "meta-type": "object", "members": [{"name": "data", "type": "11"}]},
       {"name": "11", "meta-type": "object", "members": [{"name": "id", "type": "str"}]},
       {"name": "STOP", "meta-type": "event", "arg-type": "0"}]
      """;

  private SampleSchema() {}
}
