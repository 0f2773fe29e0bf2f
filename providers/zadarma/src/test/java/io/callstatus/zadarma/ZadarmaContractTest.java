package io.callstatus.zadarma;

import io.callstatus.testkit.ProviderContract;

class ZadarmaContractTest extends ProviderContract {
    @Override
    protected String provider() {
        return "zadarma";
    }
}
