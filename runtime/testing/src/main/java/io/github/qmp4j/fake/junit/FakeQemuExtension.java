package io.github.qmp4j.fake.junit;

import io.github.qmp4j.fake.FakeQemu;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Does what {@link UseFakeQemu} says. */
public final class FakeQemuExtension implements ParameterResolver {

  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(FakeQemuExtension.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == FakeQemu.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    ExtensionContext.Store store = test.getStore(NAMESPACE);
    String definition = definition(test);
    FakeQemu running =
        store.get(definition, FakeQemu.class); // perhaps that of all tests of the class
    if (running == null) {
      running = FakeQemu.start(definition);
      store.put(definition, running); // the store closes it
    }
    return running;
  }

  /** A test that gets its server by its constructor has one of its own, too. */
  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  private static String definition(ExtensionContext test) {
    Optional<ExtensionContext> context = Optional.of(test);
    while (context.isPresent()) {
      Optional<UseFakeQemu> found =
          AnnotationSupport.findAnnotation(context.get().getElement(), UseFakeQemu.class);
      if (found.isPresent()) {
        return found.get().value();
      }
      context = context.get().getParent();
    }
    throw new ParameterResolutionException("which definition? Annotate the test with @UseFakeQemu");
  }
}
