/** All of a QEMU that is newer than the one that tests have. */
@QmpApi(schema = "qemu-10.2")
package io.github.qmp4j.check.api;

import io.github.qmp4j.QmpApi;
