package io.callstatus.faults;

import static io.callstatus.faults.Faults.KEY;
import static io.callstatus.faults.Faults.call;
import static io.callstatus.faults.Faults.freeClimb;

import io.callstatus.ReplayGuard;
import io.callstatus.testkit.Fixtures;
import java.util.List;
import org.apache.catalina.Context;
import org.apache.catalina.Engine;
import org.apache.tomcat.util.descriptor.web.LoginConfig;
import org.apache.tomcat.util.descriptor.web.SecurityCollection;
import org.apache.tomcat.util.descriptor.web.SecurityConstraint;

/** The receiver's own code, its store, its framework. */
final class ServerFaults {
    static final List<Fault> ALL = List.of(
            Fault.of(
                            "the security of a framework answers before the library",
                            "401",
                            List.of(),
                            () -> freeClimb().setup(ServerFaults::protect).comes(call().signed(KEY)))
                    .look("The log says nothing, not even on DEBUG: the request did not reach this library. Exempt the"
                            + " webhook's path from the framework's authentication; the signature protects it"),
            Fault.of(
                            "the handler throws",
                            "500",
                            List.of("FAILED"),
                            () -> freeClimb()
                                    .handler(status -> {
                                        throw new IllegalStateException("no database");
                                    })
                                    .comes(call().signed(KEY)))
                    .look("The provider sends it again. The log has the type of the exception and where it was thrown"),
            Fault.of(
                            "the database of the replay guard is down",
                            "500",
                            List.of("FAILED"),
                            () -> freeClimb()
                                    .endpoint(e -> e.withGuard(new Down()))
                                    .comes(call().signed(KEY)))
                    .look("The provider sends it again. The log names the guard, the type of the exception and where it"
                            + " was thrown"),
            Fault.of(
                            "the secret store is down",
                            "500",
                            List.of("FAILED"),
                            () -> new Scene()
                                    .secrets(s -> s.resolver((provider, account) -> {
                                        throw new IllegalStateException("no vault");
                                    }))
                                    .comes(call().signed(KEY)))
                    .look("The provider sends it again. The log names the resolver, the type of the exception and where"
                            + " it was thrown"),
            Fault.of(
                    "a multipart form exceeds the container's limit",
                    "400",
                    List.of("CONTAINER_FAILED"),
                    () -> new Scene()
                            .secrets(s -> s.trustUnverified("exotel"))
                            .setup(ServerFaults::limitParts)
                            .filter((request, response, chain) -> {
                                request.getParameter("any");
                                chain.doFilter(request, response);
                            })
                            .comes(Fixtures.of("exotel", "status-multipart"))));

    private ServerFaults() {}

    private static final class Down implements ReplayGuard {
        @Override
        public Outcome claim(Claim claim) {
            throw new IllegalStateException("no database");
        }

        @Override
        public boolean complete(Claim claim) {
            return true;
        }

        @Override
        public void release(Claim claim) {}
    }

    private static void protect(Context context) {
        SecurityCollection everything = new SecurityCollection();
        everything.addPattern("/*");
        SecurityConstraint constraint = new SecurityConstraint();
        constraint.addAuthRole("operator");
        constraint.addCollection(everything);
        context.addConstraint(constraint);
        context.addSecurityRole("operator");
        context.setLoginConfig(new LoginConfig("BASIC", "here", null, null));
        context.getPipeline().addValve(new org.apache.catalina.authenticator.BasicAuthenticator());
    }

    private static void limitParts(Context context) {
        context.setAllowCasualMultipartParsing(true);
        Engine engine = (Engine) context.getParent().getParent();
        engine.getService().findConnectors()[0].setMaxPartCount(3);
    }
}
