package io.callstatus.containers;

class JavalinTest extends ContainerMatrix {
    JavalinTest() {
        super("Javalin 6.7", new JavalinContainer());
    }

    @Override
    public String detect() {
        return JavalinContainer.DETECT;
    }

    @Override
    public String plain() {
        return JavalinContainer.PLAIN;
    }
}
