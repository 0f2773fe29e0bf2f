/** What the applications of the test bed have in common. */
module com.example.testbed.shared {
    requires transitive io.callstatus.core;

    exports com.example.testbed;
}
