package io.github.qmp4j.maven;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;

/**
 * Compares the definitions that APIs were generated from with what they are now. Where one has changed,
 * removes what was generated, so that it is generated again.
 */
@Mojo(
    name = "check",
    defaultPhase = LifecyclePhase.PROCESS_RESOURCES,
    requiresDependencyResolution = ResolutionScope.TEST,
    threadSafe = true)
public final class CheckMojo extends AbstractMojo {

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  /** Does nothing. */
  @Parameter(property = "qmp4j.skip", defaultValue = "false")
  private boolean skip;

  /** For Maven. */
  public CheckMojo() {}

  @Override
  public void execute() throws MojoExecutionException {
    if (skip) {
      return;
    }
    Path build = Path.of(project.getBuild().getDirectory());
    try {
      check(new Compilation(
          build.resolve("generated-sources/annotations"),
          Path.of(project.getBuild().getOutputDirectory()),
          paths(project.getCompileClasspathElements()),
          paths(project.getCompileSourceRoots()),
          build.resolve("maven-status")));
      check(new Compilation(
          build.resolve("generated-test-sources/test-annotations"),
          Path.of(project.getBuild().getTestOutputDirectory()),
          paths(project.getTestClasspathElements()),
          paths(project.getTestCompileSourceRoots()),
          build.resolve("maven-status")));
    } catch (IOException e) {
      throw new MojoExecutionException(
          "cannot compare definitions with what was generated from them: " + e
              + "; 'mvn clean' starts anew",
          e);
    } catch (DependencyResolutionRequiredException e) {
      throw new MojoExecutionException("Maven has not resolved the dependencies", e);
    }
  }

  private void check(Compilation compilation) throws IOException {
    for (Path file : compilation.records()) {
      compilation.check(file).ifPresent(reason -> getLog().info(reason));
    }
  }

  private static List<Path> paths(List<String> elements) {
    return elements.stream().map(Path::of).toList();
  }
}
