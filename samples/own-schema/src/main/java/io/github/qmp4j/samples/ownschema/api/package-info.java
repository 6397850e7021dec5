/** All that the schema in {@code src/main/qapi} says; everything else in here is generated. */
@QmpApi(schema = "example-schema.json", commands = "*", events = "*", facade = "Example")
package io.github.qmp4j.samples.ownschema.api;

import io.github.qmp4j.QmpApi;
