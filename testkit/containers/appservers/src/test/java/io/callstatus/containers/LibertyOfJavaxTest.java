package io.callstatus.containers;

class LibertyOfJavaxTest extends ContainerMatrix {
    LibertyOfJavaxTest() {
        super("Open Liberty 26 javax", new ServerProcess(AppServers::libertyOfJavax));
    }

    /** As with its newer servlets. */
    @Override
    public void queryOfAServlet_dispatchedAgain_isWhatItIsWithoutTheFilter(Transfer transfer) {}
}
