/** Names and shapes that get in the way of the code around them, coded as far as is needed. */
@QmpApi(schema = "traps/schema.json", facade = "Traps")
package cases.traps;

import io.github.qmp4j.QmpApi;
