/** The part of the guest agent's API that this sample uses; everything else in here is generated. */
@QmpApi(schema = "qga-7.2", commands = "guest-get-osinfo")
package io.github.qmp4j.samples.guestagent.agent;

import io.github.qmp4j.QmpApi;
