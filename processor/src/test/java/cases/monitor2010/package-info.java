/** What a server of 2010 knew, from documents in the style of its time. */
@QmpApi(
    schema = "monitor2010/qmp-commands.txt, monitor2010/qmp-events.txt, monitor2010/seed.overlay",
    commands = "*",
    events = "*")
package cases.monitor2010;

import io.github.qmp4j.QmpApi;
