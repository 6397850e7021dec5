/** One of everything that QAPI has; the files beside this one are generated and compared. */
@QmpApi(schema = "demo/schema.json", facade = "Demo", codecs = QmpApi.Codecs.BOTH)
package cases.demo;

import io.github.qmp4j.QmpApi;
