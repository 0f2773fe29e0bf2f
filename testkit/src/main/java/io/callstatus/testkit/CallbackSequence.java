package io.callstatus.testkit;

import java.util.List;
import java.util.Map;

/** The callbacks of one provider for one call, in the order in which they are sent. */
interface CallbackSequence {
    List<TestRequest> of(SimulatedCall call);

    /** The sequence of a provider. */
    static CallbackSequence of(String provider) {
        return switch (ProviderTraits.of(provider)) {
            case FREECLIMB -> new FreeClimbSequence();
            case SIGNALWIRE -> new SignalWireSequence();
            case REVRING -> new RevRingSequence();
            case CALLERDESK -> new CallerDeskSequence();
            case TELNYX -> new TelnyxSequence();
            case FONEDYNAMICS -> new FoneDynamicsSequence();
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
