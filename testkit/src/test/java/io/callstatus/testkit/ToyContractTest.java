package io.callstatus.testkit;

class ToyContractTest extends ToyContract {}
