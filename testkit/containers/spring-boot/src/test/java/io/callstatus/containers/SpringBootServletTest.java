package io.callstatus.containers;

class SpringBootServletTest extends ContainerMatrix {
    SpringBootServletTest() {
        super("Boot servlet", new SpringBoot());
    }
}
