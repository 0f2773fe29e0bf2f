package io.callstatus.testkit;

import java.util.List;
import java.util.Map;

/** The callbacks of one provider for one call, in the order in which they are sent. */
interface Train {
    List<TestRequest> of(SimulatedCall call);

    /** The train of a provider. */
    static Train of(String provider) {
        return switch (Dialect.of(provider)) {
            case FREECLIMB -> new FreeClimbTrain();
            case SIGNALWIRE -> new SignalWireTrain();
            case REVRING -> new RevRingTrain();
            case CALLERDESK -> new CallerDeskTrain();
            case FONEDYNAMICS -> new FoneDynamicsTrain();
        };
    }

    /** The provider's word for the end of a call. */
    static String word(Map<CallEnd, String> words, SimulatedCall call) {
        String word = words.get(call.end());
        if (word == null) {
            throw new IllegalStateException("this provider has no word for a call that ends as " + call.end()
                    + "; it has for " + words.keySet());
        }
        return word;
    }
}
