package io.callstatus.testkit;

class SampleContractTest extends SampleContract {}
