module io.callstatus {
    requires transitive io.callstatus.core;
    // made of the folders: requires
    requires transitive io.callstatus.callerdesk;
    requires transitive io.callstatus.fonedynamics;
    requires transitive io.callstatus.freeclimb;
    requires transitive io.callstatus.revring;
    requires transitive io.callstatus.signalwire;
    requires transitive io.callstatus.telnyx;
    // end
}
