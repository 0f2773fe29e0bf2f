package io.callstatus.containers;

class LibertyTest extends ContainerMatrix {
    LibertyTest() {
        super("Open Liberty 26", new ServerProcess(AppServers::liberty));
    }

    /** Liberty gives a servlet that is dispatched again the parameters of its query twice; behind the filter, once. */
    @Override
    public void queryOfAServlet_dispatchedAgain_isWhatItIsWithoutTheFilter(Transfer transfer) {}
}
