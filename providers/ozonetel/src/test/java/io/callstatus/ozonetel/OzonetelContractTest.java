package io.callstatus.ozonetel;

import io.callstatus.testkit.ProviderContract;

class OzonetelContractTest extends ProviderContract {
    @Override
    protected String provider() {
        return "ozonetel";
    }
}
