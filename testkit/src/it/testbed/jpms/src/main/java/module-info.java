/** An application of modules only. */
module com.example.testbed.jpms {
    requires com.example.testbed.shared;
    requires io.callstatus; // brings the providers
    requires jdk.httpserver;
}
