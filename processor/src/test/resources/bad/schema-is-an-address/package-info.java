@io.github.qmp4j.QmpApi(schema = "unix:/run/vm.qmp")
package bad;
