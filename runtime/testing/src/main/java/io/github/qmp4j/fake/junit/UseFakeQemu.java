package io.github.qmp4j.fake.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives tests a {@link io.github.qmp4j.fake.FakeQemu} parameter.
 *
 * <pre>{@code
 * @UseFakeQemu("qemu-10.2")
 * class ShutdownTest {
 *   @Test
 *   void asksTheGuestFirst(FakeQemu qemu) {
 *     // qemu.connect(), or give qemu.address() to what is tested
 *   }
 * }
 * }</pre>
 *
 * <p>Each test has a server of its own, the same in {@code @BeforeEach} and {@code @AfterEach}, which is
 * closed after it; what {@link io.github.qmp4j.fake.FakeQemu#close} throws fails the test. If a {@code
 * @BeforeAll} method has the parameter, all tests of the class share that server. The annotation of a
 * method is stronger than that of its class.
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(FakeQemuExtension.class)
public @interface UseFakeQemu {

  /** The definition, such as {@code qemu-10.2}; see {@link io.github.qmp4j.fake.FakeQemu#start}. */
  String value();
}
