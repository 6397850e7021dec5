// A project to copy, for Gradle 8.2 or newer. Run it with: gradle -q run --args=unix:/run/vm.qmp

plugins {
  application
}

repositories {
  mavenLocal() // where `mvn install` of qmp4j puts it
  mavenCentral()
}

val qmp4j = "0.1.0-SNAPSHOT"

dependencies {
  implementation("io.github.qmp4j:qmp4j-runtime:$qmp4j")
  annotationProcessor("io.github.qmp4j:qmp4j-processor:$qmp4j")
}

tasks.compileJava {
  options.release = 17
  options.encoding = "UTF-8"
  // Only for schema files of one's own: compiles again when they change.
  // inputs.dir("src/main/qapi")
  // options.compilerArgs.add("-Aqmp.schemaPath=$projectDir/src/main/qapi")
}

application {
  mainClass = "com.example.vm.Main"
}
