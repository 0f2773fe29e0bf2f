module io.callstatus {
    requires transitive io.callstatus.core;
    // made of the folders: requires
    requires transitive io.callstatus.africastalking;
    requires transitive io.callstatus.aircall;
    requires transitive io.callstatus.amazonconnect;
    requires transitive io.callstatus.bandwidth;
    requires transitive io.callstatus.bland;
    requires transitive io.callstatus.callerdesk;
    requires transitive io.callstatus.callrail;
    requires transitive io.callstatus.dialpad;
    requires transitive io.callstatus.eightbyeight;
    requires transitive io.callstatus.elevenlabs;
    requires transitive io.callstatus.exotel;
    requires transitive io.callstatus.fonedynamics;
    requires transitive io.callstatus.freeclimb;
    requires transitive io.callstatus.infobip;
    requires transitive io.callstatus.jambonz;
    requires transitive io.callstatus.ozonetel;
    requires transitive io.callstatus.plivo;
    requires transitive io.callstatus.retell;
    requires transitive io.callstatus.revring;
    requires transitive io.callstatus.ringcentral;
    requires transitive io.callstatus.signalwire;
    requires transitive io.callstatus.sinch;
    requires transitive io.callstatus.smartflo;
    requires transitive io.callstatus.telnyx;
    requires transitive io.callstatus.telnyxtexml;
    requires transitive io.callstatus.twilio;
    requires transitive io.callstatus.ultravox;
    requires transitive io.callstatus.vapi;
    requires transitive io.callstatus.vonage;
    requires transitive io.callstatus.webexcalling;
    requires transitive io.callstatus.zadarma;
    requires transitive io.callstatus.zoomphone;
    // end
}
