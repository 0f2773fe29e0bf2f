package io.callstatus.containers;

import io.callstatus.containers.jakarta.Application;
import io.undertow.Undertow;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.servlet.api.ListenerInfo;
import java.net.InetSocketAddress;

class UndertowTest extends ContainerMatrix {
    UndertowTest() {
        super("Undertow", new UndertowContainer());
    }

    private static final class UndertowContainer implements Container {
        private final DeploymentManager deployment = Servlets.defaultContainer()
                .addDeployment(new DeploymentInfo()
                        .setClassLoader(UndertowTest.class.getClassLoader())
                        .setDeploymentName("matrix")
                        .setContextPath("/")
                        .addListener(new ListenerInfo(Application.class)));
        private Undertow server;

        @Override
        public int start() throws Exception {
            deployment.deploy();
            server = Undertow.builder()
                    .addHttpListener(0, "127.0.0.1")
                    .setHandler(deployment.start())
                    .build();
            server.start();
            return ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
        }

        @Override
        public void stop() throws Exception {
            server.stop();
            deployment.stop();
            deployment.undeploy();
        }
    }
}
