package io.callstatus.containers;

class SpringBootControllerTest extends ContainerMatrix {
    SpringBootControllerTest() {
        super(System.getProperty("matrix.column"), new SpringBoot());
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
