/**
 * What a QEMU tells of itself, the answer of {@code query-qmp-schema}, to declarations.
 *
 * <p>First {@link io.github.qmp4j.schema.introspect.EntityReader} makes declarations of the entities as
 * they stand there, types by their numbers. Then types get names: an earlier schema's, where a type of
 * it is used at the same places ({@code Correspondence}), else the place where the type is used first
 * ({@code PathNames}). What introspection leaves out and the earlier schema knows comes along: the
 * width of integers, flags of commands, a sentence of documentation.
 *
 * <p>Comes in: {@code SchemaReader}. Goes out: {@code decl}, and {@code model} for the earlier schema.
 */
package io.github.qmp4j.schema.introspect;
