/**
 * A server that speaks QMP from a definition, for tests: of applications, and of this project.
 *
 * <pre>{@code
 * try (FakeQemu qemu = FakeQemu.of("qemu-10.2").inMemory().start();
 *     QmpClient client = qemu.connect()) {
 *   qemu.on("query-status").reply("{'running': false, 'status': 'paused'}");
 *   qemu.inject(Fault.stall(Duration.ofSeconds(5)));
 *   Qmp.on(client).queryStatus();
 *   qemu.assertReceived("query-status");
 * }
 * }</pre>
 *
 * <p>{@link io.github.qmp4j.fake.FakeQemu} is what a test holds; {@code Session} talks to one client,
 * {@code Dispatcher} decides about one command, {@code Output} puts messages on the channel, {@code Machine}
 * is what outlives a client. JSON as QEMU has it is in {@code json}, what a definition says of values in
 * {@code definition}, the way in, a socket or pipes, in {@code door}; they know nothing of this package.
 */
@NullMarked
package io.github.qmp4j.fake;

import org.jspecify.annotations.NullMarked;
