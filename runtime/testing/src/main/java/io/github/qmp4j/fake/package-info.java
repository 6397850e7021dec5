/**
 * A server that speaks QMP from a definition, for tests: of applications, and of this project.
 *
 * <pre>{@code
 * try (FakeQemu qemu = FakeQemu.start("qemu-10.2");
 *     QmpClient client = QmpClient.connect(qemu.address())) {
 *   qemu.on("query-status").reply("{'running': false, 'status': 'paused'}");
 *   qemu.inject(Fault.stall(Duration.ofSeconds(5)));
 *   Qmp.on(client).queryStatus();
 *   qemu.assertReceived("query-status");
 * }
 * }</pre>
 *
 * <p>{@link io.github.qmp4j.fake.FakeQemu} is the door; {@code Session} talks to one, {@code Dispatcher} decides about one command, {@code Output} puts
 * messages on the socket, {@code Machine} is what outlives a client. JSON as QEMU has it is in {@code
 * json}, what a definition says of values in {@code definition}, the listening socket in {@code socket};
 * they know nothing of this package.
 */
@NullMarked
package io.github.qmp4j.fake;

import org.jspecify.annotations.NullMarked;
