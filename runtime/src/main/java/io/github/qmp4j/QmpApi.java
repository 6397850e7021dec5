package io.github.qmp4j;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks for a typed API, generated into the annotated package while {@code javac} runs:
 *
 * <pre>{@code
 * @QmpApi(schema = "qemu-7.2", commands = {"query-status", "stop", "cont", "quit"})
 * package com.example.vm;
 * }</pre>
 *
 * <p>Only what the selected commands and events need is generated: one record for each command,
 * event and struct, an enum for each enum, a sealed interface for each union and alternate, and a
 * facade with one method for each command.
 *
 * <p>{@link #commands} and {@link #events} are names or patterns; {@code *} stands for any number
 * of characters, {@code ?} for one. A name or pattern that matches nothing is a compile error.
 */
@Documented
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.CLASS)
public @interface QmpApi {

  /**
   * Where the definitions are: the name of a bundled definition ({@code "qemu-7.2"}), or the root
   * file of a QAPI schema ({@code ".../qemu/qapi/qapi-schema.json"}). A relative file name is
   * looked up in the directories of the processor option {@code -Aqmp.schemaPath}, then among the
   * compiled classes and resources, then on the class path.
   */
  String schema();

  /** The commands to generate; all stable ones if nothing is said. */
  String[] commands() default {"*"};

  /** The events to generate; all stable ones if nothing is said. */
  String[] events() default {"*"};

  /**
   * Whether patterns also match commands and events that the schema marks unstable, and types keep
   * their unstable members. A command or event asked for by its full name is generated either way.
   */
  boolean unstable() default false;

  /** The name of the facade; empty for {@code "Qmp"}, or {@code "Agent"} for a guest agent's schema. */
  String facade() default "";

  /** Which way values can go. */
  Codecs codecs() default Codecs.NEEDED;

  /** Which way generated types can be coded. */
  enum Codecs {
    /** Written if a selected command sends them, read if a reply or an event brings them. */
    NEEDED,
    /** All types both ways; for tests, proxies and logs. Costs about a quarter more class bytes. */
    BOTH
  }
}
