package io.github.qmp4j.schema.model;

/** What a member, argument or result can be. Arrays are a matter of {@link TypeRef}. */
public sealed interface Type permits BuiltinType, EnumType, ObjectType, AlternateType {}
