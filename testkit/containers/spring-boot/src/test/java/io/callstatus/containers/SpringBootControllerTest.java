package io.callstatus.containers;

class SpringBootControllerTest extends ContainerMatrix {
    SpringBootControllerTest() {
        super("Boot controller", new SpringBoot());
    }

    @Override
    public String detect() {
        return "/controller/detect";
    }

    @Override
    public String plain() {
        return "/controller/plain";
    }
}
