package io.github.qmp4j.processor.emit;

import com.palantir.javapoet.ClassName;

/**
 * The classes of the runtime and of Jackson that generated code names. By name, because they are not
 * on the processor's own path; a test looks each of them up.
 */
final class RuntimeTypes {

  private static final String ROOT = "io.github.qmp4j";
  private static final String CODEC = ROOT + ".codec";
  private static final String NODE = "tools.jackson.databind.node";

  static final ClassName AGENT_CLIENT = ClassName.get(ROOT + ".agent", "AgentClient");
  static final ClassName AGENT_COMMAND = ClassName.get(ROOT + ".agent", "AgentCommand");
  static final ClassName QMP_CLIENT = ClassName.get(ROOT, "QmpClient");
  static final ClassName QMP_COMMAND = ClassName.get(ROOT, "QmpCommand");
  static final ClassName QMP_EVENT = ClassName.get(ROOT, "QmpEvent");
  static final ClassName EVENT_CATALOG = ClassName.get(ROOT, "EventCatalog");
  static final ClassName EVENT_QUEUE = ClassName.get(ROOT, "EventQueue");
  static final ClassName TIMESTAMP = ClassName.get(ROOT, "Timestamp");
  static final ClassName COMPATIBILITY_CHECK = ClassName.get(ROOT, "CompatibilityCheck");
  static final ClassName COMPATIBILITY_REPORT =
      ClassName.get(ROOT + ".server", "CompatibilityReport");
  static final ClassName EMPTY = ClassName.get(ROOT, "Empty");
  static final ClassName WITHOUT_RESULT = ClassName.get(ROOT, "WithoutResult");
  static final ClassName UNSTABLE = ClassName.get(ROOT, "Unstable");

  static final ClassName ANY_JSON = ClassName.get(CODEC, "AnyJson");
  static final ClassName CHECK = ClassName.get(CODEC, "Check");
  static final ClassName COMMAND_SPEC = ClassName.get(CODEC, "CommandSpec");
  static final ClassName DECODE = ClassName.get(CODEC, "Decode");
  static final ClassName ENCODE = ClassName.get(CODEC, "Encode");
  static final ClassName JSON_WRITABLE = ClassName.get(CODEC, "JsonWritable");
  static final ClassName LISTS = ClassName.get(CODEC, "Lists");
  static final ClassName EARLY_MEMBERS = ClassName.get(CODEC, "EarlyMembers");
  static final ClassName WITHOUT_ARGUMENTS = ClassName.get(CODEC, "WithoutArguments");

  static final ClassName JSON_PARSER = ClassName.get("tools.jackson.core", "JsonParser");
  static final ClassName JSON_GENERATOR = ClassName.get("tools.jackson.core", "JsonGenerator");
  static final ClassName JSON_NODE = ClassName.get("tools.jackson.databind", "JsonNode");
  static final ClassName STRING_NODE = ClassName.get(NODE, "StringNode");
  static final ClassName LONG_NODE = ClassName.get(NODE, "LongNode");
  static final ClassName BOOLEAN_NODE = ClassName.get(NODE, "BooleanNode");

  static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");
  static final ClassName NULL_MARKED = ClassName.get("org.jspecify.annotations", "NullMarked");

  private RuntimeTypes() {}
}
