/** Reads a request from a servlet container and lets it be read again. Layer 4. Not exported; may change in any release. */
@NullMarked
package io.callstatus.internal.servlet;

import org.jspecify.annotations.NullMarked;
