package io.github.qmp4j.server;

import java.util.List;
import tools.jackson.core.JsonParser;

/**
 * Compares the definitions that an application was generated from with what a server tells of itself.
 * Found by {@link java.util.ServiceLoader}; {@code qmp4j-check} has the only one that is needed.
 */
public interface DefinitionChecker {

  /**
   * Finds what is to be told, in any order.
   *
   * @param definitions as the processor wrote them
   * @param introspection at the first token of the result of {@code query-qmp-schema}
   * @throws IllegalArgumentException if one of the two cannot be understood
   */
  List<Finding> check(String definitions, JsonParser introspection);
}
