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
 * of characters, {@code ?} for one. After {@code !} stands what is not wanted, wherever in the list:
 * {@code {"block*", "!block-dirty-*"}}; a list of exclusions only starts from everything. What
 * selects or excludes nothing is a compile error.
 *
 * <p>Processor options, given to the compiler as {@code -Aname=value}:
 *
 * <ul>
 *   <li>{@code qmp.schemaPath}: directories in which a relative {@link #schema} is looked up,
 *       separated as in a class path.
 *   <li>{@code qmp.config}: how the servers are built, such as {@code CONFIG_VNC,!CONFIG_SPICE}:
 *       with the one, without the other. What such a server cannot have is not generated; of macros
 *       that are not mentioned nothing is known.
 *   <li>{@code qmp.runsOn}: {@code warning} or {@code error}, see {@link #runsOn}.
 *   <li>{@code qmp.secrets}: members that {@code toString()} of generated records shall not show, such
 *       as {@code pin,MyType.token,my-command.key}, beside those that are known to hold passwords and
 *       keys.
 *   <li>{@code qmp.docs}: {@code html}, {@code text} or both: also writes a reference of what is
 *       generated, to {@code qmp-docs/} beside the generated sources.
 *   <li>{@code qmp.untyped}: text documents in which what has no type is any JSON.
 * </ul>
 */
@Documented
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.CLASS)
public @interface QmpApi {

  /**
   * Where the definitions are: the name of a bundled definition ({@code "qemu-7.2"}), or the root
   * file of a QAPI schema ({@code ".../qemu/qapi/qapi-schema.json"}), or a file with what a running
   * QEMU answered to {@code query-qmp-schema}. A relative file name is
   * looked up in the directories of the processor option {@code -Aqmp.schemaPath}, then among the
   * compiled classes and resources, then on the class path.
   */
  String schema();

  /** The commands to generate, and after {@code !} not to; all stable ones if nothing is said. */
  String[] commands() default {"*"};

  /** The events to generate, and after {@code !} not to; all stable ones if nothing is said. */
  String[] events() default {"*"};

  /**
   * Whether patterns also match commands and events that the schema marks unstable, and types keep
   * their unstable members. A command or event asked for by its full name is generated either way; a
   * pattern that matches nothing else is a compile error that says so.
   */
  boolean unstable() default false;

  /**
   * The oldest definition that the application has to get along with, named like {@link #schema};
   * empty if none. Each selected command and event, and each member and value of what they use, that
   * the older definition lacks, or has in another form, is a compiler warning, and the Javadoc of what
   * is missing says so. With the processor option {@code -Aqmp.runsOn=error} it is an error.
   */
  String runsOn() default "";

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
