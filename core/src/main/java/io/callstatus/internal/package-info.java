/** The engines: scanners, times, message authentication. Not exported; may change in any release. */
@NullMarked
package io.callstatus.internal;

import org.jspecify.annotations.NullMarked;
